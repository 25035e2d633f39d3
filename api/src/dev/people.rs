use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::DemoPerson;
use crate::{App, Data, Refusal};

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PersonOfDemo {
    pub market: String,
    /// `customer`, `kitchen` or `operator`.
    pub role: String,
    pub name: String,
    pub phone: String,
}

impl From<&DemoPerson> for PersonOfDemo {
    fn from(person: &DemoPerson) -> Self {
        Self {
            market: person.market.clone(),
            role: person.role.to_string(),
            name: person.name.clone(),
            phone: person.phone.to_string(),
        }
    }
}

/// Lists whom one can sign in as.
#[utoipa::path(
    get,
    path = "/dev/people",
    tag = "demo",
    responses((status = 200, body = Data<Vec<PersonOfDemo>>))
)]
pub async fn people(State(app): State<Arc<App>>) -> Result<Data<Vec<PersonOfDemo>>, Refusal> {
    let showcase = app.showcase.as_ref().ok_or_else(Problem::missing)?;
    Ok(Data::of(showcase.people.iter().map(PersonOfDemo::from).collect()))
}
