//! The caller, as they see themselves.

pub mod device_token;
pub mod me;
pub mod update_me;

use identity::Account;
use kernel::{AccountId, Roles};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UserView {
    #[schema(value_type = uuid::Uuid)]
    pub id: AccountId,
    #[schema(example = "+919876543210")]
    pub phone: String,
    pub name: Option<String>,
    /// `en`, `es`, `hi`, `zh` or `ar`.
    #[schema(example = "en")]
    pub language: String,
    /// What they may do in this market: `customer`, `provider`, `kitchen`, `operator`, `admin`.
    #[schema(example = json!(["customer"]))]
    pub roles: Vec<String>,
}

impl UserView {
    pub fn of(account: Account, roles: Roles) -> Self {
        Self {
            id: account.id,
            phone: account.phone.to_string(),
            name: account.name.map(String::from),
            language: account.language.to_string(),
            roles: roles.iter().map(|role| role.to_string()).collect(),
        }
    }
}
