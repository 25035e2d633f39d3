//! Puts the program together: one store, the capabilities' consequences around it, the API in front.

use std::{sync::Arc, time::Duration};

use api::{App, DemoPerson, Limits, Proofs, Showcase, Standings};
use crypto::AccessTokens;
use flows::{Texts, Tracker, subscriptions, subscriptions::Outside};
use i18n::Catalogue;
use jobs::{JobError, Next, Workers};
use kernel::{Chance, Clock, Problem, SystemClock};
use live::{Cut, Hub, tasks::Tasks};
use logged::Carrier;
use markets::Markets;
use metrics_exporter_prometheus::PrometheusBuilder;
use payments::{Gateway, Gateways};
use post::Post;
use sandbox::Sandbox;
use store::Store;
use tracking::StraightLine;

use crate::{
    migrations, secrets,
    settings::{self, Keeping},
};

pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Everything that runs.
pub struct Assembly {
    pub app: Arc<App>,
    pub sandbox: Arc<Sandbox>,
    pub outside: Outside,
    pub tasks: Tasks,
}

/// How this run differs from the usual.
pub struct Mode {
    pub demo: bool,
    /// Where this server can be reached from itself: the sandbox gateway sends its webhooks there.
    pub home: String,
}

/// What a program that is killed may lose of the trails.
const TRAILS_EVERY: Duration = Duration::from_secs(1);
/// A demo shows every code it sends, so this limit would protect nothing and only lock newcomers out.
const DEMO_CODES_PER_ADDRESS: u32 = 10_000;

/// Opens the store alone, for commands that serve nobody.
pub fn open_store(keeping: &Keeping) -> Result<Store, Failure> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    Ok(Store::open(&keeping.store(), &migrations::all(), clock, Chance::from_system())?)
}

impl Assembly {
    pub async fn new(keeping: &Keeping, mode: &Mode) -> Result<Self, Failure> {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let mut chance = Chance::from_system();
        let secret = secrets::load(&keeping.data, &mut chance)?;
        let store = Store::open(&keeping.store(), &migrations::all(), clock.clone(), chance.split())?;
        let mut identity = identity::Config::new(identity::Pepper::new(&secret));
        if let Some(codes) = settings::codes_per_address()?.or(mode.demo.then_some(DEMO_CODES_PER_ADDRESS)) {
            identity.codes_per_origin = codes;
        }
        let carrier =
            if mode.demo { Carrier::that_keeps(clock.clone()) } else { Carrier::new(clock.clone()) };
        let carrier = Arc::new(carrier);
        let texts = Arc::new(Catalogue::embedded());
        let home = mode.home.to_string().parse::<sandbox::Address>()?;
        let sandbox = Arc::new(Sandbox::open(store.clone(), clock.clone(), texts.clone(), home).await?);
        let gateways = Gateways::new([sandbox.clone() as Arc<dyn Gateway>]);
        let markets = Arc::new(Markets::default());
        let router = Arc::new(StraightLine);
        let tracker = Arc::new(Tracker::new(store.clone(), clock.clone(), markets.clone(), router));
        let settings = settings::api(mode.demo)?;
        let outside = Outside {
            store: store.clone(),
            clock: clock.clone(),
            markets,
            tracker: tracker.clone(),
            texts: Arc::new(Texts::new(texts)),
            gateways: gateways.clone(),
            sms: carrier.clone(),
            push: carrier.clone(),
            webhooks: Arc::new(Post::new(settings.webhooks.clone())),
        };
        let tasks = Tasks::new();
        let standings = Arc::new(Standings::default());
        let hub = hub(&store, standings.clone(), tracker.clone()).await?;
        let key = store.write(identity::signing_key).await?;
        let app = App {
            store,
            clock,
            markets: outside.markets.clone(),
            texts: outside.texts.clone(),
            identity: Arc::new(identity),
            hub,
            tracker,
            gateways,
            showcase: mode.demo.then(|| Showcase { sent: carrier, people: demo_people() }),
            tokens: AccessTokens::new("docket", "docket", key),
            limits: Limits::new(&settings),
            proofs: Proofs::default(),
            standings,
            metrics: PrometheusBuilder::new().install_recorder()?,
            settings,
        };
        Ok(Self { app: Arc::new(app), sandbox, outside, tasks })
    }

    /// Reads the markets anew, after one was installed or changed.
    pub async fn load_markets(&self) -> Result<(), Problem> {
        let markets = self.app.store.read(|tx| markets::load(tx).map_err(Problem::from)).await?;
        self.app.markets.replace(markets);
        Ok(())
    }

    /// Starts everything that goes on beside the requests.
    pub fn start(&self) {
        let hub = self.app.hub.clone();
        self.tasks.keep("rooms", move |stop| hub.clone().follow(stop.requested()));
        for consumer in subscriptions::consumers(&self.outside) {
            self.tasks.keep(consumer.name(), move |stop| consumer.clone().follow(stop.requested()));
        }
        let registry = subscriptions::registry(&self.outside).outside({
            let sandbox = self.sandbox.clone();
            move |job: sandbox::jobs::Deliver| deliver(sandbox.clone(), job)
        });
        let workers = Workers::new(self.app.store.clone(), self.app.clock.clone(), registry);
        self.tasks.keep("jobs", move |stop| workers.clone().work(stop.requested()));
        let app = self.app.clone();
        self.tasks.keep("tracker", move |stop| track(app.clone(), stop));
        let app = self.app.clone();
        self.tasks.keep("upkeep", move |stop| upkeep(app.clone(), stop));
    }
}

/// Whom one can sign in as.
fn demo_people() -> Vec<DemoPerson> {
    let demos = blueprints::names().filter_map(blueprints::demo);
    let people = demos.flat_map(|demo| {
        let market = demo.market.slug;
        demo.people.into_iter().map(move |person| DemoPerson {
            market: market.clone(),
            role: person.role,
            name: person.name,
            phone: person.phone,
        })
    });
    people.collect()
}

async fn deliver(sandbox: Arc<Sandbox>, job: sandbox::jobs::Deliver) -> Result<Next, JobError> {
    sandbox.deliver(&job).await.map_err(JobError::retry)?;
    Ok(Next::Done)
}

/// Rooms that forget, together with the API, what somebody was allowed to do.
async fn hub(store: &Store, standings: Arc<Standings>, tracker: Arc<Tracker>) -> Result<Hub, Failure> {
    let translate = move |event: &store::log::Logged| {
        tracker.hear(event);
        let broadcast = flows::broadcast(event);
        for cut in &broadcast.cuts {
            match cut {
                Cut::Session(session) => standings.forget_session(*session),
                Cut::Account(account, _) => standings.forget(*account),
            }
        }
        broadcast
    };
    Ok(Hub::open(store.clone(), live::Limits::default(), translate).await?)
}

/// Follows who is on the way to which order, and writes their trails together. What was gathered when the program is
/// asked to stop is written before it does.
async fn track(app: Arc<App>, stop: live::tasks::Stop) {
    if let Err(error) = app.tracker.load().await {
        tracing::warn!(%error, "orders on the way are not known yet; they are as they change");
    }
    loop {
        let stopping = tokio::select! {
            () = stop.clone().requested() => true,
            () = tokio::time::sleep(TRAILS_EVERY) => false,
        };
        app.tracker.write_trails().await;
        app.tracker.forget_the_silent();
        if stopping {
            return;
        }
    }
}

/// Keeps memory in step with what is going on.
async fn upkeep(app: Arc<App>, stop: live::tasks::Stop) {
    loop {
        tokio::select! {
            () = stop.clone().requested() => return,
            () = tokio::time::sleep(Duration::from_secs(5)) => {}
        }
        app.metrics.run_upkeep();
        app.limits.forget_quiet();
        // Another copy of the program may have installed or changed a market.
        match app.store.read(|tx| markets::load(tx).map_err(Problem::from)).await {
            Ok(markets) => app.markets.replace(markets),
            Err(problem) => tracing::warn!(cause = problem.cause, "the markets cannot be read anew"),
        }
    }
}
