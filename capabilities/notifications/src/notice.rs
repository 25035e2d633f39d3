//! What one person was told.

use kernel::{AccountId, MarketId, NoticeId, OrderId, Timestamp};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub id: NoticeId,
    pub market: MarketId,
    pub account: AccountId,
    /// `order_status`, or the occasion: `refunded`.
    pub kind: String,
    pub title: String,
    pub body: String,
    pub order: Option<OrderId>,
    /// The state the order was in then.
    pub status: Option<String>,
    /// The page it opens when it is tapped.
    pub click_action: String,
    pub read_at: Option<Timestamp>,
    pub at: Timestamp,
}
