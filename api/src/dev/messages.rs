use std::{sync::Arc, time::Duration};

use axum::extract::State;
use identity::jobs::SendCode;
use kernel::{Phone, Problem, Timestamp};
use notifications::{
    jobs::{SendPush, SendSms},
    ports::SentMessage,
};
use serde::{Deserialize, Serialize};
use store::{Job, jobs};
use utoipa::{IntoParams, ToSchema};

use crate::{App, Asked, Data, Refusal};

const LOOK_EVERY: Duration = Duration::from_millis(20);
const LOOKS_MAX: u32 = 100;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListMessages {
    /// A phone number.
    #[param(example = "+918000000001")]
    to: String,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MessageView {
    pub to: String,
    /// `sms` or `push`.
    pub channel: String,
    pub body: String,
    /// The payload of a push.
    #[schema(value_type = Option<Object>)]
    pub data: Option<serde_json::Value>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

impl From<SentMessage> for MessageView {
    fn from(message: SentMessage) -> Self {
        Self {
            to: message.to.to_string(),
            channel: message.channel.to_string(),
            body: message.body,
            data: message.data,
            at: message.at,
        }
    }
}

/// Who asks for a code and then looks here at once shall find it.
async fn wait_for_what_is_on_its_way(app: &App) -> Result<(), Problem> {
    for _ in 0..LOOKS_MAX {
        let waiting = app
            .store
            .read(|tx| {
                let code = jobs::on_their_way(tx, SendCode::KIND)?;
                let push = jobs::on_their_way(tx, SendPush::KIND)?;
                Ok::<_, Problem>(code + push + jobs::on_their_way(tx, SendSms::KIND)?)
            })
            .await?;
        if waiting == 0 {
            break;
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    Ok(())
}

/// Lists what was sent to a phone number, newest first.
#[utoipa::path(
    get,
    path = "/dev/messages",
    tag = "demo",
    params(ListMessages),
    responses((status = 200, body = Data<Vec<MessageView>>))
)]
pub async fn messages(
    State(app): State<Arc<App>>,
    Asked(query): Asked<ListMessages>,
) -> Result<Data<Vec<MessageView>>, Refusal> {
    let showcase = app.showcase.as_ref().ok_or_else(Problem::missing)?;
    // A plus sign that was not escaped arrives as a space.
    let phone = if query.to.starts_with(' ') { query.to.replacen(' ', "+", 1) } else { query.to };
    let phone: Phone = phone.parse().map_err(|error| Problem::invalid("to", error))?;
    wait_for_what_is_on_its_way(&app).await?;
    Ok(Data::of(showcase.sent.sent_to(&phone).into_iter().map(MessageView::from).collect()))
}
