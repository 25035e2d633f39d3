//! Request bodies: JSON whose faults are told by field, with the bytes kept for the idempotency fingerprint.

use std::sync::Arc;

use axum::{
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use bytes::Bytes;
use kernel::{Kind, Problem};
use serde::{Deserialize, Deserializer, de::DeserializeOwned};

use crate::{App, Refusal};

/// A JSON body. Unknown fields are ignored, so that older servers understand newer callers.
#[derive(Debug)]
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Arc<App>> for Body<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Refusal> {
        must_be_json(request.headers())?;
        let bytes = read(request, app).await?;
        Ok(Self(parse(&bytes)?))
    }
}

/// Tells a null, which takes something away, from a field that was left out: with `default` and `deserialize_with`.
pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

pub(crate) async fn read(request: Request, app: &Arc<App>) -> Result<Bytes, Problem> {
    Bytes::from_request(request, app).await.map_err(|rejection| match rejection.status().as_u16() {
        413 => Problem::new(Kind::Invalid, "PAYLOAD_TOO_LARGE"),
        _ => Problem::invalid("body", "the body could not be read to its end; send it again"),
    })
}

pub(crate) fn must_be_json(headers: &HeaderMap) -> Result<(), Problem> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let essence = kind.split(';').next().unwrap_or("").trim();
    if essence.eq_ignore_ascii_case("application/json") {
        Ok(())
    } else {
        Err(Problem::new(Kind::Invalid, "UNSUPPORTED_MEDIA_TYPE"))
    }
}

pub(crate) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    // Without this a list of values in the order of our fields would be taken too.
    if bytes.trim_ascii_start().first().is_some_and(|first| *first != b'{') {
        return Err(Problem::invalid("body", "send a JSON object"));
    }
    let mut source = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut source)
        .map_err(|error| invalid("body", error.path(), &reason(error.inner())))?;
    source.end().map_err(|error| Problem::invalid("body", error))?;
    Ok(value)
}

/// Names the field at fault; `whole` stands for all of it.
pub(crate) fn invalid(whole: &str, path: &serde_path_to_error::Path, reason: &str) -> Problem {
    let at = path.to_string();
    let missing = reason.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
    match missing {
        Some(field) if at == "." => Problem::invalid(field, "fill this in"),
        Some(field) => Problem::invalid(&format!("{at}.{field}"), "fill this in"),
        None if at == "." => Problem::invalid(whole, reason),
        None => Problem::invalid(&at, reason),
    }
}

/// A position helps to mend broken JSON; where a value cannot be taken, the field's name says more.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((reason, _)) if error.is_data() => reason.to_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use kernel::Phone;

    use super::*;

    #[derive(Debug, serde::Deserialize)]
    struct Caller {
        #[expect(dead_code, reason = "only whether it can be read matters")]
        phone: Phone,
    }

    fn refused(body: &str) -> serde_json::Value {
        parse::<Caller>(body.as_bytes()).unwrap_err().details.remove(0)
    }

    #[test]
    fn a_value_is_refused_by_its_field_and_broken_json_by_its_place() {
        let phone = refused(r#"{"phone": "12"}"#);
        assert_eq!(phone["field"], "phone");
        assert_eq!(phone["reason"], kernel::phone::NotAPhone.to_string());
        let missing = refused("{}");
        assert_eq!((&missing["field"], &missing["reason"]), (&"phone".into(), &"fill this in".into()));
        assert_eq!(refused(r#"["+919876543210"]"#)["field"], "body");
        let cut = refused(r#"{"phone": "#);
        assert!(cut["reason"].as_str().unwrap().ends_with("at line 1 column 10"), "{cut}");
    }
}
