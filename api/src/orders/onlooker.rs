//! Puts together what somebody is shown of an order: the order with its payment, its history, and the words of its
//! market in their language.

use std::sync::Arc;

use i18n::{Catalogue, Language};
use kernel::{
    Actor, Market, OrderId, Problem, Timestamp,
    blueprint::{Blueprint, Mover},
};
use orders::{Change, Order};
use payments::Payment;
use store::Tx;

use super::{
    bill,
    progress::{cancellable_until, steps},
    view::{
        AddressView, ChangeView, CustomerView, EstimateView, FeedbackView, NeedsView, OrderView, PaymentView,
        PersonView, PointView,
    },
};
use crate::{App, Viewer};

/// For whom orders are shown.
#[derive(Clone)]
pub struct Onlooker {
    pub actor: Actor,
    pub market: Arc<Market>,
    pub language: Language,
    /// The texts of the market's blueprint.
    pub texts: Arc<Catalogue>,
}

impl Onlooker {
    pub fn new(app: &App, viewer: &Viewer, language: Language) -> Self {
        let texts = app.texts.of(&viewer.market.blueprint);
        Self { actor: viewer.actor(), market: viewer.market.clone(), language, texts }
    }

    /// Shows one order.
    pub fn show(&self, tx: &mut Tx<'_>, order: Order) -> Result<OrderView, Problem> {
        let mut shown = self.show_all(tx, vec![order])?;
        shown.pop().ok_or_else(Problem::missing)
    }

    /// Shows many, asking for what belongs to them in a few statements.
    pub fn show_all(&self, tx: &mut Tx<'_>, orders: Vec<Order>) -> Result<Vec<OrderView>, Problem> {
        let ids: Vec<OrderId> = orders.iter().map(|order| order.id).collect();
        let mut changes = orders::changes_of(tx, &ids)?;
        let mut payments = payments::latest_of(tx, self.market.id, &ids)?;
        let mut shown = Vec::with_capacity(orders.len());
        for order in orders {
            let history = changes.remove(&order.id).unwrap_or_default();
            let payment = payments.remove(&order.id);
            shown.push(self.show_whole(tx, &order, &history, payment)?);
        }
        Ok(shown)
    }

    /// Shows an order that was placed a moment ago, from what is known without asking the store again.
    pub fn show_placed(&self, tx: &Tx<'_>, order: &Order, payment: Payment) -> Result<OrderView, Problem> {
        let first = Change {
            from: None,
            to: order.status.clone(),
            by: Mover::Customer,
            account: Some(order.customer),
            reason: None,
            at: order.placed_at,
        };
        self.facts(order, &[first], Some(payment), tx.now())
    }

    fn show_whole(
        &self,
        tx: &mut Tx<'_>,
        order: &Order,
        history: &[Change],
        payment: Option<Payment>,
    ) -> Result<OrderView, Problem> {
        let mut view = self.facts(order, history, payment, tx.now())?;
        view.last_seq = orders::newest_event(tx, order.id)?;
        if let Some(staff) = order.delivery_staff {
            let account = identity::account(tx, staff)?;
            view.delivery_staff = account.map(|account| PersonView { id: account.id, name: name(&account) });
        }
        let has_in_hand = order.delivery_staff.is_some() && self.actor.account() == order.delivery_staff;
        if has_in_hand || self.actor.is_staff_of(order.market) {
            let account = identity::account(tx, order.customer)?;
            view.customer =
                account.map(|account| CustomerView { name: name(&account), phone: account.phone.masked() });
            let allowed = orders::allowed_moves(self.rules(order)?, &self.actor, order, tx.now());
            view.allowed_moves = Some(allowed.iter().map(ToString::to_string).collect());
        }
        Ok(view)
    }

    /// Everything the order, its history and its payment say by themselves.
    fn facts(
        &self,
        order: &Order,
        history: &[Change],
        payment: Option<Payment>,
        now: Timestamp,
    ) -> Result<OrderView, Problem> {
        let rules = self.rules(order)?;
        Ok(OrderView {
            id: order.id,
            number: order.number.clone(),
            status: order.status.to_string(),
            order_type: order.order_type.to_string(),
            total: order.bill.total.minor,
            currency: order.bill.currency().to_string(),
            lines: bill::lines(self, rules, &order.bill),
            items: bill::items(&order.bill),
            payment: payment.map(PaymentView::from),
            note: order.note.clone(),
            address: order.address.as_ref().map(AddressView::from),
            needs: (!order.needs.is_nothing()).then(|| NeedsView::from(&order.needs)),
            placed_at: order.placed_at,
            updated_at: order.updated_at,
            cancellable_until: cancellable_until(rules, order, now),
            steps: steps(rules, order, history),
            history: history.iter().map(ChangeView::from).collect(),
            ready_estimate: order
                .ready_from
                .zip(order.ready_until)
                .map(|(from, to)| EstimateView { from, to }),
            delivery_staff: None,
            feedback: order.feedback.as_ref().map(FeedbackView::from),
            version: order.version,
            last_seq: 0,
            customer: None,
            allowed_moves: None,
        })
    }

    /// The rules the order was placed under.
    fn rules(&self, order: &Order) -> Result<&Blueprint, Problem> {
        let rules = self.market.blueprint_of(&order.blueprint);
        rules.map(AsRef::as_ref).ok_or_else(|| Problem::broken("the order's blueprint is not loaded"))
    }
}

fn name(account: &identity::Account) -> Option<String> {
    account.name.as_ref().map(ToString::to_string)
}

impl From<&orders::Address> for AddressView {
    fn from(address: &orders::Address) -> Self {
        let place = address.place.map(|place| PointView { lat: place.lat, lng: place.lng });
        Self { text: address.text.clone(), place }
    }
}

impl From<&orders::Needs> for NeedsView {
    fn from(needs: &orders::Needs) -> Self {
        Self {
            skills: needs.skills.iter().map(ToString::to_string).collect(),
            brand: needs.brand.as_ref().map(ToString::to_string),
            sku: needs.sku.clone(),
        }
    }
}

impl From<&orders::Feedback> for FeedbackView {
    fn from(feedback: &orders::Feedback) -> Self {
        Self { rating: feedback.rating.stars(), comment: feedback.comment.clone(), at: feedback.at }
    }
}
