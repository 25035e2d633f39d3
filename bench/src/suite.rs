//! What is measured, in which order, and beside what.

use std::{sync::Arc, time::Duration};

use store::Engine;

use crate::{
    Options, Outcome, Part, alone, closed,
    machine::{Processes, Watch},
    old,
    place::Place,
    report::{Report, Row},
    requests::Requests,
    server::Server,
    shop_floor::Floor,
    syncing::Syncing,
    town::Town,
};

/// Caches fill and files grow before anything counts.
pub const WARM_UP: Duration = Duration::from_secs(1);
/// How often the empty and the old store take turns, so that both see the same machine.
const TURNS: u32 = 4;
const MANY_MARKETS: u32 = 100;

pub async fn run(options: &Options) -> Outcome {
    let mut report = Report::new(options);
    let bare = if options.wants(Part::Bare) { Some(bare(options).await?) } else { None };
    bare.iter().cloned().for_each(|row| report.add(row));
    let embedded = Run { options, cluster: None, bare: bare.clone() };
    let one_market = embedded.all(&mut report).await?;
    if options.wants(Part::Old) {
        embedded.beside_old_orders(&mut report, one_market.as_ref()).await?;
    }
    if options.postgres {
        let cluster = Some(Arc::new(Syncing::start()));
        Run { options, cluster, bare }.all(&mut report).await?;
    }
    report.print();
    options.json.as_deref().map_or(Ok(()), |path| report.write(path))
}

/// The least that answering costs: the same requests, and an answer of the same size, without any work.
async fn bare(options: &Options) -> Outcome<Row> {
    let place = Place::in_folder()?;
    let town = Arc::new(Town::build(&place.open()?, 1, options.customers).await?);
    let server = Server::bare()?;
    let requests = |number| Requests::of(town.clone(), number);
    closed::run(server.address, options.clients, WARM_UP, requests).await?;
    let watch = Watch::on(Processes::one(server.pid()));
    let answered = closed::run(server.address, options.clients, span(options), requests).await?;
    Ok(Row::new("none", "bare axum, the same answer", &answered, watch.look()))
}

pub fn span(options: &Options) -> Duration {
    Duration::from_secs(options.seconds)
}

/// All measurements on one engine.
struct Run<'o> {
    options: &'o Options,
    /// None for the embedded engine.
    cluster: Option<Arc<Syncing>>,
    bare: Option<Row>,
}

impl Run<'_> {
    fn place(&self) -> Outcome<Place> {
        self.cluster.as_ref().map_or_else(Place::in_folder, Place::in_cluster)
    }

    /// Gives the row of the closed loop in one market, which others are compared with.
    async fn all(&self, report: &mut Report) -> Outcome<Option<Row>> {
        let alone = if self.options.wants(Part::Alone) { Some(self.alone(report).await?) } else { None };
        if !self.options.wants(Part::Http) {
            return Ok(None);
        }
        let one = self.through_http(report, 1, alone.as_ref()).await?;
        self.through_http(report, MANY_MARKETS, alone.as_ref()).await?;
        Ok(Some(one))
    }

    async fn alone(&self, report: &mut Report) -> Outcome<Row> {
        let ungrouped = self.alone_in_batches_of(1, "store alone, one order a commit").await?;
        let mut grouped = self.alone_in_batches_of(256, "store alone, grouped").await?;
        grouped.compare(Some(&ungrouped), "ungrouped (goal ≥ 4)");
        report.add(ungrouped);
        report.add(grouped.clone());
        Ok(grouped)
    }

    async fn alone_in_batches_of(&self, length_max: usize, what: &str) -> Outcome<Row> {
        let place = self.place()?;
        let store = place.open_with(length_max)?;
        let town = Arc::new(Town::build(&store, 1, self.options.customers).await?);
        alone::run(&store, &town, self.options.clients, WARM_UP).await?;
        let watch = Watch::on(Processes::myself().and_children_of(place.postmaster()));
        let answered = alone::run(&store, &town, self.options.clients, span(self.options)).await?;
        Ok(Row::new(engine_of(&place), what, &answered, watch.look()))
    }

    async fn through_http(&self, report: &mut Report, markets: u32, alone: Option<&Row>) -> Outcome<Row> {
        let place = self.place()?;
        let town = Arc::new(Town::build(&place.open()?, markets, self.options.customers).await?);
        let whereabouts = if markets == 1 { "one market".into() } else { format!("{markets} markets") };
        let floor = Floor { options: self.options, place: &place, town };
        let (mut most, steady) = floor.measure(&whereabouts).await?;
        most.compare(self.bare.as_ref(), "bare axum");
        most.compare(alone, "store alone");
        report.add(most.clone());
        report.add(steady);
        Ok(most)
    }

    /// What the years cost: the same orders in an empty store and in one that is full of old ones.
    async fn beside_old_orders(&self, report: &mut Report, empty_http: Option<&Row>) -> Outcome {
        let (empty, full) = (self.place()?, self.place()?);
        let town_of = async |place: &Place| -> Outcome<Arc<Town>> {
            Ok(Arc::new(Town::build(&place.open()?, 1, self.options.customers).await?))
        };
        let (young, grown) = (town_of(&empty).await?, town_of(&full).await?);
        old::fill(&full, &grown, self.options.old).await?;
        let (mut one, mut other) = (Vec::new(), Vec::new());
        for _ in 0..TURNS {
            one.push(self.turn(&empty, &young).await?);
            other.push(self.turn(&full, &grown).await?);
        }
        let (before, after) = (median(&one), median(&other));
        let what = format!("store alone, {} old orders", self.options.old);
        let mut row = Row { what, ..after };
        row.note(format!(
            "places at {:.2} × the time of an empty store (goal ≤ 1.2)",
            before.per_second / row.per_second
        ));
        row.note(format!("{:.2} × its CPU", row.cpu_us_per_order / before.cpu_us_per_order));
        row.note(format!("{:.1} GiB of rows", full.rows_gib()));
        report.add(row);
        if self.options.wants(Part::Http) {
            let floor = Floor { options: self.options, place: &full, town: grown };
            let (mut most, _) =
                floor.measure(&format!("one market, {} old orders", self.options.old)).await?;
            most.compare(empty_http, "empty");
            report.add(most);
        }
        Ok(())
    }

    async fn turn(&self, place: &Place, town: &Arc<Town>) -> Outcome<Row> {
        let store = place.open()?;
        alone::run(&store, town, self.options.clients, WARM_UP / 2).await?;
        let watch = Watch::on(Processes::myself());
        let span = span(self.options) / TURNS;
        let answered = alone::run(&store, town, self.options.clients, span.max(WARM_UP)).await?;
        Ok(Row::new("sqlite", "a turn", &answered, watch.look()))
    }
}

fn median(rows: &[Row]) -> Row {
    let mut sorted = rows.to_vec();
    sorted.sort_by(|one, other| one.per_second.total_cmp(&other.per_second));
    sorted.swap_remove(sorted.len() / 2)
}

pub fn engine_of(place: &Place) -> &'static str {
    match place.engine() {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgres",
    }
}
