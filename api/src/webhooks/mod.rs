//! Endpoints outside that hear of events, as operators keep them.

pub mod add;
pub mod change;
pub mod deliveries;
pub mod list;
pub mod remove;
pub mod retry;
pub mod rotate_secret;

use kernel::{EndpointId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webhooks::{Endpoint, NotTopics, Reach, Topics};

use crate::App;

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct EndpointView {
    #[schema(value_type = uuid::Uuid)]
    pub id: EndpointId,
    #[schema(example = "http://example.org/hooks")]
    pub url: String,
    /// Names of events, and prefixes that end with a dot.
    #[schema(example = json!(["orders.", "payments.captured"]))]
    pub events: Vec<String>,
    pub active: bool,
    /// Since when no delivery has succeeded although some were tried.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub failing_since: Option<Timestamp>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
}

impl From<Endpoint> for EndpointView {
    fn from(endpoint: Endpoint) -> Self {
        Self {
            id: endpoint.id,
            url: endpoint.url,
            events: endpoint.topics.as_slice().to_vec(),
            active: endpoint.active,
            failing_since: endpoint.failing_since,
            created_at: endpoint.created_at,
        }
    }
}

/// An endpoint with what it knows a true webhook by.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct EndpointWithSecret {
    #[serde(flatten)]
    pub endpoint: EndpointView,
    /// Shown this once.
    #[schema(example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    pub secret: String,
}

impl From<Endpoint> for EndpointWithSecret {
    fn from(endpoint: Endpoint) -> Self {
        let secret = endpoint.secret.expose().to_owned();
        Self { endpoint: endpoint.into(), secret }
    }
}

fn reach(app: &App) -> Reach {
    app.settings.webhooks.clone()
}

fn topics(events: Vec<String>) -> Result<Topics, NotTopics> {
    Topics::parse(events, flows::EVENT_NAMES)
}
