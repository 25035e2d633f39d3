//! A shop that uses the sandbox, and a browser that visits the page.

use std::sync::Arc;

use axum::{Router, body::Body, http::Request};
use http_body_util::BodyExt;
use i18n::Catalogue;
use kernel::{Clock, Money, Timestamp};
use payments::{
    Gateway,
    ports::{Intent, Opened, RefundIntent},
};
use sandbox::{Sandbox, jobs::Deliver, site};
use store::{StoreError, Tx, params};
use testing::World;
use tower::ServiceExt;

pub struct Shop<'w> {
    pub world: &'w World,
    pub sandbox: Arc<Sandbox>,
    pub site: Router,
}

/// What a browser got.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub location: Option<String>,
    pub policy: String,
    pub html: String,
}

pub fn rupees(minor: i64) -> Money {
    Money::new(minor, "INR".parse().unwrap())
}

impl<'w> Shop<'w> {
    pub async fn open(world: &'w World) -> Self {
        Self::at(world, "http://127.0.0.1:9").await
    }

    /// A shop whose webhooks go to an address.
    pub async fn at(world: &'w World, home: &str) -> Self {
        let texts = Arc::new(Catalogue::embedded());
        let sandbox = Sandbox::open(world.store.clone(), world.clock.clone(), texts, home.parse().unwrap());
        let sandbox = Arc::new(sandbox.await.unwrap());
        Self { world, site: site(sandbox.clone()), sandbox }
    }

    pub fn intent(&self, expires_at: Option<Timestamp>) -> Intent {
        Intent {
            payment: self.world.id(),
            market: self.world.market(),
            order: self.world.id(),
            order_number: "ORD-20260115-001".to_owned(),
            merchant_name: "Tom & Mei's <Canteen>".to_owned(),
            amount: rupees(24_050),
            expires_at,
        }
    }

    pub async fn asks_for_money(&self) -> (Intent, Opened) {
        let intent = self.intent(None);
        let opened = Gateway::open(&*self.sandbox, &intent).await.unwrap();
        (intent, opened)
    }

    pub fn refund(&self, intent: &Intent, opened: &Opened, payment: &str, minor: i64) -> RefundIntent {
        RefundIntent {
            refund: self.world.id(),
            market: intent.market,
            gateway_order: opened.gateway_order.clone(),
            gateway_payment: payment.to_owned(),
            amount: rupees(minor),
        }
    }

    pub async fn visits(&self, method: &str, path: &str, language: &str) -> Page {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("accept-language", language)
            .body(Body::empty());
        let response = self.site.clone().oneshot(request.unwrap()).await.unwrap();
        let text = |name: &str| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let (location, policy) = (text("location"), text("content-security-policy").unwrap_or_default());
        let status = response.status().as_u16();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        Page { status, location, policy, html: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    pub async fn presses(&self, opened: &Opened, way: &str) -> Page {
        let page = opened.pay_url.clone().unwrap();
        self.visits("POST", &format!("{page}/{way}?return_url=/orders/7"), "en").await
    }

    /// The deliveries that are queued, with the seconds until each is due; they are taken out of the queue.
    pub async fn deliveries(&self) -> Vec<(u64, Deliver)> {
        let take = |tx: &mut Tx<'_>| -> Result<Vec<(Timestamp, String)>, StoreError> {
            let found = tx.all("select run_at, body from store_jobs order by run_at", params![])?;
            tx.run("delete from store_jobs", params![])?;
            Ok(found)
        };
        let now = self.world.clock.now();
        let taken = self.world.store.write(take).await.unwrap();
        let read =
            |(at, body): (Timestamp, String)| (at.since(now).as_secs(), serde_json::from_str(&body).unwrap());
        taken.into_iter().map(read).collect()
    }
}

/// What the browser brings back: a value of the query it was sent back with.
pub fn brought_back<'p>(page: &'p Page, name: &str) -> Option<&'p str> {
    let (_, query) = page.location.as_deref()?.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}
