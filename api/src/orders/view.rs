//! How an order looks to a caller: the order with its payment, its history and the words of its market.

use i18n::{Catalogue, Language, Value};
use kernel::{
    AccountId, Actor, ChargeKind, Currency, Market, Money, OrderId, Problem, Timestamp,
    blueprint::{Blueprint, Mover, StateName, charge_key},
};
use orders::{Change, Line, Order};
use payments::Payment;
use serde::{Deserialize, Serialize};
use store::Tx;
use utoipa::ToSchema;

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OrderView {
    #[schema(value_type = uuid::Uuid)]
    pub id: OrderId,
    #[schema(example = "ORD-20260213-042")]
    pub number: String,
    /// A state of the market's life cycle.
    #[schema(example = "received")]
    pub status: String,
    #[serde(rename = "type")]
    #[schema(example = "pickup")]
    pub order_type: String,
    /// In minor units.
    pub total: i64,
    pub currency: String,
    /// Every line of the bill.
    pub lines: Vec<LineView>,
    pub items: Vec<ItemView>,
    pub payment: Option<PaymentView>,
    pub note: Option<String>,
    pub address: Option<AddressView>,
    #[schema(value_type = String, format = DateTime)]
    pub placed_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Timestamp,
    /// Until then its customer may cancel.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub cancellable_until: Option<Timestamp>,
    pub steps: Vec<StepView>,
    pub history: Vec<ChangeView>,
    pub ready_estimate: Option<EstimateView>,
    pub delivery_staff: Option<PersonView>,
    pub feedback: Option<FeedbackView>,
    /// Counts changes; pass it as `expected_version` to act on what was seen.
    pub version: u32,
    /// The newest live message of this order, from which to follow it.
    pub last_seq: i64,
    /// Only for those who work in the market.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerView>,
    /// Where the caller may move the order now. Only for those who work in the market.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_moves: Option<Vec<String>>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LineView {
    /// `item`, `tax`, `delivery_fee`, `discount` or `tip`.
    pub kind: String,
    pub label: String,
    pub qty: Option<u32>,
    pub unit_price: Option<i64>,
    pub amount: i64,
    /// How the amount came about.
    pub explanation: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ItemView {
    /// The item of the menu.
    #[schema(value_type = uuid::Uuid)]
    pub id: kernel::ItemId,
    pub name: String,
    pub qty: u32,
    pub unit_price: i64,
    pub options: Vec<String>,
    pub amount: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PaymentView {
    pub method: String,
    /// `pending`, `due`, `captured`, `failed`, `cancelled`, `refund_pending` or `refunded`.
    pub status: String,
    pub gateway: Option<String>,
    pub gateway_order_id: Option<String>,
    pub key_id: Option<String>,
    /// The page on which to pay.
    pub pay_url: Option<String>,
    pub amount: i64,
    pub currency: String,
    /// The order is held for its money until then.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Timestamp>,
    pub failure: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AddressView {
    pub text: String,
    pub place: Option<PointView>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct PointView {
    pub lat: f64,
    pub lng: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StepView {
    pub status: String,
    /// When it was reached; null while it lies ahead.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<Timestamp>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChangeView {
    pub from: Option<String>,
    pub to: String,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// `customer`, `kitchen`, `operator`, `admin`, `provider` or `system`.
    pub by: String,
    pub reason: Option<String>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct EstimateView {
    #[schema(value_type = String, format = DateTime)]
    pub from: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub to: Timestamp,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PersonView {
    #[schema(value_type = uuid::Uuid)]
    pub id: AccountId,
    pub name: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CustomerView {
    pub name: Option<String>,
    /// All but the last digits hidden.
    pub phone: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FeedbackView {
    pub rating: u32,
    pub comment: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

/// For whom an order is shown.
pub struct Onlooker<'a> {
    pub actor: &'a Actor,
    pub market: &'a Market,
    pub language: Language,
    /// The texts of the market's blueprint.
    pub texts: &'a Catalogue,
}

/// Shows one order.
pub fn show(tx: &mut Tx<'_>, onlooker: &Onlooker<'_>, order: Order) -> Result<OrderView, Problem> {
    let mut shown = show_all(tx, onlooker, vec![order])?;
    shown.pop().ok_or_else(Problem::missing)
}

/// Shows many, asking for what belongs to them in a few statements.
pub fn show_all(
    tx: &mut Tx<'_>,
    onlooker: &Onlooker<'_>,
    orders: Vec<Order>,
) -> Result<Vec<OrderView>, Problem> {
    let ids: Vec<OrderId> = orders.iter().map(|order| order.id).collect();
    let mut changes = orders::changes_of(tx, &ids)?;
    let mut payments = payments::latest_of(tx, onlooker.market.id, &ids)?;
    let mut shown = Vec::with_capacity(orders.len());
    for order in orders {
        let history = changes.remove(&order.id).unwrap_or_default();
        let payment = payments.remove(&order.id);
        shown.push(show_whole(tx, onlooker, order, &history, payment)?);
    }
    Ok(shown)
}

/// Shows an order that was placed a moment ago, from what is known without asking the store again.
pub fn show_placed(
    tx: &Tx<'_>,
    onlooker: &Onlooker<'_>,
    order: &Order,
    payment: Payment,
) -> Result<OrderView, Problem> {
    let first = Change {
        from: None,
        to: order.status.clone(),
        by: Mover::Customer,
        account: Some(order.customer),
        reason: None,
        at: order.placed_at,
    };
    facts(onlooker, order, &[first], Some(payment), tx.now())
}

fn show_whole(
    tx: &mut Tx<'_>,
    onlooker: &Onlooker<'_>,
    order: Order,
    history: &[Change],
    payment: Option<Payment>,
) -> Result<OrderView, Problem> {
    let mut view = facts(onlooker, &order, history, payment, tx.now())?;
    view.last_seq = orders::newest_event(tx, order.id)?;
    if let Some(staff) = order.delivery_staff {
        let account = identity::account(tx, staff)?;
        view.delivery_staff = account.map(|account| PersonView { id: account.id, name: name(&account) });
    }
    if onlooker.actor.is_staff_of(order.market) {
        let account = identity::account(tx, order.customer)?;
        view.customer =
            account.map(|account| CustomerView { name: name(&account), phone: account.phone.masked() });
        let rules = rules(onlooker.market, &order)?;
        let allowed = orders::allowed_moves(rules, onlooker.actor, &order, tx.now());
        view.allowed_moves = Some(allowed.iter().map(ToString::to_string).collect());
    }
    Ok(view)
}

fn name(account: &identity::Account) -> Option<String> {
    account.name.as_ref().map(ToString::to_string)
}

fn rules<'m>(market: &'m Market, order: &Order) -> Result<&'m Blueprint, Problem> {
    let rules = market.blueprint_of(&order.blueprint);
    rules.map(AsRef::as_ref).ok_or_else(|| Problem::broken("the order's blueprint is not loaded"))
}

fn facts(
    onlooker: &Onlooker<'_>,
    order: &Order,
    history: &[Change],
    payment: Option<Payment>,
    now: Timestamp,
) -> Result<OrderView, Problem> {
    let rules = rules(onlooker.market, order)?;
    Ok(OrderView {
        id: order.id,
        number: order.number.clone(),
        status: order.status.to_string(),
        order_type: order.order_type.to_string(),
        total: order.bill.total.minor,
        currency: order.bill.currency().to_string(),
        lines: lines(onlooker, rules, &order.bill.lines, order.bill.currency()),
        items: order.bill.lines.iter().filter_map(item).collect(),
        payment: payment.map(PaymentView::from),
        note: order.note.clone(),
        address: order.address.as_ref().map(|address| AddressView {
            text: address.text.clone(),
            place: address.place.map(|place| PointView { lat: place.lat, lng: place.lng }),
        }),
        placed_at: order.placed_at,
        updated_at: order.updated_at,
        cancellable_until: cancellable_until(rules, order, now),
        steps: steps(rules, order, history),
        history: history.iter().map(ChangeView::from).collect(),
        ready_estimate: order.ready_from.zip(order.ready_until).map(|(from, to)| EstimateView { from, to }),
        delivery_staff: None,
        feedback: order.feedback.as_ref().map(|feedback| FeedbackView {
            rating: feedback.rating.stars(),
            comment: feedback.comment.clone(),
            at: feedback.at,
        }),
        version: order.version,
        last_seq: 0,
        customer: None,
        allowed_moves: None,
    })
}

/// The lines of a bill; what is not an item is named and explained in the caller's language.
pub fn lines(
    onlooker: &Onlooker<'_>,
    rules: &Blueprint,
    lines: &[Line],
    currency: Currency,
) -> Vec<LineView> {
    let shown = lines.iter().map(|line| LineView {
        kind: line.kind.as_str().to_owned(),
        label: label(onlooker, line),
        qty: line.quantity,
        unit_price: line.unit_price,
        amount: line.amount,
        explanation: explanation(onlooker, rules, lines, line, currency).or_else(|| line.explanation.clone()),
    });
    shown.collect()
}

fn label(onlooker: &Onlooker<'_>, line: &Line) -> String {
    if line.kind == ChargeKind::Item {
        return line.label.clone();
    }
    onlooker.texts.text(onlooker.language, &charge_key(line.kind), &[])
}

fn explanation(
    onlooker: &Onlooker<'_>,
    rules: &Blueprint,
    lines: &[Line],
    line: &Line,
    currency: Currency,
) -> Option<String> {
    if line.kind == ChargeKind::Item {
        return None;
    }
    let tax = rules.pricing.tax.as_ref().filter(|_| line.kind == ChargeKind::Tax);
    let (percentage, base) = match tax {
        Some(tax) => {
            let taxed = lines.iter().filter(|other| tax.on.contains(&other.kind));
            (tax.percentage.to_string(), taxed.map(|other| other.amount).sum())
        }
        None => (String::new(), line.amount),
    };
    let values =
        [("percentage", Value::from(percentage)), ("amount", Value::from(Money::new(base, currency)))];
    let key = format!("{}.explanation", charge_key(line.kind));
    onlooker.texts.find(onlooker.language, &key, &values)
}

fn item(line: &Line) -> Option<ItemView> {
    Some(ItemView {
        id: line.item?,
        name: line.label.clone(),
        qty: line.quantity?,
        unit_price: line.unit_price?,
        options: line.options.clone(),
        amount: line.amount,
    })
}

/// Until when the customer may cancel, when they may at all: the grace period, or as long as nothing was paid.
fn cancellable_until(rules: &Blueprint, order: &Order, now: Timestamp) -> Option<Timestamp> {
    let facts = order.facts(now, true);
    let mut allowed = rules.life_cycle.allowed(&order.status, &[Mover::Customer], &facts);
    allowed.find(|made| rules.life_cycle.is_final(&made.to))?;
    let grace = order.placed_at.plus(rules.life_cycle.grace().duration());
    let hold = rules.payment.hold.filter(|_| !order.payment_settled);
    Some(hold.map_or(grace, |hold| order.placed_at.plus(hold.duration()).max(grace)))
}

/// The steps on the way of this order. A move back takes the time of later steps away again.
fn steps(rules: &Blueprint, order: &Order, history: &[Change]) -> Vec<StepView> {
    let way = rules.life_cycle.steps(order.order_type);
    let mut steps: Vec<StepView> =
        way.iter().map(|step| StepView { status: step.to_string(), at: None }).collect();
    for change in history {
        let Some(position) = step_of(rules, &change.to).and_then(|step| way.iter().position(|s| s == step))
        else {
            continue;
        };
        steps[position + 1..].iter_mut().for_each(|later| later.at = None);
        steps[position].at.get_or_insert(change.at);
    }
    steps
}

fn step_of<'r>(rules: &'r Blueprint, state: &StateName) -> Option<&'r StateName> {
    rules.life_cycle.state(state)?.step.as_ref()
}

impl From<&Change> for ChangeView {
    fn from(change: &Change) -> Self {
        Self {
            from: change.from.as_ref().map(ToString::to_string),
            to: change.to.to_string(),
            at: change.at,
            by: change.by.to_string(),
            reason: change.reason.clone(),
        }
    }
}

impl From<Payment> for PaymentView {
    fn from(payment: Payment) -> Self {
        Self {
            method: payment.method.to_string(),
            status: payment.status().to_string(),
            gateway: payment.gateway,
            gateway_order_id: payment.gateway_order,
            key_id: payment.key_id,
            pay_url: payment.pay_url,
            amount: payment.amount.minor,
            currency: payment.amount.currency.to_string(),
            expires_at: payment.expires_at,
            failure: payment.failure,
        }
    }
}
