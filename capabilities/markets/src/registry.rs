//! The running program's copy of all markets: read by every request without a lock, replaced whole.

use std::{collections::HashMap, sync::Arc};

use arc_swap::ArcSwap;
use kernel::{Market, MarketId};

#[derive(Default)]
pub struct Markets(ArcSwap<Shelf>);

#[derive(Default)]
struct Shelf {
    by_id: HashMap<MarketId, Arc<Market>>,
    by_slug: HashMap<String, Arc<Market>>,
    by_host: HashMap<String, Arc<Market>>,
}

impl Markets {
    pub fn replace(&self, markets: Vec<Market>) {
        let mut shelf = Shelf::default();
        for market in markets.into_iter().map(Arc::new) {
            shelf.by_id.insert(market.id, market.clone());
            shelf.by_host.extend(market.hosts.iter().map(|host| (host.clone(), market.clone())));
            shelf.by_slug.insert(market.slug.clone(), market);
        }
        self.0.store(Arc::new(shelf));
    }

    pub fn by_id(&self, id: MarketId) -> Option<Arc<Market>> {
        self.0.load().by_id.get(&id).cloned()
    }

    pub fn by_slug(&self, slug: &str) -> Option<Arc<Market>> {
        self.0.load().by_slug.get(slug).cloned()
    }

    pub fn by_host(&self, host: &str) -> Option<Arc<Market>> {
        self.0.load().by_host.get(host).cloned()
    }

    /// The market when there is just one, which then needs no naming.
    pub fn only(&self) -> Option<Arc<Market>> {
        let shelf = self.0.load();
        if shelf.by_id.len() == 1 { shelf.by_id.values().next().cloned() } else { None }
    }

    pub fn all(&self) -> Vec<Arc<Market>> {
        self.0.load().by_id.values().cloned().collect()
    }
}
