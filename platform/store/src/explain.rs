//! How an engine finds rows, statement by statement.

use crate::{
    Engine, Param, StoreError,
    connection::{EachRow, Statements},
    params,
};

/// A statement and the engine's plan for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub sql: &'static str,
    pub steps: Vec<String>,
}

impl Plan {
    /// Whether the plan uses this index.
    pub fn uses(&self, index: &str) -> bool {
        self.steps.iter().any(|step| step.contains(index))
    }

    /// Whether it reads some table from one end to the other.
    pub fn reads_everything(&self) -> bool {
        let scan = |step: &&String| step.contains("Seq Scan") || step.starts_with("SCAN ");
        let of_little = |step: &String| step.contains("INDEX") || step.contains("CONSTANT ROW");
        self.steps.iter().filter(scan).any(|step| !of_little(step))
    }
}

/// Asks for the plan of each statement before it runs.
pub(crate) struct Explaining<'c> {
    pub inner: &'c mut dyn Statements,
    pub plans: &'c mut Vec<Plan>,
}

impl Explaining<'_> {
    fn explain(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<(), StoreError> {
        let mut steps = Vec::new();
        let (question, hidden) = match self.inner.engine() {
            Engine::Sqlite => ("explain query plan ", 3),
            Engine::Postgres => ("explain ", 0),
        };
        // Statements are `'static` because they are cached by their address; a test may leak a few.
        let question = Box::leak(format!("{question}{sql}").into_boxed_str());
        self.inner.query(question, params, &mut |row| {
            for _ in 0..hidden {
                row.take::<i64>()?;
            }
            steps.push(row.take()?);
            Ok(())
        })?;
        self.plans.push(Plan { sql, steps });
        Ok(())
    }
}

/// A handful of rows is read faster without an index; the question is what would be done with many.
pub(crate) fn pretend_tables_are_large(connection: &mut dyn Statements) -> Result<(), StoreError> {
    match connection.engine() {
        Engine::Sqlite => Ok(()),
        Engine::Postgres => connection.run("set local enable_seqscan = off", params![]).map(|_| ()),
    }
}

impl Statements for Explaining<'_> {
    fn query(
        &mut self,
        sql: &'static str,
        params: &[Param<'_>],
        each: EachRow<'_>,
    ) -> Result<(), StoreError> {
        self.explain(sql, params)?;
        self.inner.query(sql, params, each)
    }

    fn run(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        self.explain(sql, params)?;
        self.inner.run(sql, params)
    }

    fn send(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<(), StoreError> {
        self.explain(sql, params)?;
        self.inner.send(sql, params)
    }

    fn engine(&self) -> Engine {
        self.inner.engine()
    }
}
