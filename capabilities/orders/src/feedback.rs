use ::store::Tx;
use kernel::{Actor, MarketId, OrderId, Timestamp, blueprint::StateKind};

use crate::{FeedbackError, Order, events::FeedbackGiven, find, store};

/// One to five.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rating(u32);

impl Rating {
    pub fn new(stars: u32) -> Option<Self> {
        (1..=5).contains(&stars).then_some(Self(stars))
    }

    pub const fn stars(self) -> u32 {
        self.0
    }
}

/// What a customer thought of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    pub rating: Rating,
    pub comment: Option<String>,
    pub at: Timestamp,
}

/// Takes the customer's feedback, once, when the order is done.
pub fn give_feedback(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: OrderId,
    rating: Rating,
    comment: Option<String>,
) -> Result<Order, FeedbackError> {
    let order = find::order(tx, actor, market, id)?;
    if actor.account() != Some(order.customer) {
        return Err(FeedbackError::NotYours);
    }
    if order.kind != StateKind::Done {
        return Err(FeedbackError::TooEarly);
    }
    let feedback = Feedback { rating, comment, at: tx.now() };
    if !store::insert_feedback(tx, id, &feedback)? {
        return Err(FeedbackError::AlreadyGiven);
    }
    tx.publish(FeedbackGiven::new(&order, rating))?;
    Ok(Order { feedback: Some(feedback), ..order })
}
