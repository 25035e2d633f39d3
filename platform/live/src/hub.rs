//! The rooms and who sits in them.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use kernel::Person;
use store::{
    Store, StoreError, Tx,
    log::{self, Logged},
};

use crate::{
    Broadcast, Ending, Message, Room, Subscription,
    broadcast::{self, Translate},
    mailbox::Mailbox,
};

/// How much a reader may cost.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How many messages wait for one reader.
    pub queue_length_max: usize,
    /// How long a reader may leave his queue full.
    pub behind_max: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { queue_length_max: 64, behind_max: Duration::from_secs(5) }
    }
}

/// What a listener asks for.
#[derive(Debug, Clone)]
pub struct Ask {
    pub who: Person,
    pub room: Room,
    /// The number of the last message he saw; without one he is told what happens from now on.
    pub after: Option<i64>,
}

/// Cheap to clone. Tells nothing until something follows the log for it (`Hub::follow`).
#[derive(Clone)]
pub struct Hub(Arc<Shared>);

struct Shared {
    store: Store,
    translate: Box<Translate>,
    limits: Limits,
    rooms: Mutex<Rooms>,
}

struct Rooms {
    /// Everything up to this number has been told to whoever sat there.
    told: i64,
    seats: HashMap<Room, BTreeMap<u64, Listener>>,
    next_number: u64,
    /// Readers whose queue was found full.
    behind: Vec<Arc<Mailbox>>,
    closed: bool,
}

struct Listener {
    who: Person,
    mailbox: Arc<Mailbox>,
}

impl Hub {
    /// A hub that tells what happens from now on, in the words of `translate`.
    pub async fn open(
        store: Store,
        limits: Limits,
        translate: impl Fn(&Logged) -> Broadcast + Send + Sync + 'static,
    ) -> Result<Self, StoreError> {
        let told = store.read(log::newest).await?;
        let rooms = Rooms { told, seats: HashMap::new(), next_number: 0, behind: Vec::new(), closed: false };
        let translate = Box::new(translate);
        Ok(Self(Arc::new(Shared { store, translate, limits, rooms: Mutex::new(rooms) })))
    }

    /// Takes a seat in a room, then looks up whether this person may have it: `may` must look at everything the right
    /// hangs on, the session included. In this order no withdrawal of the right can pass unnoticed.
    pub async fn subscribe<E: From<StoreError> + Send + 'static>(
        &self,
        ask: Ask,
        may: impl FnOnce(&mut Tx<'_>) -> Result<(), E> + Send + 'static,
    ) -> Result<Subscription, E> {
        let (seat, joined) = self.take_seat(ask.room, ask.who);
        let look = self.0.store.read(move |tx| {
            may(tx)?;
            Ok::<_, E>(log::newest(tx)?)
        });
        let newest = look.await?;
        Ok(Subscription::new(seat, ask.after, joined, newest))
    }

    /// Ends the subscriptions of everybody who meets the condition; says how many.
    pub fn cut(&self, condition: impl Fn(&Person) -> bool) -> usize {
        let mut rooms = self.rooms();
        let mut cut = 0;
        for listeners in rooms.seats.values_mut() {
            for (_, listener) in listeners.extract_if(.., |_, listener| condition(&listener.who)) {
                listener.mailbox.end(Ending::Revoked);
                cut += 1;
            }
        }
        rooms.seats.retain(|_, listeners| !listeners.is_empty());
        cut
    }

    /// Tells those who sit in a room just now something that stands in no log; each is asked for by name, so that he is
    /// told what he may know, or nothing. It reaches nobody at another copy of the program.
    pub fn pass_by(&self, room: Room, mut says: impl FnMut(&Person) -> Option<Message>) {
        let rooms = self.rooms();
        for listener in rooms.seats.get(&room).into_iter().flat_map(BTreeMap::values) {
            if let Some(message) = says(&listener.who) {
                listener.mailbox.put_passing(&message, self.0.limits.queue_length_max);
            }
        }
    }

    /// How many subscriptions there are.
    pub fn listeners(&self) -> usize {
        self.rooms().seats.values().map(BTreeMap::len).sum()
    }

    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }

    pub(crate) fn translate(&self, event: &Logged) -> Broadcast {
        broadcast::translate(self.0.translate.as_ref(), event)
    }

    pub(crate) fn told(&self) -> i64 {
        self.rooms().told
    }

    /// Tells an event to everybody whom it concerns. Events told before are passed over.
    pub(crate) fn tell(&self, event: &Logged) {
        let Broadcast { posts, cuts } = self.translate(event);
        for cut in cuts {
            self.cut(|who| cut.concerns(who));
        }
        let mut rooms = self.rooms();
        if event.seq <= rooms.told {
            return;
        }
        for post in posts {
            let room = post.room;
            // Nobody pays for encoding what nobody hears.
            if rooms.seats.contains_key(&room) {
                rooms.deliver(room, &Message::of(event, post), self.0.limits.queue_length_max);
            }
        }
        rooms.told = event.seq;
    }

    /// Cuts those who left their queue full for too long.
    pub(crate) fn cut_the_slow(&self) {
        let limit = self.0.limits.behind_max;
        self.rooms().behind.retain(|mailbox| !mailbox.end_if_behind_for(limit));
    }

    /// Ends every subscription, and those to come, because the program stops.
    pub(crate) fn close(&self) {
        let mut rooms = self.rooms();
        rooms.closed = true;
        for listener in rooms.seats.drain().flat_map(|(_, listeners)| listeners.into_values()) {
            listener.mailbox.end(Ending::Stopping);
        }
    }

    fn take_seat(&self, room: Room, who: Person) -> (Seat, i64) {
        let mailbox = Arc::new(Mailbox::new());
        let mut rooms = self.rooms();
        if rooms.closed {
            mailbox.end(Ending::Stopping);
        }
        let number = rooms.next_number;
        rooms.next_number += 1;
        let listener = Listener { who, mailbox: mailbox.clone() };
        rooms.seats.entry(room).or_default().insert(number, listener);
        let joined = rooms.told;
        drop(rooms);
        (Seat { hub: self.clone(), room, number, mailbox }, joined)
    }

    fn rooms(&self) -> MutexGuard<'_, Rooms> {
        self.0.rooms.lock().expect("nothing that holds this lock can panic")
    }
}

impl Rooms {
    fn deliver(&mut self, room: Room, message: &Message, queue_length_max: usize) {
        let Some(listeners) = self.seats.get(&room) else { return };
        for listener in listeners.values() {
            if !listener.mailbox.put(message, queue_length_max) {
                self.behind.push(listener.mailbox.clone());
            }
        }
        if message.is_last() {
            self.seats.remove(&room);
        }
    }
}

/// A place in a room, given up when dropped.
pub(crate) struct Seat {
    pub hub: Hub,
    pub room: Room,
    number: u64,
    pub mailbox: Arc<Mailbox>,
}

impl Seat {
    /// The reader will read the log up to the number this returns, and is told directly what follows it.
    pub fn rejoin(&self) -> i64 {
        let rooms = self.hub.rooms();
        self.mailbox.reopen();
        rooms.told
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut rooms = self.hub.rooms();
        if let Some(listeners) = rooms.seats.get_mut(&self.room) {
            listeners.remove(&self.number);
            if listeners.is_empty() {
                rooms.seats.remove(&self.room);
            }
        }
    }
}
