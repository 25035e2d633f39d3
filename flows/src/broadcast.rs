//! What live rooms show of an event, and whose right to listen it ends.

use dispatch::events::{
    GivenBack, OfferEnded, Offered, SearchClosed, SearchOpened, SearchPaused, SearchWidened, Won,
};
use kernel::{Event, MarketId, blueprint::StateKind};
use live::{Broadcast, Cut, Post, Room};
use serde_json::{Map, Value, json};
use store::log::Logged;

/// The audience of those who work in a market.
pub const KITCHEN: &str = "kitchen";
/// The audience of those who can claim orders.
pub const POOL: &str = "pool";

/// The table: event → posts and cuts.
pub fn broadcast(event: &Logged) -> Broadcast {
    match event.name.as_str() {
        orders::events::OrderPlaced::NAME => event.read().map(order_placed),
        orders::events::StatusChanged::NAME => event.read().map(status_changed),
        orders::events::DeliveryAssigned::NAME => event.read().map(delivery_assigned),
        orders::events::FeedbackGiven::NAME => event.read().map(feedback_given),
        name if name.starts_with("dispatch.") => hands(event),
        name if name.starts_with("payments.") => payment_changed(event),
        name if name.starts_with("catalog.") => Some(to_kitchen(event.market, "menu_changed", Map::new())),
        name if name.starts_with("merchants.") => merchant_changed(event),
        identity::events::SessionEnded::NAME => event.read().map(session_ended),
        identity::events::RoleWithdrawn::NAME => event.read().map(role_withdrawn),
        _ => None,
    }
    .unwrap_or_default()
}

fn order_placed(event: orders::events::OrderPlaced) -> Broadcast {
    let payment_status = if event.payment_settled { "due" } else { "pending" };
    let body = fields(json!({
        "number": event.number,
        "status": event.status,
        "order_type": event.order_type,
        "payment_method": event.payment_method,
        "payment_status": payment_status,
    }));
    Broadcast { posts: both(event.order, event.market, "new_order", body, false), cuts: Vec::new() }
}

fn status_changed(event: orders::events::StatusChanged) -> Broadcast {
    let body = fields(json!({
        "number": event.number,
        "status": event.status,
        "from": event.from,
        "reason": event.reason,
        "by": event.by,
        "version": event.version,
    }));
    let last = event.kind != StateKind::Open;
    Broadcast { posts: both(event.order, event.market, "order_status", body, last), cuts: Vec::new() }
}

fn delivery_assigned(event: orders::events::DeliveryAssigned) -> Broadcast {
    let body = fields(json!({ "number": event.number, "staff": { "id": event.staff } }));
    Broadcast { posts: both(event.order, event.market, "order_assigned", body, false), cuts: Vec::new() }
}

fn feedback_given(event: orders::events::FeedbackGiven) -> Broadcast {
    let body = fields(json!({ "number": event.number, "rating": event.rating }));
    Broadcast { posts: both(event.order, event.market, "order_feedback", body, false), cuts: Vec::new() }
}

/// Who was asked hears it alone; that an order came into the pool, or left it, everybody there.
fn hands(event: &Logged) -> Option<Broadcast> {
    let told: Map<String, Value> = serde_json::from_str(&event.body).ok()?;
    let body = |names: &[&str]| {
        let fields = names.iter().filter_map(|name| Some(((*name).to_owned(), told.get(*name)?.clone())));
        fields.collect::<Map<String, Value>>()
    };
    let person = || serde_json::from_value(told.get("provider")?.clone()).ok();
    let to_person = |kind, names: &[&str]| {
        let room = Room::Person(event.market, person()?);
        Some(Post { room, kind, body: body(names), last: false })
    };
    let to = |audience, kind, names: &[&str]| {
        Some(Post { room: Room::Market(event.market, audience), kind, body: body(names), last: false })
    };
    let to_order = |kind, names: &[&str]| {
        Some(Post { room: Room::Order(event.order?), kind, body: body(names), last: false })
    };
    let posts = match event.name.as_str() {
        SearchOpened::NAME => {
            vec![to(POOL, "pool_joined", &["order"]), to(KITCHEN, "search_opened", &["order", "metres"])]
        }
        SearchWidened::NAME => {
            vec![to(POOL, "pool_joined", &["order"]), to(KITCHEN, "search_widened", &["order", "metres"])]
        }
        SearchPaused::NAME => {
            vec![to(POOL, "pool_left", &["order"]), to(KITCHEN, "search_paused", &["order", "paused"])]
        }
        SearchClosed::NAME => {
            vec![to(POOL, "pool_left", &["order"]), to(KITCHEN, "search_closed", &["order"])]
        }
        Offered::NAME => vec![to_person("offer", &["order", "offer", "metres", "lapses_at"])],
        OfferEnded::NAME => vec![to_person("offer_ended", &["order", "offer", "state"])],
        Won::NAME => vec![
            to_person("order_yours", &["order", "how"]),
            to(POOL, "pool_left", &["order"]),
            to(KITCHEN, "search_won", &["order", "provider", "how"]),
        ],
        GivenBack::NAME => vec![
            to_person("order_gone", &["order", "reason"]),
            to(POOL, "pool_joined", &["order"]),
            to(KITCHEN, "search_opened", &["order"]),
            to_order("order_unassigned", &[]),
        ],
        _ => return None,
    };
    Some(Broadcast { posts: posts.into_iter().flatten().collect(), cuts: Vec::new() })
}

/// All events of payments carry the payment's status after them.
fn payment_changed(event: &Logged) -> Option<Broadcast> {
    let fields: Map<String, Value> = serde_json::from_str(&event.body).ok()?;
    let mut body = Map::new();
    body.insert("payment_status".into(), fields.get("payment_status")?.clone());
    Some(Broadcast {
        posts: both(event.order?, event.market, "order_payment", body, false),
        cuts: Vec::new(),
    })
}

fn merchant_changed(event: &Logged) -> Option<Broadcast> {
    let fields: Map<String, Value> = serde_json::from_str(&event.body).ok()?;
    let mut body = Map::new();
    body.extend(fields.get("state").map(|state| ("state".to_owned(), state.clone())));
    Some(to_kitchen(event.market, "merchant_state", body))
}

fn session_ended(event: identity::events::SessionEnded) -> Broadcast {
    Broadcast { posts: Vec::new(), cuts: vec![Cut::Session(event.session)] }
}

fn role_withdrawn(event: identity::events::RoleWithdrawn) -> Broadcast {
    Broadcast { posts: Vec::new(), cuts: vec![Cut::Account(event.account, event.market)] }
}

fn to_kitchen(market: MarketId, kind: &'static str, body: Map<String, Value>) -> Broadcast {
    let post = Post { room: Room::Market(market, KITCHEN), kind, body, last: false };
    Broadcast { posts: vec![post], cuts: Vec::new() }
}

/// To the order's own room, which closes after the last word, and to those who work in the market.
fn both(
    order: kernel::OrderId,
    market: MarketId,
    kind: &'static str,
    body: Map<String, Value>,
    last: bool,
) -> Vec<Post> {
    vec![
        Post { room: Room::Order(order), kind, body: body.clone(), last },
        Post { room: Room::Market(market, KITCHEN), kind, body, last: false },
    ]
}

fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        other => unreachable!("only objects are written above, not {other}"),
    }
}
