//! How many requests a minute: per person when the token is good, per address always.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    num::NonZeroU32,
    sync::Arc,
};

use axum::{
    extract::{ConnectInfo, FromRequestParts, Request, State},
    http::{Extensions, HeaderMap, HeaderName, HeaderValue, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
    middleware::StateInformationMiddleware,
};
use kernel::{AccountId, Kind, Problem};

use crate::{App, Refusal, app::Settings};

const REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
const RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");

type Keyed<K> = RateLimiter<
    K,
    governor::state::keyed::DefaultKeyedStateStore<K>,
    DefaultClock,
    StateInformationMiddleware,
>;

pub struct Limits {
    people: Keyed<AccountId>,
    addresses: Keyed<IpAddr>,
}

/// What is left of somebody's quota.
#[derive(Debug, Clone, Copy)]
struct Left {
    requests: u32,
    /// Seconds until the quota is whole again.
    seconds: u64,
}

impl Limits {
    pub fn new(settings: &Settings) -> Self {
        Self { people: keyed(settings.per_person), addresses: keyed(settings.per_address) }
    }

    /// Counts what somebody says on an open line like a request of theirs.
    pub(crate) fn spend_of(&self, account: &AccountId) -> Result<(), Problem> {
        take(&self.people, account).map(|_| ())
    }

    /// Forgets whoever has been quiet, so that memory follows the number of active callers.
    pub fn forget_quiet(&self) {
        self.people.retain_recent();
        self.addresses.retain_recent();
    }
}

fn keyed<K: std::hash::Hash + Eq + Clone>(per_minute: u32) -> Keyed<K> {
    let per_minute = NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN);
    DefaultKeyedRateLimiter::dashmap(Quota::per_minute(per_minute)).with_middleware()
}

fn take<K: std::hash::Hash + Eq + Clone>(limiter: &Keyed<K>, key: &K) -> Result<Left, Problem> {
    match limiter.check_key(key) {
        Ok(state) => {
            let requests = state.remaining_burst_capacity();
            let spent = state.quota().burst_size().get() - requests;
            let seconds = (state.quota().replenish_interval() * spent).as_secs();
            Ok(Left { requests, seconds })
        }
        Err(early) => {
            let wait = early.wait_time_from(DefaultClock::default().now());
            let seconds = wait.as_secs() + 1;
            Err(Problem::new(Kind::Limited, "RATE_LIMITED").param("seconds", seconds).retry_after(seconds))
        }
    }
}

/// Gateways call from few addresses and sign what they say: a limit would only delay the news of money.
const UNLIMITED: &str = "/api/v1/payments/webhooks/";

/// Middleware: refuses what is too much, and says on every answer how much is left.
pub async fn limit(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    if request.uri().path().starts_with(UNLIMITED) {
        return next.run(request).await;
    }
    let left = match spend(&app, &request) {
        Ok(left) => left,
        Err(problem) => {
            let seconds = problem.retry_after.unwrap_or(1);
            let response = Refusal(problem).into_response();
            return with_headers(&app, response, Left { requests: 0, seconds });
        }
    };
    let response = next.run(request).await;
    with_headers(&app, response, left)
}

fn spend(app: &App, request: &Request) -> Result<Left, Problem> {
    let proxies = app.settings.trusted_proxies;
    let of_address = take(&app.limits.addresses, &address(request.extensions(), request.headers(), proxies))?;
    match app.account_of(request.headers()) {
        Some(account) => take(&app.limits.people, &account),
        None => Ok(of_address),
    }
}

fn with_headers(app: &App, mut response: Response, left: Left) -> Response {
    let reset = app.clock.now().as_seconds() + left.seconds.cast_signed();
    response.headers_mut().insert(REMAINING, HeaderValue::from(left.requests));
    response.headers_mut().insert(RESET, HeaderValue::from(reset));
    response
}

/// The address a request comes from, for handlers that count by it.
pub struct Origin(pub IpAddr);

impl FromRequestParts<Arc<App>> for Origin {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        Ok(Self(address(&parts.extensions, &parts.headers, app.settings.trusted_proxies)))
    }
}

/// Where the request comes from. Of `X-Forwarded-For` only the entries that one's own proxies wrote are believed,
/// counted from the right: whatever stands before them, the caller may have written.
fn address(extensions: &Extensions, headers: &HeaderMap, trusted_proxies: usize) -> IpAddr {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    if trusted_proxies == 0 {
        return peer;
    }
    forwarded(headers, trusted_proxies).unwrap_or(peer)
}

fn forwarded(headers: &HeaderMap, trusted_proxies: usize) -> Option<IpAddr> {
    let values = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let hops: Vec<&str> = values.flat_map(|value| value.split(',')).map(str::trim).collect();
    hops.get(hops.len().checked_sub(trusted_proxies)?)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_entries_of_ones_own_proxies_are_believed() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static("1.1.1.1, 2.2.2.2, 3.3.3.3"));
        assert_eq!(forwarded(&headers, 1), "3.3.3.3".parse().ok());
        assert_eq!(forwarded(&headers, 2), "2.2.2.2".parse().ok());
        assert_eq!(forwarded(&headers, 4), None);
    }
}
