//! Who asks: proven by the access token, with the roles they hold in this market right now.

use std::{
    num::NonZeroUsize,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use crypto::TokenError;
use identity::Standing;
use kernel::{AccountId, Actor, Kind, Market, MarketId, Person, Problem, Roles, SessionId, Timestamp};
use lru::LruCache;

use crate::{App, Refusal, market::Here};

/// Somebody signed in, in this market.
#[derive(Debug, Clone)]
pub struct Viewer {
    pub person: Person,
    pub market: Arc<Market>,
}

impl Viewer {
    pub fn actor(&self) -> Actor {
        Actor::Person(self.person.clone())
    }
}

impl FromRequestParts<Arc<App>> for Viewer {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let Here(market) = Here::from_request_parts(parts, app).await?;
        let token = bearer(&parts.headers).ok_or_else(|| unauthenticated("INVALID_TOKEN"))?;
        let person = app.person(token, market.id).await?;
        Ok(Self { person, market })
    }
}

/// A viewer who works for a merchant of this market or operates it.
#[derive(Debug, Clone)]
pub struct Staff(pub Viewer);

impl FromRequestParts<Arc<App>> for Staff {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        with_any_of(parts, app, Roles::STAFF).await.map(Self)
    }
}

/// A viewer who operates this market.
#[derive(Debug, Clone)]
pub struct Operator(pub Viewer);

impl FromRequestParts<Arc<App>> for Operator {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        with_any_of(parts, app, Roles::OPERATORS).await.map(Self)
    }
}

async fn with_any_of(parts: &mut Parts, app: &Arc<App>, roles: Roles) -> Result<Viewer, Refusal> {
    let viewer = Viewer::from_request_parts(parts, app).await?;
    if viewer.person.roles.intersects(roles) { Ok(viewer) } else { Err(Problem::denied().into()) }
}

pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

fn unauthenticated(code: &'static str) -> Problem {
    Problem::new(Kind::Unauthenticated, code)
}

impl App {
    /// Whose quota a request counts against: the account of a good token, whatever it may do here.
    pub(crate) fn account_of(&self, headers: &HeaderMap) -> Option<AccountId> {
        let claims = self.proofs.verify(&self.tokens, bearer(headers)?, self.clock.now()).ok()?;
        Some(claims.account)
    }

    /// The person behind an access token, as they stand in a market.
    pub async fn person(&self, token: &str, market: MarketId) -> Result<Person, Problem> {
        let now = self.clock.now();
        let claims = self.proofs.verify(&self.tokens, token, now).map_err(|error| match error {
            TokenError::Expired => unauthenticated("TOKEN_EXPIRED"),
            TokenError::Invalid => unauthenticated("INVALID_TOKEN"),
        })?;
        let standing = self.standing(claims.session, market, now).await?;
        let standing = standing.ok_or_else(|| unauthenticated("INVALID_TOKEN"))?;
        Ok(Person { account: standing.account.id, session: claims.session, market, roles: standing.roles })
    }

    async fn standing(
        &self,
        session: SessionId,
        market: MarketId,
        now: Timestamp,
    ) -> Result<Option<Standing>, Problem> {
        if let Some(standing) = self.standings.get(session, market, now) {
            return Ok(Some(standing));
        }
        let found =
            self.store.read(move |tx| identity::standing(tx, session, market).map_err(Problem::from)).await?;
        if let Some(standing) = &found {
            self.standings.put(session, market, standing.clone(), now);
        }
        Ok(found)
    }
}

/// Tokens whose signature was checked lately. A signature costs far more than everything else a request does before
/// its work; expiry is checked every time.
pub struct Proofs(Mutex<LruCache<[u8; 32], crypto::Claims>>);

const PROOFS_MAX: NonZeroUsize = NonZeroUsize::new(16_384).expect("not zero");

impl Default for Proofs {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(PROOFS_MAX)))
    }
}

impl Proofs {
    fn verify(
        &self,
        tokens: &crypto::AccessTokens,
        token: &str,
        now: Timestamp,
    ) -> Result<crypto::Claims, TokenError> {
        let digest = crypto::digest(&[token.as_bytes()]);
        let known = self.0.lock().expect("nobody panics while holding it").get(&digest).copied();
        let claims = match known {
            Some(claims) => claims,
            None => tokens.verify(token, now)?,
        };
        if claims.expires_at <= now {
            return Err(TokenError::Expired);
        }
        if known.is_none() {
            self.0.lock().expect("nobody panics while holding it").put(digest, claims);
        }
        Ok(claims)
    }
}

/// What sessions may do, remembered briefly. Whoever ends a session or takes a role away in this process says so
/// (`forget`); another process notices after `REMEMBERED_FOR`.
pub struct Standings(Mutex<LruCache<(SessionId, MarketId), (Standing, Timestamp)>>);

const REMEMBERED_FOR: Duration = Duration::from_secs(2);

impl Default for Standings {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(PROOFS_MAX)))
    }
}

impl Standings {
    fn get(&self, session: SessionId, market: MarketId, now: Timestamp) -> Option<Standing> {
        let mut remembered = self.0.lock().expect("nobody panics while holding it");
        let (standing, since) = remembered.get(&(session, market))?;
        (now.since(*since) < REMEMBERED_FOR).then(|| standing.clone())
    }

    fn put(&self, session: SessionId, market: MarketId, standing: Standing, now: Timestamp) {
        let mut remembered = self.0.lock().expect("nobody panics while holding it");
        remembered.put((session, market), (standing, now));
    }

    /// Looks again at the next request of this account.
    pub fn forget(&self, account: AccountId) {
        self.forget_those(|standing| standing.account.id == account);
    }

    /// Looks again at the next request of this session.
    pub fn forget_session(&self, session: SessionId) {
        self.forget_those(|standing| standing.session == session);
    }

    fn forget_those(&self, concerned: impl Fn(&Standing) -> bool) {
        let mut remembered = self.0.lock().expect("nobody panics while holding it");
        let stale: Vec<_> =
            remembered.iter().filter(|(_, (standing, _))| concerned(standing)).map(|(key, _)| *key).collect();
        for key in stale {
            remembered.pop(&key);
        }
    }
}
