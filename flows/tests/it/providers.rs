//! Who may work here holds the role, and the customers' stars reach whoever did the order.

use std::time::Duration;

use flows::{OnboardError, SeenProvider};
use kernel::{
    Actor, PageRequest, Person, Role, Roles, Timestamp,
    blueprint::{Approval, Span, WantedDocument, Workforce},
};
use orders::Rating;
use store::Tx;
use testing::on_each_engine;
use workforce::{Background, FindError, HandedIn, Profile, Provider, Terms};

use crate::canteen::{Canteen, migrations};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn rules(approval: Approval) -> Workforce {
    Workforce {
        skills: vec!["carrying".parse().unwrap()],
        brands: Vec::new(),
        vehicles: Vec::new(),
        documents: Vec::new(),
        background_check: approval == Approval::Operator,
        approval,
        capacity: 2,
        hours: false,
        reminder: Span::seconds(86_400),
    }
}

fn profile() -> Profile {
    Profile {
        name: "Ravi Kumar".to_owned(),
        skills: vec!["carrying".parse().unwrap()],
        brands: Vec::new(),
        vehicle: None,
        home: None,
        craft: workforce::Craft::default(),
    }
}

/// A canteen with an operator and somebody who applied.
struct Scene<'w> {
    canteen: Canteen<'w>,
    ravi: Person,
    operator: Actor,
    provider: Provider,
}

impl<'w> Scene<'w> {
    async fn begin(world: &'w testing::World, approval: Approval) -> Self {
        Self::under(world, rules(approval)).await
    }

    async fn under(world: &'w testing::World, rules: Workforce) -> Self {
        let canteen = Canteen::with_providers(world, rules).await;
        let ravi = canteen.person("+919876543220", Role::Customer).await;
        let operator = Actor::Person(canteen.person("+919876543221", Role::Operator).await);
        let (market, actor) = (canteen.market.clone(), Actor::Person(ravi.clone()));
        let register = move |tx: &mut Tx<'_>| flows::register_provider(tx, &actor, &market, profile());
        let provider = world.store.write_in(canteen.market.id, register).await.unwrap();
        Self { canteen, ravi, operator, provider }
    }

    async fn is_provider(&self) -> bool {
        let (market, account) = (self.canteen.market.id, self.ravi.account);
        let member = self.canteen.world.store.read(move |tx| identity::member(tx, market, account)).await;
        member.unwrap().is_some_and(|member| member.roles.contains(Role::Provider))
    }

    async fn decides<F>(&self, mut story: F) -> Result<Provider, OnboardError>
    where
        F: FnMut(&mut Tx<'_>, &Actor) -> Result<Provider, OnboardError> + Send + 'static,
    {
        let operator = self.operator.clone();
        self.canteen.world.store.write_in(self.canteen.market.id, move |tx| story(tx, &operator)).await
    }

    async fn approves(&self) -> Result<Provider, OnboardError> {
        let (market, id) = (self.canteen.market.clone(), self.provider.id);
        self.decides(move |tx, operator| {
            workforce::record_background(tx, operator, market.id, id, Background::Clear)?;
            flows::approve_provider(tx, operator, &market, id, Terms::default())
        })
        .await
    }

    async fn suspends(&self, until: Option<Timestamp>) {
        let (market, id) = (self.canteen.market.id, self.provider.id);
        self.decides(move |tx, operator| flows::suspend_provider(tx, operator, market, id, "late", until))
            .await
            .unwrap();
    }

    async fn seen_by(&self, person: &Person) -> Result<SeenProvider, FindError> {
        let (market, id, actor) = (self.canteen.market.id, self.provider.id, Actor::Person(person.clone()));
        let show = move |tx: &mut Tx<'_>| flows::show_provider(tx, &actor, market, id);
        self.canteen.world.store.read(show).await
    }
}

on_each_engine!(&migrations(), the_role_comes_with_the_approval, async |world| {
    let scene = Scene::begin(world, Approval::Operator).await;
    assert!(!scene.is_provider().await);
    scene.approves().await.unwrap();
    assert!(scene.is_provider().await);
});

on_each_engine!(
    &migrations(),
    where_everybody_is_approved_the_role_comes_with_the_application,
    async |world| {
        let scene = Scene::begin(world, Approval::Automatic).await;
        assert!(scene.is_provider().await);
    }
);

on_each_engine!(&migrations(), the_role_goes_with_a_suspension_and_comes_back, async |world| {
    let scene = Scene::begin(world, Approval::Operator).await;
    scene.approves().await.unwrap();
    scene.suspends(None).await;
    scene.suspends(None).await;
    assert!(!scene.is_provider().await);
    let (market, id) = (scene.canteen.market.id, scene.provider.id);
    scene.decides(move |tx, operator| flows::reinstate_provider(tx, operator, market, id)).await.unwrap();
    assert!(scene.is_provider().await);

    scene.suspends(Some(world.now().plus(DAY))).await;
    let (store, markets) = (world.store.clone(), scene.canteen.markets.clone());
    let watch = async || {
        let markets = markets.clone();
        store.write(move |tx| flows::watch_providers(tx, &markets)).await.unwrap();
    };
    watch().await;
    assert!(!scene.is_provider().await);
    world.clock.advance(DAY);
    watch().await;
    assert!(scene.is_provider().await);
});

on_each_engine!(&migrations(), a_story_that_is_refused_grants_nothing, async |world| {
    let scene = Scene::begin(world, Approval::Operator).await;
    let (market, id) = (scene.canteen.market.clone(), scene.provider.id);
    let cook = Actor::Person(scene.canteen.cook().await);
    let approve = move |tx: &mut Tx<'_>| flows::approve_provider(tx, &cook, &market, id, Terms::default());
    let refused = world.store.write_in(scene.canteen.market.id, approve).await;
    assert!(matches!(refused, Err(OnboardError::Decide(_))));
    assert!(!scene.is_provider().await);
});

on_each_engine!(&migrations(), stars_reach_who_did_the_order_and_customers_see_who_comes, async |world| {
    let scene = Scene::begin(world, Approval::Automatic).await;
    let canteen = &scene.canteen;
    let (asha, cook) = (canteen.customer().await, canteen.cook().await);
    let order = canteen.orders(&asha, "cash").await;
    assert!(matches!(scene.seen_by(&asha).await, Err(FindError::Missing)));
    let (market, provider, id) = (canteen.market.clone(), scene.provider.id, order.id);
    let take = move |tx: &mut Tx<'_>| workforce::take_on(tx, market.id, provider, id);
    world.store.write_in(canteen.market.id, take).await.unwrap();
    assert!(matches!(scene.seen_by(&asha).await, Ok(SeenProvider::AtTheDoor(_))));
    assert!(matches!(scene.seen_by(&scene.ravi).await, Ok(SeenProvider::Whole(_))));
    let stranger = canteen.person("+919876543230", Role::Customer).await;
    assert!(matches!(scene.seen_by(&stranger).await, Err(FindError::Missing)));
    let elsewhere = Person { market: world.market(), roles: Roles::OPERATORS, ..asha.clone() };
    assert!(matches!(scene.seen_by(&elsewhere).await, Err(FindError::Missing)));

    for state in ["preparing", "ready", "completed"] {
        canteen.moves(&cook, &order, state).await.unwrap();
    }
    let (here, customer) = (canteen.market.id, Actor::Person(asha.clone()));
    let rate =
        move |tx: &mut Tx<'_>| orders::give_feedback(tx, &customer, here, id, Rating::new(4).unwrap(), None);
    world.store.write_in(here, rate).await.unwrap();
    canteen.work().await;
    canteen.work().await;
    let seen =
        world.store.read(move |tx| workforce::provider(tx, &Actor::System, here, provider)).await.unwrap();
    assert_eq!(seen.ratings.stars, [0, 0, 0, 1, 0]);
});

on_each_engine!(&migrations(), providers_are_told_what_was_decided_and_what_runs_out, async |world| {
    let mut rules = rules(Approval::Operator);
    rules.documents = vec![WantedDocument {
        name: "licence".parse().unwrap(),
        expires: true,
        required: true,
        vehicles: Vec::new(),
    }];
    let scene = Scene::under(world, rules).await;
    let (market, ravi) = (scene.canteen.market.clone(), Actor::Person(scene.ravi.clone()));
    let (here, operator, id) = (market.id, scene.operator.clone(), scene.provider.id);
    let handed_in = HandedIn {
        name: "licence".parse().unwrap(),
        number: "12345678".to_owned(),
        expires_on: Some("2026-01-17".parse().unwrap()),
    };
    let documents = move |tx: &mut Tx<'_>| {
        workforce::hand_in(tx, &ravi, &market, &handed_in)?;
        let name = &handed_in.name;
        workforce::reject_document(tx, &operator, &market, id, name, "torn").unwrap();
        workforce::hand_in(tx, &ravi, &market, &handed_in)?;
        workforce::accept_document(tx, &operator, &market, id, name).unwrap();
        Ok::<_, workforce::ChangeError>(())
    };
    world.store.write_in(here, documents).await.unwrap();
    scene.approves().await.unwrap();
    scene.suspends(None).await;
    scene.decides(move |tx, operator| flows::reinstate_provider(tx, operator, here, id)).await.unwrap();
    for _ in 0..3 {
        world.clock.advance(DAY);
        let markets = scene.canteen.markets.clone();
        world.store.write(move |tx| flows::watch_providers(tx, &markets)).await.unwrap();
    }
    scene.canteen.work().await;
    scene.canteen.work().await;
    let (ravi, ask) = (scene.ravi.clone(), PageRequest::new(None, Some(100)));
    let told = world.store.read(move |tx| notifications::list(tx, &ravi, &ask)).await.unwrap().rows;
    let mut kinds: Vec<_> = told.iter().map(|notice| notice.kind.as_str()).collect();
    kinds.sort_unstable();
    assert_eq!(
        kinds,
        [
            "document_expired",
            "document_expiring",
            "document_rejected",
            "provider_approved",
            "provider_reinstated",
            "provider_suspended",
        ]
    );
    let body = |kind: &str| &told.iter().find(|notice| notice.kind == kind).unwrap().body;
    assert!(body("document_rejected").contains("torn"));
    assert!(body("document_expiring").contains("2026-01-17"));
    assert!(body("provider_suspended").contains("late"));
    assert!(told.iter().all(|notice| notice.order.is_none() && !notice.title.is_empty()));
});
