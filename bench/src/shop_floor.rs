//! Orders through HTTP: the server as it is shipped, asked as fast as it answers and then at a steady pace; and a look
//! into the rows at the end, whether every order that was answered is there.

use std::{sync::Arc, time::Duration};

use store::Engine;

use crate::{
    Options, Outcome, closed,
    closed::Answered,
    connection::Connection,
    machine::{Processes, Watch},
    open,
    place::{Place, count_orders},
    report::Row,
    requests::Requests,
    server::Server,
    suite::{WARM_UP, engine_of, span},
    town::Town,
};

pub struct Floor<'p> {
    pub options: &'p Options,
    pub place: &'p Place,
    pub town: Arc<Town>,
}

impl Floor<'_> {
    /// The most it can do, and how it does at a steady pace.
    pub async fn measure(&self, whereabouts: &str) -> Outcome<(Row, Row)> {
        let before = count_orders(&self.place.open()?).await?;
        let server = Server::docket(self.place)?;
        let warm_up = self.closed_loop(&server, WARM_UP, 1).await?;
        let watch = self.watch(&server);
        let most = self.closed_loop(&server, span(self.options), 2).await?;
        let mut closed = self.row(format!("HTTP, closed loop, {whereabouts}"), &most, &watch);
        closed.note(collisions(&server).await?);

        let watch = self.watch(&server);
        let requests = |number| self.requests(3, number);
        let asked = open::run(server.address, self.options.rate, span(self.options), requests);
        let (steady, wal) = beside(asked, || self.place.wal_mib()).await;
        let steady = steady?;
        let pace = format!("HTTP, open loop at {}/s, {whereabouts}", self.options.rate);
        let mut opened = self.row(pace, &steady, &watch);
        if self.place.engine() == Engine::Sqlite {
            opened.note(format!("WAL up to {wal:.0} MiB"));
        }

        server.kill()?;
        let answered: u64 = [&warm_up, &most, &steady].iter().map(|loop_| loop_.latency.count()).sum();
        let kept = count_orders(&self.place.open()?).await? - before;
        if kept != answered {
            return Err(
                format!("{answered} orders were answered with 201, and {kept} are in the store").into()
            );
        }
        opened.note(format!("{answered} answers of 201, {kept} orders kept after kill -9"));
        Ok((closed, opened))
    }

    async fn closed_loop(&self, server: &Server, span: Duration, round: u32) -> Outcome<Answered> {
        closed::run(server.address, self.options.clients, span, |number| self.requests(round, number)).await
    }

    fn requests(&self, round: u32, number: u32) -> Requests {
        Requests::of(self.town.clone(), round * 100_000 + number)
    }

    fn watch(&self, server: &Server) -> Watch {
        Watch::on(Processes::one(server.pid()).and_children_of(self.place.postmaster()))
    }

    fn row(&self, what: String, answered: &Answered, watch: &Watch) -> Row {
        Row::new(engine_of(self.place), what, answered, watch.look())
    }
}

/// Waits for the answer and meanwhile looks at something that grows; gives the most that was seen.
async fn beside<T>(asked: impl Future<Output = T>, look: impl Fn() -> f64) -> (T, f64) {
    let mut asked = std::pin::pin!(asked);
    let mut most: f64 = 0.0;
    loop {
        tokio::select! {
            answer = &mut asked => return (answer, most),
            () = tokio::time::sleep(Duration::from_millis(100)) => most = most.max(look()),
        }
    }
}

/// How often a batch had to run again because another transaction got in its way, as the server counts it.
async fn collisions(server: &Server) -> Outcome<String> {
    let mut connection = Connection::open(server.address).await?;
    connection.ask(b"GET /metrics HTTP/1.1\r\nhost: localhost\r\n\r\n").await?;
    let answer = connection.answer();
    let count = answer.lines().find_map(|line| line.strip_prefix("store_collisions_total "));
    Ok(format!("{} collisions", count.unwrap_or("0")))
}
