//! What an event means to those who listen. `flows` has the table; this is its form.

use std::panic::{AssertUnwindSafe, catch_unwind};

use kernel::{AccountId, MarketId, Person, SessionId};
use serde_json::{Map, Value};
use store::log::Logged;

use crate::Room;

/// The posts of one event and the rights it ends.
#[derive(Debug, Default)]
pub struct Broadcast {
    /// At most one for each room: a listener resumes by the event's number, which two posts would share.
    pub posts: Vec<Post>,
    pub cuts: Vec<Cut>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Post {
    pub room: Room,
    /// What the message's `type` says.
    pub kind: &'static str,
    /// The fields besides `type`, `seq`, `order_id` and `at`, which every message has.
    pub body: Map<String, Value>,
    /// Nothing will follow in this room: it closes after this message.
    pub last: bool,
}

/// Who may no longer listen to what he listens to. He may come back with the rights he still has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    Session(SessionId),
    Account(AccountId, MarketId),
}

impl Cut {
    pub(crate) fn concerns(self, who: &Person) -> bool {
        match self {
            Self::Session(session) => who.session == session,
            Self::Account(account, market) => who.account == account && who.market == market,
        }
    }
}

pub(crate) type Translate = dyn Fn(&Logged) -> Broadcast + Send + Sync;

/// An event that cannot be translated is reported and says nothing; the rooms go on.
pub(crate) fn translate(translate: &Translate, event: &Logged) -> Broadcast {
    let told = catch_unwind(AssertUnwindSafe(|| translate(event))).unwrap_or_else(|_| {
        tracing::error!(seq = event.seq, name = event.name, "translating an event panicked");
        Broadcast::default()
    });
    Broadcast { posts: one_for_each_room(told.posts, event), ..told }
}

fn one_for_each_room(posts: Vec<Post>, event: &Logged) -> Vec<Post> {
    let mut kept: Vec<Post> = Vec::with_capacity(posts.len());
    for post in posts {
        if kept.iter().any(|other| other.room == post.room) {
            tracing::error!(
                seq = event.seq,
                name = event.name,
                kind = post.kind,
                "a second post was dropped"
            );
        } else {
            kept.push(post);
        }
    }
    kept
}
