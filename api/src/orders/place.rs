use std::{sync::Arc, time::Duration};

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use flows::{Cart, PlaceOrder, Placed};
use i18n::Language;
use kernel::{
    OrderId, PaymentId, Person, Problem,
    blueprint::{MethodName, OrderType},
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use store::Tx;
use utoipa::ToSchema;

use super::{
    Onlooker, OrderView,
    request::{self, AddressRequest, NeedsRequest, WantedItem},
};
use crate::{App, Created, Data, Refusal, Tongue, Viewer, Write, idempotency};

/// How long the caller waits for the gateway to open its order; after that a job goes on with it.
const GATEWAY_PATIENCE: Duration = Duration::from_secs(5);

#[derive(Debug, Deserialize, ToSchema)]
pub struct PlaceOrderRequest {
    #[schema(min_items = 1, max_items = 50)]
    items: Vec<WantedItem>,
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "pickup")]
    order_type: OrderType,
    #[schema(value_type = String, example = "cash")]
    payment_method: MethodName,
    /// Needed for a delivery.
    #[schema(example = "Hostel 4, room 12")]
    address: Option<AddressRequest>,
    #[schema(max_length = 500)]
    note: Option<String>,
    /// What the work is about, where somebody has to be able to do it.
    needs: Option<NeedsRequest>,
}

impl TryFrom<PlaceOrderRequest> for PlaceOrder {
    type Error = Problem;

    fn try_from(request: PlaceOrderRequest) -> Result<Self, Problem> {
        Ok(Self {
            address: request::address(request.order_type, request.address)?,
            cart: Cart { items: request::wanted(request.items)?, order_type: request.order_type },
            payment_method: request.payment_method,
            note: request::note(request.note)?,
            needs: request::needs(request.needs)?,
        })
    }
}

/// What is kept for a repeated request.
#[derive(Serialize, Deserialize)]
struct Answer {
    order: OrderId,
    view: Box<RawValue>,
    /// The payment that a gateway has to open.
    opens: Option<PaymentId>,
}

/// Places an order at the server's prices.
///
/// Send an `Idempotency-Key`: the same request sent again is answered with the same order.
#[utoipa::path(
    post,
    path = "/orders",
    tag = "orders",
    security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "A UUID of your own; kept 24 hours")),
    request_body = PlaceOrderRequest,
    responses((status = 201, body = Data<OrderView>))
)]
pub async fn place(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    write: Write<PlaceOrderRequest>,
) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(&viewer);
    let request = PlaceOrder::try_from(request)?;
    let onlooker = Onlooker::new(&app, &viewer, language);
    let customer = viewer.person.clone();
    let outcome = app
        .store
        .write_in(viewer.market.id, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| story(tx, &onlooker, &customer, &request))
        })
        .await?;
    let opened = match outcome.answer().opens {
        Some(payment) => Some(opened(&app, &viewer, language, outcome.answer().order, payment).await?),
        None => None,
    };
    Ok(idempotency::answer(outcome, |answer| match opened {
        Some(view) => Created(view).into_response(),
        None => Created(answer.view).into_response(),
    }))
}

fn story(
    tx: &mut Tx<'_>,
    onlooker: &Onlooker,
    customer: &Person,
    request: &PlaceOrder,
) -> Result<Answer, Problem> {
    let Placed { order, payment } = flows::place_order(tx, &onlooker.market, customer, request)?;
    let needs_gateway = payment.gateway.is_some() && payment.state == payments::State::Pending;
    let opens = needs_gateway.then_some(payment.id);
    let view = onlooker.show_placed(tx, &order, payment)?;
    let view = serde_json::value::to_raw_value(&view).map_err(Problem::broken)?;
    Ok(Answer { order: order.id, view, opens })
}

/// Waits for the gateway, within limits, and shows the order as it is then.
async fn opened(
    app: &Arc<App>,
    viewer: &Viewer,
    language: Language,
    order: OrderId,
    payment: PaymentId,
) -> Result<OrderView, Problem> {
    app.open_payment(viewer.market.id, payment, GATEWAY_PATIENCE).await;
    super::show::read(app, viewer, language, order).await
}
