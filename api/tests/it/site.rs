//! A running API without a socket: one campus market, people who sign in as everybody does, and their requests.

use std::sync::Arc;

use api::{App, Limits, Proofs, Settings, Standings};
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use crypto::{AccessTokens, Secret};
use flows::Texts;
use i18n::{Catalogue, Language};
use identity::{Config, Invitation, Pepper, jobs::SendCode};
use kernel::{Actor, MarketId, Role, blueprint::Workforce};
use live::Hub;
use markets::{Markets, NewMarket};
use metrics_exporter_prometheus::PrometheusBuilder;
use payments::Gateways;
use serde_json::Value;
use store::{Job, Migration, StoreError, jobs};
use testing::World;
use tower::ServiceExt;

pub fn migrations() -> Vec<Migration> {
    [
        markets::MIGRATIONS,
        identity::MIGRATIONS,
        merchants::MIGRATIONS,
        catalog::MIGRATIONS,
        orders::MIGRATIONS,
        tracking::MIGRATIONS,
        payments::MIGRATIONS,
        notifications::MIGRATIONS,
        workforce::MIGRATIONS,
    ]
    .concat()
}

pub struct Site {
    pub app: Arc<App>,
    pub market: MarketId,
    router: Router,
}

/// What a request was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
}

pub async fn site(world: &World) -> Site {
    site_with(world, Gateways::default()).await
}

pub async fn site_with(world: &World, gateways: Gateways) -> Site {
    site_of(world, gateways, campus()).await
}

/// A site whose business has providers of its own.
pub async fn site_with_providers(world: &World, workforce: Workforce) -> Site {
    let mut campus = campus();
    for text in campus.blueprint.texts.values_mut() {
        let words = words(&workforce);
        text.extend(words.iter().map(|key| format!("\n{key} = the word for {key}\n")));
    }
    campus.blueprint.workforce = Some(workforce);
    site_of(world, Gateways::default(), campus).await
}

/// Whatever a workforce must have a word for.
fn words(workforce: &Workforce) -> Vec<String> {
    let skills = workforce.skills.iter().map(|name| name.text_key());
    let brands = workforce.brands.iter().map(|name| name.text_key());
    let vehicles = workforce.vehicles.iter().map(|name| name.text_key());
    let documents = workforce.documents.iter().map(|document| document.name.text_key());
    skills.chain(brands).chain(vehicles).chain(documents).collect()
}

async fn site_of(world: &World, gateways: Gateways, market: NewMarket) -> Site {
    let market = world.store.write(move |tx| markets::install(tx, &market)).await.unwrap();
    let known = Markets::default();
    known.replace(world.store.read(markets::load).await.unwrap());
    let (known, settings) = (Arc::new(known), Settings::default());
    let router = Arc::new(tracking::StraightLine);
    let tracker = flows::Tracker::new(world.store.clone(), world.clock.clone(), known.clone(), router);
    let app = App {
        store: world.store.clone(),
        clock: world.clock.clone(),
        markets: known,
        texts: Arc::new(Texts::new(Arc::new(Catalogue::embedded()))),
        identity: Arc::new(Config::new(Pepper::new(&Secret::new([7; 32])))),
        hub: Hub::open(world.store.clone(), live::Limits::default(), flows::broadcast).await.unwrap(),
        tracker: Arc::new(tracker),
        gateways,
        showcase: None,
        tokens: AccessTokens::new(
            "docket",
            "docket",
            world.store.write(identity::signing_key).await.unwrap(),
        ),
        limits: Limits::new(&settings),
        proofs: Proofs::default(),
        standings: Arc::new(Standings::default()),
        metrics: PrometheusBuilder::new().build_recorder().handle(),
        settings,
    };
    let app = Arc::new(app);
    Site { router: api::router(app.clone(), Router::new()), app, market }
}

fn campus() -> NewMarket {
    NewMarket {
        slug: "campus".into(),
        name: "Campus Canteen".into(),
        hosts: Vec::new(),
        currency: "INR".parse().unwrap(),
        time_zone: "Asia/Kolkata".into(),
        blueprint: blueprints::built_in("campus_food").unwrap(),
    }
}

impl Site {
    /// Sends a request such as `POST /auth/refresh` to the API; `token` is the caller's access token, or nothing.
    pub async fn ask(&self, token: &str, request: &str, body: Value) -> Answer {
        self.ask_in("en", token, request, body).await
    }

    pub async fn ask_in(&self, language: &str, token: &str, request: &str, body: Value) -> Answer {
        let (method, path) = request.split_once(' ').unwrap();
        let mut builder = Request::builder()
            .method(method.parse::<Method>().unwrap())
            .uri(format!("/api/v1{path}"))
            .header(header::ACCEPT_LANGUAGE, language)
            .header(header::CONTENT_TYPE, "application/json");
        if !token.is_empty() {
            builder = builder.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        self.send(builder.body(body).unwrap()).await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// Delivers the codes that wait to be sent, the newest last.
    pub async fn codes(&self) -> Vec<String> {
        let deliver = |tx: &mut store::Tx<'_>| {
            let kinds = [SendCode::KIND].into_iter().collect();
            let due = jobs::claim(tx, &kinds, std::time::Duration::from_secs(60), 100)?;
            due.iter()
                .map(|job| {
                    assert!(jobs::finish(tx, job)?);
                    Ok(serde_json::from_str::<SendCode>(&job.body).unwrap().code)
                })
                .collect::<Result<Vec<_>, StoreError>>()
        };
        self.app.store.write(deliver).await.unwrap()
    }

    /// Signs in as everybody does and returns what the sign-in was answered.
    pub async fn sign_in(&self, phone: &str) -> Value {
        let sent = self.ask("", "POST /auth/request-otp", serde_json::json!({ "phone": phone })).await;
        assert_eq!(sent.status, StatusCode::OK, "{sent:?}");
        let otp = self.codes().await.pop().unwrap();
        let entry = serde_json::json!({ "phone": phone, "otp": otp });
        let answer = self.ask("", "POST /auth/verify-otp", entry).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        answer.body["data"].clone()
    }

    /// The access token of somebody who holds a role.
    pub async fn token_of(&self, role: Role, phone: &str) -> String {
        if role != Role::Customer {
            self.employ(role, phone).await;
        }
        self.sign_in(phone).await["tokens"]["access_token"].as_str().unwrap().to_owned()
    }

    pub async fn employ(&self, role: Role, phone: &str) {
        let invitation = Invitation {
            market: self.market,
            phone: phone.parse().unwrap(),
            role,
            name: None,
            language: Language::En,
        };
        let grant = move |tx: &mut store::Tx<'_>| identity::grant_role(tx, &Actor::System, &invitation);
        self.app.store.write(grant).await.unwrap();
    }
}
