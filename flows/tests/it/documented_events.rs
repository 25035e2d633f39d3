//! `docs/events` shows every event as it is told: one file each, written from the code. Set `DOCKET_WRITE_EVENTS=1` to
//! write them anew after a change; without it, a file that is missing, stale or left over fails.

use std::{collections::BTreeMap, fs, path::Path};

use kernel::{
    Event, Id, MarketId, Money, OrderId, Role,
    blueprint::{Mover, OrderType, StateKind},
};
use serde::Serialize;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/events");

fn id<I: Id>(last: u8) -> I {
    let mut bytes = *b"\x01\x9c\x11\x22\x33\x44\x70\x00\x80\x00\0\0\0\0\0\0";
    bytes[15] = last;
    I::from_bytes(bytes)
}

fn market() -> MarketId {
    id(1)
}

fn order() -> OrderId {
    id(2)
}

/// What a subscriber is given: the envelope that the log adds, and the event.
#[derive(Serialize)]
struct Shown<'a, E> {
    seq: i64,
    name: &'a str,
    market: MarketId,
    order: Option<OrderId>,
    at: &'a str,
    body: E,
}

fn shown<E: Event>(event: E) -> (String, String) {
    let subject = event.subject();
    let at = "2026-01-15T06:30:00.000000Z";
    let shown =
        Shown { seq: 42, name: E::NAME, market: subject.market, order: subject.order, at, body: event };
    let text = serde_json::to_string_pretty(&shown).expect("events are plain data");
    (E::NAME.to_owned(), text + "\n")
}

fn of_orders() -> Vec<(String, String)> {
    use orders::events::{DeliveryAssigned, FeedbackGiven, OrderPlaced, StatusChanged};
    let (customer, number) = (id(3), "ORD-20260115-042".to_owned());
    let state = |name: &str| name.parse().expect("the name of a state");
    vec![
        shown(OrderPlaced {
            market: market(),
            order: order(),
            customer,
            number: number.clone(),
            order_type: OrderType::Delivery,
            status: state("received"),
            payment_method: "upi".parse().expect("the name of a method"),
            payment_settled: false,
            total: 13_550,
            currency: "INR".to_owned(),
        }),
        shown(StatusChanged {
            market: market(),
            order: order(),
            customer,
            number: number.clone(),
            from: Some(state("preparing")),
            status: state("ready"),
            kind: StateKind::Open,
            by: Mover::Kitchen,
            account: Some(id(4)),
            reason: None,
            undo: false,
            delivery_staff: None,
            version: 4,
        }),
        shown(DeliveryAssigned {
            market: market(),
            order: order(),
            customer,
            number: number.clone(),
            status: state("ready"),
            staff: id(5),
        }),
        shown(FeedbackGiven {
            market: market(),
            order: order(),
            customer,
            number,
            status: state("completed"),
            rating: 5,
        }),
    ]
}

fn of_payments() -> Vec<(String, String)> {
    use payments::{
        Status,
        events::{Cancelled, Captured, Failed, RefundAsked, RefundRefused, Refunded},
    };
    let amount = Money::new(13_550, "INR".parse().expect("a currency"));
    let (payment, refund, reason) = (id(6), id(7), "the bank declined".to_owned());
    let (market, order) = (market(), order());
    vec![
        shown(Captured { market, order, payment, amount, payment_status: Status::Captured }),
        shown(Failed {
            market,
            order,
            payment,
            amount,
            payment_status: Status::Failed,
            reason: reason.clone(),
        }),
        shown(Cancelled { market, order, payment, amount, payment_status: Status::Cancelled }),
        shown(RefundAsked { market, order, payment, amount, payment_status: Status::RefundPending, refund }),
        shown(Refunded { market, order, payment, amount, payment_status: Status::Refunded, refund }),
        shown(RefundRefused {
            market,
            order,
            payment,
            amount,
            payment_status: Status::Captured,
            refund,
            reason,
        }),
    ]
}

fn of_people() -> Vec<(String, String)> {
    use identity::events::{RoleGranted, RoleWithdrawn, SessionEnd, SessionEnded, SessionOpened};
    let (market, session, account) = (market(), id(8), id(3));
    vec![
        shown(SessionOpened { market, session, account }),
        shown(SessionEnded { market, session, account, reason: SessionEnd::LoggedOut }),
        shown(RoleGranted { market, account, role: Role::Kitchen, by: Some(id(9)) }),
        shown(RoleWithdrawn { market, account, role: Role::Kitchen, by: Some(id(9)) }),
    ]
}

fn of_offers() -> Vec<(String, String)> {
    use merchants::events::{HoursChanged, ProfileChanged, StateChanged};
    let (market, merchant, by) = (market(), id(10), Some(id(9)));
    vec![
        shown(markets::SwitchesChanged { market, off: ["delivery".to_owned()].into() }),
        shown(catalog::events::MenuChanged { market, item: Some(id(11)) }),
        shown(StateChanged {
            market,
            merchant,
            state: "busy".to_owned(),
            busy_minutes: Some(20),
            paused_until: None,
            by,
        }),
        shown(HoursChanged { market, merchant, by }),
        shown(ProfileChanged { market, merchant, by }),
    ]
}

fn of_providers() -> Vec<(String, String)> {
    use workforce::{
        Background,
        events::{
            Applied, Approved, BackgroundChecked, HoursChanged, OfflineReason, ProfileChanged, Rated,
            Reinstated, Rejected, Suspended, WentOffline, WentOnline,
        },
    };
    let (market, provider, account, by) = (market(), id(12), id(3), Some(id(9)));
    let until = Some("2026-01-16T06:30:00Z".parse().expect("a moment"));
    let reason = "two orders were never brought".to_owned();
    let rejected = Rejected { market, provider, account, reason: "no helmet".to_owned(), by };
    vec![
        shown(Applied { market, provider, account }),
        shown(Approved { market, provider, account, by }),
        shown(rejected),
        shown(Suspended { market, provider, account, reason, until, by }),
        shown(Reinstated { market, provider, account, by }),
        shown(BackgroundChecked { market, provider, account, outcome: Background::Clear, by }),
        shown(ProfileChanged { market, provider, account }),
        shown(HoursChanged { market, provider, account }),
        shown(WentOnline { market, provider, account }),
        shown(WentOffline { market, provider, account, because: OfflineReason::Asked }),
        shown(Rated { market, provider, order: order(), stars: 5 }),
    ]
}

fn of_documents() -> Vec<(String, String)> {
    use workforce::events::{
        DocumentAccepted, DocumentExpired, DocumentExpiring, DocumentHandedIn, DocumentRejected,
    };
    let (market, provider, account, document, by) = (market(), id(12), id(3), id(13), Some(id(9)));
    let name = || "driving_licence".parse().expect("the name of a document");
    let expires_on = Some("2026-01-31".parse().expect("a day"));
    let reason = "the photo cannot be read".to_owned();
    vec![
        shown(DocumentHandedIn { market, provider, document, name: name() }),
        shown(DocumentAccepted { market, provider, document, name: name(), by }),
        shown(DocumentRejected { market, provider, document, name: name(), reason, by }),
        shown(DocumentExpiring { market, provider, account, document, name: name(), expires_on }),
        shown(DocumentExpired { market, provider, account, document, name: name() }),
    ]
}

fn of_hands() -> Vec<(String, String)> {
    use dispatch::{
        How, OfferState,
        events::{
            GivenBack, OfferEnded, Offered, SearchClosed, SearchOpened, SearchPaused, SearchWidened, Won,
        },
    };
    let (market, order, provider, offer) = (market(), order(), id(3), id(14));
    let lapses_at = "2026-01-15T06:30:30Z".parse().expect("a moment");
    let reason = || Some("too far".to_owned());
    vec![
        shown(SearchOpened { market, order, metres: 5_000 }),
        shown(SearchWidened { market, order, metres: 10_000, round: 3 }),
        shown(SearchPaused { market, order, paused: true }),
        shown(SearchClosed { market, order, holder: Some(provider) }),
        shown(Offered { market, order, offer, provider, metres: 850, lapses_at }),
        shown(OfferEnded { market, order, offer, provider, state: OfferState::Declined, reason: reason() }),
        shown(Won { market, order, provider, how: How::Offer }),
        shown(GivenBack { market, order, provider, reason: reason() }),
    ]
}

#[test]
fn every_event_is_documented_as_it_is_told() {
    let events: BTreeMap<String, String> =
        [of_orders(), of_payments(), of_people(), of_offers(), of_providers(), of_documents(), of_hands()]
            .into_iter()
            .flatten()
            .collect();
    if option_env!("DOCKET_WRITE_EVENTS").is_some() {
        write(&events);
    }
    for (name, text) in &events {
        let file = Path::new(FOLDER).join(format!("{name}.json"));
        let kept = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(&kept, text, "{name} is stale: run DOCKET_WRITE_EVENTS=1 cargo test -p flows documented");
    }
    for entry in fs::read_dir(FOLDER).expect("docs/events is there") {
        let file = entry.expect("the folder can be read").path();
        let name = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let is_event = file.extension().is_some_and(|extension| extension == "json");
        assert!(!is_event || events.contains_key(&name), "{} documents no event", file.display());
    }
}

#[test]
fn what_those_outside_can_ask_for_is_what_is_documented() {
    let files = fs::read_dir(FOLDER).expect("docs/events is there");
    let names = files.filter_map(|file| {
        let name = file.expect("the folder can be read").file_name().into_string().expect("names are ASCII");
        name.strip_suffix(".json").map(str::to_owned)
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    assert_eq!(names, flows::EVENT_NAMES);
}

/// No event may be declared that is not shown above: the declarations are read as text.
#[test]
fn no_event_is_forgotten() {
    let capabilities = concat!(env!("CARGO_MANIFEST_DIR"), "/../capabilities");
    let mut declared = Vec::new();
    for entry in fs::read_dir(capabilities).expect("the capabilities are there") {
        let owner = entry.expect("the folder can be read").path();
        let text = fs::read_to_string(owner.join("src/events.rs")).unwrap_or_default();
        let prefix = format!("\"{}.", owner.file_name().and_then(|name| name.to_str()).unwrap_or_default());
        declared.extend(text.split(&prefix).skip(1).map(|rest| {
            let verb = rest.split('"').next().unwrap_or_default();
            format!("{}{verb}", &prefix[1..])
        }));
    }
    for name in declared {
        assert!(Path::new(FOLDER).join(format!("{name}.json")).exists(), "{name} has no page in docs/events");
    }
}

fn write(events: &BTreeMap<String, String>) {
    for (name, text) in events {
        let file = Path::new(FOLDER).join(format!("{name}.json"));
        fs::write(&file, text).expect("docs/events can be written");
    }
}
