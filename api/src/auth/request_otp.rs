use std::sync::Arc;

use axum::extract::State;
use identity::CodeRequest;
use kernel::Phone;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{App, Body, Data, Here, Origin, Refusal, Tongue};

#[derive(Debug, Deserialize, ToSchema)]
pub struct RequestOtp {
    #[schema(value_type = String, example = "+919876543210")]
    phone: Phone,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OtpSent {
    /// Seconds until the code expires.
    #[schema(example = 300)]
    expires: u64,
}

/// Sends a six-digit code to a phone. The answer is the same whether the phone has an account or not.
#[utoipa::path(
    post,
    path = "/auth/request-otp",
    tag = "auth",
    request_body = RequestOtp,
    responses((status = 200, body = Data<OtpSent>))
)]
pub async fn request_otp(
    State(app): State<Arc<App>>,
    Here(market): Here,
    Origin(address): Origin,
    Tongue(language): Tongue,
    Body(RequestOtp { phone }): Body<RequestOtp>,
) -> Result<Data<OtpSent>, Refusal> {
    let request = CodeRequest { market: market.id, phone, address, language };
    let shared = app.clone();
    let sent = app
        .store
        .write_in(market.id, move |tx| identity::request_code(tx, &shared.identity, &request))
        .await?;
    Ok(Data::of(OtpSent { expires: sent.valid_for.as_secs() }))
}
