//! A hint that there is something new for those who follow the log or wait for jobs, so that they need not poll to be
//! quick. Only a hint: other processes commit too.

use std::time::Duration;

use tokio::sync::watch;

/// How long commits gather before somebody looks. Under load there are hundreds in a second, and looking costs more
/// than what one of them brings.
const GATHERING: Duration = Duration::from_millis(5);

#[derive(Debug)]
pub struct News(pub(crate) watch::Receiver<u64>);

impl News {
    /// Whatever was committed by now is no news any more; to be said before a look, not after it.
    pub fn forget(&mut self) {
        self.0.mark_unchanged();
    }

    /// Waits until a commit brought events or jobs, and a moment longer. Whoever stops waiting has to look all the same.
    pub async fn gathered(&mut self) {
        if self.0.changed().await.is_err() {
            // The store is gone, and with it all news.
            std::future::pending::<()>().await;
        }
        tokio::time::sleep(GATHERING).await;
    }
}
