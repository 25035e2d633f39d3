use std::{collections::HashMap, pin::Pin, sync::Arc, time::Duration};

use tokio::runtime::Runtime;
use tokio_postgres::{Client, Config, NoTls, Statement};

use super::failure;
use crate::StoreError;

/// How long a database may take to answer a knock, or to acknowledge what was sent.
const SILENCE_MAX: Duration = Duration::from_secs(10);

/// A copy of the program that hangs must not hold the others up for ever: neither by a lock it waits for, nor by a
/// transaction it left open under the lock of the log.
const MANNERS: &str = "set application_name = 'docket'; set lock_timeout = '10s'; \
    set idle_in_transaction_session_timeout = '60s'";

pub type Answer = Pin<Box<dyn Future<Output = Result<u64, tokio_postgres::Error>> + Send>>;

/// One life of a connection: what was prepared on it, and what is on its way.
pub struct Session {
    pub client: Arc<Client>,
    pub statements: HashMap<(usize, usize), Statement>,
    /// Statements whose answers were not awaited yet.
    pub in_flight: Vec<Answer>,
    /// How many of them belong to stories that were released.
    pub released: usize,
}

impl Session {
    pub fn open(config: &Config, runtime: &Runtime) -> Result<Self, StoreError> {
        let mut config = config.clone();
        config.connect_timeout(SILENCE_MAX).tcp_user_timeout(SILENCE_MAX).keepalives_idle(SILENCE_MAX);
        let opened = runtime.block_on(async {
            let (client, wire) = config.connect(NoTls).await?;
            runtime.spawn(async move {
                if let Err(error) = wire.await {
                    tracing::warn!(%error, "the connection to the database ended");
                }
            });
            client.batch_execute(MANNERS).await.map(|()| client)
        });
        let client = opened.map_err(|error| StoreError::Lost(failure(&error).to_string()))?;
        Ok(Self { client: Arc::new(client), statements: HashMap::new(), in_flight: Vec::new(), released: 0 })
    }
}
