//! What became of a commit whose answer was lost with the connection. The server remembers, and is asked; to run the
//! stories again without asking could do everything twice.

use std::{
    task::{Context, Poll, Waker},
    time::Duration,
};

use tokio_postgres::SimpleQueryMessage;

use super::PostgresConnection;
use crate::{StoreError, connection::Connection};

/// How long a server may take to come back, or to notice that the old connection is gone.
const LOOK_EVERY: Duration = Duration::from_millis(100);
const LOOKS_MAX: usize = 100;

/// The number by which the server remembers a transaction.
#[derive(Debug, Clone, Copy)]
pub struct Number(u64);

impl PostgresConnection {
    /// Waits for everything on the wire and asks, in the same flight, for the transaction's number; there is none when
    /// it changed nothing.
    pub(super) fn settle_and_number(&mut self) -> Result<Option<Number>, StoreError> {
        let client = self.session()?.client.clone();
        let mut asked =
            Box::pin(async move { client.simple_query("select pg_current_xact_id_if_assigned()").await });
        // The first poll is what sends.
        let early = match asked.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(answer) => Some(answer),
            Poll::Pending => None,
        };
        self.settle()?;
        let answer = early.unwrap_or_else(|| self.runtime.block_on(asked));
        let text = self.watch(answer).map(first_text)?;
        Ok(text.and_then(|text| text.parse().ok()).map(Number))
    }

    /// `Ok` when the transaction was kept, `Lost` when it was not.
    pub(super) fn ask_whether_kept(&mut self, number: Number, reason: String) -> Result<(), StoreError> {
        for _ in 0..LOOKS_MAX {
            self.session = None;
            match self.status(number).as_deref() {
                Ok("committed") => {
                    self.doom = None;
                    return Ok(());
                }
                Ok("aborted") => return Err(StoreError::Lost(reason)),
                // Still in progress, because the old connection's end was not noticed yet; or out of reach.
                Ok(_) | Err(_) => self.runtime.block_on(async { tokio::time::sleep(LOOK_EVERY).await }),
            }
        }
        Err(StoreError::Unknown(reason))
    }

    fn status(&mut self, Number(number): Number) -> Result<String, StoreError> {
        self.revive()?;
        let client = self.session()?.client.clone();
        let answer =
            self.runtime.block_on(client.simple_query(&format!("select pg_xact_status('{number}')")));
        // The server forgets transactions of long ago, and answers null.
        self.watch(answer).map(|messages| first_text(messages).unwrap_or_default())
    }
}

fn first_text(messages: Vec<SimpleQueryMessage>) -> Option<String> {
    messages.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    })
}
