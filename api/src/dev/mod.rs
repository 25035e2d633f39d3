//! What demo and test mode show: who one can sign in as, and what was sent. Absent otherwise.

pub mod messages;
pub mod people;

use std::sync::Arc;

use kernel::{Phone, Role};
use notifications::SentBox;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::App;

pub struct Showcase {
    pub sent: Arc<dyn SentBox>,
    pub people: Vec<DemoPerson>,
}

#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// The market's slug.
    pub market: String,
    pub role: Role,
    pub name: String,
    pub phone: Phone,
}

pub fn routes() -> OpenApiRouter<Arc<App>> {
    OpenApiRouter::new().routes(routes!(people::people)).routes(routes!(messages::messages))
}
