use std::{collections::VecDeque, sync::Arc};

use futures_util::{Stream, stream};
use store::{StoreError, log::Logged};

use crate::{
    Message,
    hub::Seat,
    mailbox::{Found, Mailbox},
};

const PAGE_LENGTH: u32 = 128;

/// One listener in one room: first a `hello`, then the log from where he left it, then what happens.
pub struct Subscription {
    seat: Seat,
    hello: Option<Message>,
    /// The log is read up to here …
    read_to: i64,
    /// … and must be read up to here before the mailbox may be opened.
    joined: i64,
    page: VecDeque<Message>,
    /// The number of the last message handed out or passed over.
    passed: i64,
    ending: Option<Ending>,
}

/// Why there is nothing more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The room closed after its last message.
    Finished,
    /// He did not keep up. He may come back with the number of the last message he saw.
    TooSlow,
    /// The log could not be read. He may come back likewise.
    Unavailable,
    /// He lost the right to listen.
    Revoked,
    /// The program stops.
    Stopping,
}

impl Ending {
    /// The close code of a WebSocket.
    pub const fn close_code(self) -> u16 {
        match self {
            Self::Finished => 1000,
            Self::Stopping => 1001,
            Self::Revoked => 1008,
            Self::TooSlow | Self::Unavailable => 1013,
        }
    }
}

impl Subscription {
    pub(crate) fn new(seat: Seat, after: Option<i64>, joined: i64, newest: i64) -> Self {
        // A number that nobody gave yet comes from another log: before a restore, say.
        let reset = after.is_some_and(|after| after > newest.max(joined));
        // What was committed before he asked, but is not told yet, is no news to him.
        let start = after.filter(|_| !reset).map_or(newest.max(joined), |after| after.max(0));
        let hello = Some(Message::hello(start, reset));
        Self { seat, hello, read_to: start, joined, page: VecDeque::new(), passed: start, ending: None }
    }

    /// The next message; `None` when there is nothing more, for which `ending` has the reason. Waiting for it may be
    /// given up at any point (a `select!`) without losing a message.
    pub async fn next(&mut self) -> Option<Message> {
        while self.ending.is_none() {
            if let Some(message) = self.hello.take() {
                return Some(message);
            }
            if let Some(ending) = self.seat.mailbox.ending() {
                self.ending = Some(ending);
            } else if let Some(message) = self.page.pop_front() {
                return Some(self.hand_out(message));
            } else if self.read_to < self.joined {
                self.read_page().await;
            } else if let Some(message) = self.look_into_mailbox().await {
                return Some(self.hand_out(message));
            }
        }
        None
    }

    /// Why `next` said `None`.
    pub fn ending(&self) -> Option<Ending> {
        self.ending
    }

    /// A handle on the end alone, for whoever is busy writing the last message to a slow wire.
    pub fn fate(&self) -> Fate {
        Fate(self.seat.mailbox.clone())
    }

    pub fn into_stream(self) -> impl Stream<Item = Message> {
        stream::unfold(self, |mut this| async { this.next().await.map(|message| (message, this)) })
    }

    fn hand_out(&mut self, message: Message) -> Message {
        if !message.is_passing() {
            self.passed = message.seq();
        }
        if message.is_last() {
            self.ending = Some(Ending::Finished);
        }
        message
    }

    async fn look_into_mailbox(&mut self) -> Option<Message> {
        match self.seat.mailbox.take() {
            Found::Message(message) if message.is_passing() || message.seq() > self.passed => {
                return Some(message);
            }
            // He had seen it before he came to this copy of the program, which is a little behind the other.
            Found::Message(_) => {}
            Found::Nothing => self.seat.mailbox.wait().await,
            Found::Behind => {
                self.read_to = self.passed;
                self.joined = self.seat.rejoin();
            }
            Found::Ended(ending) => self.ending = Some(ending),
        }
        None
    }

    async fn read_page(&mut self) {
        let (room, read_to) = (self.seat.room, self.read_to);
        let events: Result<Vec<Logged>, StoreError> =
            self.seat.hub.store().read(move |tx| room.history(tx, read_to, PAGE_LENGTH)).await;
        match events {
            Ok(events) => self.turn_page(events),
            Err(error) => {
                tracing::warn!(%error, "a listener's history cannot be read");
                self.ending = Some(Ending::Unavailable);
            }
        }
    }

    fn turn_page(&mut self, events: Vec<Logged>) {
        let is_end = events.len() < PAGE_LENGTH as usize;
        self.read_to = events.last().filter(|_| !is_end).map_or(self.joined, |event| event.seq);
        // What the log has beyond the joining point comes through the mailbox too, and is passed over there.
        for event in events {
            let posts = self.seat.hub.translate(&event).posts;
            let post = posts.into_iter().find(|post| post.room == self.seat.room);
            self.page.extend(post.map(|post| Message::of(&event, post)));
        }
    }
}

/// Tells when a subscription is over although its reader does not read: cut, or too slow.
#[derive(Clone)]
pub struct Fate(Arc<Mailbox>);

impl Fate {
    pub async fn ended(&self) -> Ending {
        self.0.wait_for_end().await
    }
}
