//! The bounded space between the one who tells and one who listens.

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard},
    time::Duration,
};

use tokio::{sync::Notify, time::Instant};

use crate::{Ending, Message};

#[derive(Debug)]
pub struct Mailbox {
    letters: Mutex<Letters>,
    /// Wakes the one reader.
    changed: Notify,
    /// Wakes everybody who waits for the end.
    ended: Notify,
}

#[derive(Debug)]
struct Letters {
    queue: VecDeque<Message>,
    state: State,
}

#[derive(Debug, Clone, Copy)]
enum State {
    Open,
    /// It was full: what follows is in the log only, from where the reader must fetch it.
    Behind(Instant),
    /// The room closed; what is in the queue is still read.
    Closed,
    Ended(Ending),
}

/// What a reader finds.
pub enum Found {
    Message(Message),
    /// Nothing now.
    Nothing,
    /// Nothing, and there is more in the log.
    Behind,
    Ended(Ending),
}

impl Mailbox {
    pub fn new() -> Self {
        let letters = Letters { queue: VecDeque::new(), state: State::Open };
        Self { letters: Mutex::new(letters), changed: Notify::new(), ended: Notify::new() }
    }

    fn letters(&self) -> MutexGuard<'_, Letters> {
        self.letters.lock().expect("nothing that holds this lock can panic")
    }

    /// False when it has just become full.
    pub fn put(&self, message: &Message, length_max: usize) -> bool {
        let mut letters = self.letters();
        if !matches!(letters.state, State::Open) {
            return true;
        }
        // What passed by before this is old, and may by now be none of his business.
        letters.queue.retain(|waiting| !waiting.is_passing());
        if letters.queue.len() >= length_max {
            letters.state = State::Behind(Instant::now());
            return false;
        }
        letters.queue.push_back(message.clone());
        if message.is_last() {
            letters.state = State::Closed;
        }
        drop(letters);
        self.changed.notify_one();
        true
    }

    /// Leaves a message that passes by: only the newest of its kind waits, and only while the reader keeps up.
    pub fn put_passing(&self, message: &Message, length_max: usize) {
        let mut letters = self.letters();
        letters.queue.retain(|waiting| !(waiting.is_passing() && waiting.kind() == message.kind()));
        if !matches!(letters.state, State::Open) || letters.queue.len() >= length_max / 2 {
            return;
        }
        letters.queue.push_back(message.clone());
        drop(letters);
        self.changed.notify_one();
    }

    pub fn take(&self) -> Found {
        let mut letters = self.letters();
        if let Some(message) = letters.queue.pop_front() {
            return Found::Message(message);
        }
        match letters.state {
            State::Behind(_) => Found::Behind,
            State::Closed => Found::Ended(Ending::Finished),
            State::Ended(ending) => Found::Ended(ending),
            State::Open => Found::Nothing,
        }
    }

    /// Whether it was ended, whatever is still in it.
    pub fn ending(&self) -> Option<Ending> {
        if let State::Ended(ending) = self.letters().state { Some(ending) } else { None }
    }

    /// The reader goes on from the log and wants to be told again.
    pub fn reopen(&self) {
        let mut letters = self.letters();
        if matches!(letters.state, State::Behind(_)) {
            letters.state = State::Open;
        }
    }

    /// Ends it at once; what nobody fetched is forgotten.
    pub fn end(&self, ending: Ending) {
        let mut letters = self.letters();
        if !matches!(letters.state, State::Ended(_)) {
            letters.queue = VecDeque::new();
            letters.state = State::Ended(ending);
        }
        drop(letters);
        self.changed.notify_one();
        self.ended.notify_waiters();
    }

    /// Ends it when its reader stayed behind for so long. Says whether there is nothing more to watch.
    pub fn end_if_behind_for(&self, limit: Duration) -> bool {
        let state = self.letters().state;
        match state {
            State::Behind(since) if since.elapsed() >= limit => self.end(Ending::TooSlow),
            State::Behind(_) => return false,
            State::Open | State::Closed | State::Ended(_) => {}
        }
        true
    }

    pub async fn wait(&self) {
        self.changed.notified().await;
    }

    pub async fn wait_for_end(&self) -> Ending {
        loop {
            let notified = self.ended.notified();
            if let Some(ending) = self.ending() {
                return ending;
            }
            notified.await;
        }
    }
}
