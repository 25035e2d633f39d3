//! Waiting for what will happen, with an end to the patience.

use std::time::Duration;

/// Longer than anything here takes on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// What comes within the patience.
pub async fn soon<T>(what: &str, comes: impl Future<Output = T>) -> T {
    within(PATIENCE, what, comes).await
}

/// What comes within a limit that is part of the promise.
pub async fn within<T>(limit: Duration, what: &str, comes: impl Future<Output = T>) -> T {
    let Ok(came) = tokio::time::timeout(limit, comes).await else {
        panic!("waited {limit:?} for {what}");
    };
    came
}

/// Looks again and again until there is something to see.
pub async fn until<T>(what: &str, look: impl AsyncFn() -> Option<T>) -> T {
    until_within(PATIENCE, what, look).await
}

pub async fn until_within<T>(limit: Duration, what: &str, look: impl AsyncFn() -> Option<T>) -> T {
    let mut pace = tokio::time::interval(LOOK_EVERY);
    within(limit, what, async {
        loop {
            pace.tick().await;
            if let Some(seen) = look().await {
                return seen;
            }
        }
    })
    .await
}
