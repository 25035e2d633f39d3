use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderMap, header},
};
use identity::{CodeEntry, SignedIn};
use kernel::{Phone, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::TokensView;
use crate::{App, Body, Data, ErrorBody, Here, Refusal, Tongue, users::UserView};

#[derive(Debug, Deserialize, ToSchema)]
pub struct VerifyOtp {
    #[schema(value_type = String, example = "+919876543210")]
    phone: Phone,
    /// The six digits from the message.
    #[schema(pattern = "^[0-9]{6}$", example = "042137")]
    otp: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SignedInView {
    tokens: TokensView,
    user: UserView,
}

/// Signs in with the code from the message; the first time this makes the account.
#[utoipa::path(
    post,
    path = "/auth/verify-otp",
    tag = "auth",
    request_body = VerifyOtp,
    responses(
        (status = 200, body = Data<SignedInView>),
        (status = 401, description = "The code is wrong, too old, used, or was tried too often.", body = ErrorBody)
    )
)]
pub async fn verify_otp(
    State(app): State<Arc<App>>,
    Here(market): Here,
    Tongue(language): Tongue,
    headers: HeaderMap,
    Body(VerifyOtp { phone, otp }): Body<VerifyOtp>,
) -> Result<Data<SignedInView>, Refusal> {
    let entry = CodeEntry { market: market.id, phone, code: code(otp)?, device: device(&headers), language };
    let shared = app.clone();
    let SignedIn { standing, credentials } = app
        .store
        .write_in(market.id, move |tx| identity::verify_code(tx, &shared.identity, &entry))
        .await??;
    Ok(Data::of(SignedInView {
        tokens: TokensView::issue(&app.tokens, credentials),
        user: UserView::of(standing.account, standing.roles),
    }))
}

/// What is no code at all is refused without costing a try.
fn code(otp: String) -> Result<String, Problem> {
    let is_code = otp.len() == 6 && otp.bytes().all(|digit| digit.is_ascii_digit());
    if is_code { Ok(otp) } else { Err(Problem::invalid("otp", "give the six digits from the message")) }
}

fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    agent.unwrap_or("unknown").to_owned()
}
