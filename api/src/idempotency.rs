//! `Idempotency-Key` (and `X-Idempotency-Key`): a write that carries one is done once, however often it arrives.

use std::sync::Arc;

use axum::{
    extract::{FromRequest, Request},
    http::{HeaderMap, HeaderName, HeaderValue},
    response::{IntoResponse, Response},
};
use kernel::{AccountId, Problem};
use serde::{Serialize, de::DeserializeOwned};
use store::{
    Tx,
    replay::{self, Attempt, Outcome},
};

use crate::{App, Refusal, body, viewer::Viewer};

const HEADERS: [&str; 2] = ["idempotency-key", "x-idempotency-key"];
const LENGTH_MAX: usize = 255;
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// The body of a write, and the key under which it must happen only once.
#[derive(Debug)]
pub struct Write<T> {
    pub body: T,
    key: Option<Key>,
}

#[derive(Debug, Clone)]
struct Key {
    text: String,
    fingerprint: [u8; 32],
}

impl<T: DeserializeOwned> FromRequest<Arc<App>> for Write<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Refusal> {
        body::must_be_json(request.headers())?;
        let text = key_of(request.headers())?;
        let target = format!("{} {}", request.method(), request.uri().path());
        let bytes = body::read(request, app).await?;
        let key = text.map(|text| Key { text, fingerprint: crypto::digest(&[target.as_bytes(), &bytes]) });
        Ok(Self { body: body::parse(&bytes)?, key })
    }
}

impl<T> Write<T> {
    /// Splits the body from the attempt that the viewer makes with it.
    pub fn take(self, viewer: &Viewer) -> (T, Option<Attempt>) {
        (self.body, self.key.map(|key| key.attempt(viewer.person.account)))
    }
}

impl Key {
    fn attempt(self, account: AccountId) -> Attempt {
        Attempt { account, key: self.text, fingerprint: self.fingerprint }
    }
}

/// The standard form puts the key in quotes; both forms name the same key.
fn key_of(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some((name, value)) = HEADERS.iter().find_map(|name| Some((name, headers.get(*name)?))) else {
        return Ok(None);
    };
    let text = value.to_str().unwrap_or("").trim().trim_matches('"');
    if text.is_empty() || text.len() > LENGTH_MAX {
        let reason = format!("give 1 to {LENGTH_MAX} printable characters, for example a UUID");
        return Err(Problem::invalid(name, reason));
    }
    Ok(Some(text.to_owned()))
}

/// Runs the story, once per attempt when there is a key.
pub fn once<T: Serialize + DeserializeOwned>(
    tx: &mut Tx<'_>,
    attempt: Option<&Attempt>,
    story: impl FnOnce(&mut Tx<'_>) -> Result<T, Problem>,
) -> Result<Outcome<T>, Problem> {
    match attempt {
        Some(attempt) => replay::once(tx, attempt, story),
        None => story(tx).map(Outcome::Done),
    }
}

/// Marks an answer that was given before.
pub fn answer<T>(outcome: Outcome<T>, show: impl FnOnce(T) -> Response) -> Response {
    match outcome {
        Outcome::Done(value) => show(value),
        Outcome::Replayed(value) => {
            let mut response = show(value).into_response();
            response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
            response
        }
    }
}
