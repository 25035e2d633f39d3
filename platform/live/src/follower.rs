//! Reads the log for the rooms: one reader however many listen.

use std::pin::pin;

use store::{StoreError, log};

use crate::{Hub, LOOK_EVERY};

const PAGE_LENGTH: u32 = 256;

impl Hub {
    /// Tells the rooms what is committed, here or by other copies of the program, until told to stop; then ends every
    /// subscription.
    pub async fn follow(self, stop: impl Future<Output = ()>) {
        let (mut stop, mut news) = (pin!(stop), self.store().news());
        loop {
            news.forget();
            tokio::select! {
                () = &mut stop => break,
                caught_up = self.catch_up() => if let Err(error) = caught_up {
                    tracing::error!(%error, "the rooms cannot read the log; they try again");
                },
            }
            tokio::select! {
                () = &mut stop => break,
                () = news.gathered() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
        self.close();
    }

    /// Tells everything that is committed by now, and cuts those who did not listen for too long.
    pub async fn catch_up(&self) -> Result<(), StoreError> {
        loop {
            let told = self.told();
            let events = self.store().read(move |tx| log::after(tx, told, PAGE_LENGTH)).await?;
            if events.is_empty() {
                self.cut_the_slow();
                return Ok(());
            }
            events.iter().for_each(|event| self.tell(event));
            // Lets the readers read between two pages even when they share this thread.
            tokio::task::yield_now().await;
        }
    }
}
