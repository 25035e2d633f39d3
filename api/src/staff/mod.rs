//! Who works in a market, as an operator arranges it.

pub mod invite;
pub mod list;
pub mod remove;

use identity::Member;
use kernel::{AccountId, Roles};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StaffView {
    #[schema(value_type = uuid::Uuid)]
    pub id: AccountId,
    pub name: Option<String>,
    /// All but the last digits hidden from those who do not operate the market.
    #[schema(example = "+919876543210")]
    pub phone: String,
    /// `provider`, `kitchen`, `operator`, `admin`.
    #[schema(example = json!(["kitchen"]))]
    pub roles: Vec<String>,
}

impl StaffView {
    /// A member as somebody with these roles sees them.
    pub fn of(member: Member, onlooker: Roles) -> Self {
        let phone = &member.account.phone;
        let phone = if onlooker.intersects(Roles::OPERATORS) { phone.to_string() } else { phone.masked() };
        Self {
            id: member.account.id,
            name: member.account.name.map(String::from),
            phone,
            roles: member.roles.without(kernel::Role::Customer).iter().map(|role| role.to_string()).collect(),
        }
    }
}
