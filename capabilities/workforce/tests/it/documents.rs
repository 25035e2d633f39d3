use std::sync::Arc;

use kernel::Market;
use testing::on_each_engine;
use workforce::{
    ChangeError, DecideError, Document, HandedIn, Hindrance, Presence, Provider, WhyLacking,
    events::{DocumentAccepted, DocumentExpired, DocumentExpiring, DocumentHandedIn, DocumentRejected},
};

use crate::{
    duty::hindrances,
    town::{DAY, MIGRATIONS, Town, document, profile},
};

impl Town<'_> {
    async fn documents(&self, provider: &Provider) -> Vec<Document> {
        let provider = provider.clone();
        self.does(move |tx, _| workforce::documents_of(tx, &provider)).await.unwrap()
    }

    async fn rejects(&self, provider: &Provider, name: &str) -> Result<Document, DecideError> {
        let (operator, id, name) = (self.operator(), provider.id, document(name));
        self.does(move |tx, market| {
            workforce::reject_document(tx, &operator, market, id, &name, "cannot be read")
        })
        .await
    }

    /// Somebody with a car and a licence to the end of January.
    async fn driving(&self) -> Provider {
        let provider = self.registers(profile("Mei", "car")).await;
        self.hands_in(&provider, "passport", None).await;
        self.hands_in(&provider, "licence", Some("2026-01-31")).await;
        self.accepts(&provider, "passport").await;
        self.accepts(&provider, "licence").await;
        self.clears(&provider).await;
        self.approves(&provider).await;
        self.goes_online(&provider).await.unwrap()
    }

    async fn watches(&self) {
        let market: Arc<Market> = self.market.clone();
        let watch = move |tx: &mut store::Tx<'_>| {
            workforce::watch_documents(tx, |id| (id == market.id).then(|| market.clone()))
        };
        self.world.store.write(watch).await.unwrap();
    }
}

fn lacking(name: &str, why: WhyLacking) -> Hindrance {
    Hindrance::Document { document: document(name), why }
}

on_each_engine!(MIGRATIONS, of_a_number_the_end_is_kept, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Mei", "car")).await;
    town.hands_in(&provider, "licence", Some("2026-01-31")).await;
    let [licence] = town.documents(&provider).await.try_into().unwrap();
    assert_eq!((licence.number_end.as_str(), licence.state.as_str()), ("4711", "waiting"));
    assert_eq!(licence.expires_on, Some("2026-01-31".parse().unwrap()));
    assert_eq!(licence.expires_at, Some("2026-01-31T18:30:00Z".parse().unwrap()), "in the market's zone");
    assert_eq!(town.told::<DocumentHandedIn>().await.len(), 1);
});

on_each_engine!(MIGRATIONS, a_document_is_wanted_and_says_when_it_ends, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Mei", "car")).await;
    let hand_in = async |name: &'static str, number: &'static str, expires_on: Option<&'static str>| {
        let actor = town.themselves(&provider);
        town.does(move |tx, market| {
            let expires_on = expires_on.map(|day| day.parse().unwrap());
            let handed_in = HandedIn { name: document(name), number: number.to_owned(), expires_on };
            workforce::hand_in(tx, &actor, market, &handed_in)
        })
        .await
    };
    assert!(matches!(hand_in("diploma", "12345678", None).await, Err(ChangeError::Missing)));
    for (number, expires_on, expected) in
        [(" ", None, &["number", "expires_on"][..]), ("12345678", Some("2026-01-14"), &["expires_on"])]
    {
        let Err(ChangeError::Invalid(faults)) = hand_in("licence", number, expires_on).await else {
            panic!("taken: {number}");
        };
        assert_eq!(faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), expected);
    }
    hand_in("licence", "12345678", Some("2026-01-15")).await.unwrap();
    let passport = hand_in("passport", "12345678", Some("2020-01-01")).await;
    assert!(matches!(passport, Err(ChangeError::Invalid(_))), "what has ended is not taken even so");
});

on_each_engine!(MIGRATIONS, what_waits_or_was_rejected_does_not_count, async |world| {
    let town = Town::new(world);
    let provider = town.registers(profile("Mei", "car")).await;
    town.clears(&provider).await;
    town.approves(&provider).await;
    town.hands_in(&provider, "licence", Some("2026-01-31")).await;
    let why = hindrances(town.goes_online(&provider).await);
    assert_eq!(why, [lacking("passport", WhyLacking::Missing), lacking("licence", WhyLacking::Waiting)]);
    let rejected = town.rejects(&provider, "licence").await.unwrap();
    assert_eq!(rejected.state.reason(), Some("cannot be read"));
    let why = hindrances(town.goes_online(&provider).await);
    assert_eq!(why, [lacking("passport", WhyLacking::Missing), lacking("licence", WhyLacking::Rejected)]);
    assert!(matches!(town.rejects(&provider, "passport").await, Err(DecideError::Missing)));
    assert_eq!(town.told::<DocumentRejected>().await.len(), 1);
});

on_each_engine!(MIGRATIONS, an_accepted_document_counts_until_its_successor_is_accepted, async |world| {
    let town = Town::new(world);
    let provider = town.driving().await;
    town.hands_in(&provider, "licence", Some("2027-01-31")).await;
    let states = async || -> Vec<String> {
        let documents = town.documents(&provider).await;
        documents.iter().map(|document| format!("{} {}", document.name, document.state.as_str())).collect()
    };
    assert_eq!(states().await, ["licence waiting", "licence accepted", "passport accepted"]);
    town.goes_offline(&provider).await;
    town.goes_online(&provider).await.unwrap();
    town.hands_in(&provider, "licence", Some("2028-01-31")).await;
    assert_eq!(states().await, ["licence waiting", "licence accepted", "passport accepted"]);
    let accepted = town.accepts(&provider, "licence").await;
    assert_eq!(accepted.expires_on, Some("2028-01-31".parse().unwrap()));
    assert_eq!(states().await, ["licence accepted", "passport accepted"]);
    assert_eq!(town.told::<DocumentAccepted>().await.len(), 3);
});

on_each_engine!(MIGRATIONS, whose_document_turns_out_wrong_is_off_duty, async |world| {
    let town = Town::new(world);
    let provider = town.driving().await;
    town.rejects(&provider, "licence").await.unwrap();
    assert_eq!(town.seen(provider.id).await.presence(), Presence::Offline);
});

on_each_engine!(MIGRATIONS, a_document_is_remembered_in_time_and_ends_duty_when_it_ends, async |world| {
    let town = Town::new(world);
    let provider = town.driving().await;
    town.watches().await;
    assert_eq!(town.told::<DocumentExpiring>().await, [], "sixteen days are left");
    world.clock.advance(3 * DAY);
    town.watches().await;
    town.watches().await;
    let reminded = town.told::<DocumentExpiring>().await;
    assert_eq!(reminded.len(), 1, "told once");
    assert_eq!(reminded[0].expires_on, Some("2026-01-31".parse().unwrap()));
    assert_eq!(town.seen(provider.id).await.presence(), Presence::Online);

    world.clock.advance(14 * DAY);
    let market = town.market.clone();
    let among = [provider.id];
    let fit = town
        .world
        .store
        .read(move |tx| workforce::suitable(tx, &market, &workforce::Need::default(), &among))
        .await
        .unwrap();
    assert_eq!(fit, [], "at the moment itself, before anybody looked");
    town.watches().await;
    town.watches().await;
    assert_eq!(town.told::<DocumentExpired>().await.len(), 1);
    assert_eq!(town.seen(provider.id).await.presence(), Presence::Offline);
    let why = hindrances(town.goes_online(&provider).await);
    assert_eq!(why, [lacking("licence", WhyLacking::Expired)]);
});

on_each_engine!(MIGRATIONS, a_new_document_counts_for_whoever_is_on_duty, async |world| {
    let town = Town::new(world);
    let provider = town.driving().await;
    town.hands_in(&provider, "licence", Some("2027-01-31")).await;
    town.accepts(&provider, "licence").await;
    world.clock.advance(30 * DAY);
    town.watches().await;
    assert_eq!(town.told::<DocumentExpiring>().await, [], "the old one is nobody's concern any more");
    assert_eq!(town.told::<DocumentExpired>().await, []);
    let (market, among) = (town.market.clone(), [provider.id]);
    let weigh =
        move |tx: &mut store::Tx<'_>| workforce::suitable(tx, &market, &workforce::Need::default(), &among);
    assert_eq!(world.store.read(weigh).await.unwrap().len(), 1);
});
