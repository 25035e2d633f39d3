//! The assignment problem: every row takes one column of those it may have, or goes without at a price, so that all
//! together costs least. Exact; by shortest augmenting paths over the few columns that each row may have.

use std::{cmp::Reverse, collections::BinaryHeap};

#[derive(Debug)]
pub(super) struct Row {
    pub columns: Vec<(usize, i64)>,
    /// What going without costs.
    pub without: i64,
}

/// The column of each row, or none.
pub(super) fn cheapest(rows: &[Row], columns: usize) -> Vec<Option<usize>> {
    let mut matching = Matching::new(rows, columns);
    for row in 0..rows.len() {
        matching.add(row);
    }
    matching.column_of.into_iter().map(|column| column.filter(|&column| column < columns)).collect()
}

/// Each row has a column of its own behind the real ones, which stands for going without.
struct Matching<'r> {
    rows: &'r [Row],
    columns: usize,
    row_price: Vec<i64>,
    column_price: Vec<i64>,
    row_of: Vec<Option<usize>>,
    column_of: Vec<Option<usize>>,
    /// How far each column is from the row that is being added, and over which row the way leads there.
    distance: Vec<i64>,
    over: Vec<usize>,
}

impl<'r> Matching<'r> {
    fn new(rows: &'r [Row], columns: usize) -> Self {
        let all = columns + rows.len();
        Self {
            rows,
            columns,
            row_price: vec![0; rows.len()],
            column_price: vec![0; all],
            row_of: vec![None; all],
            column_of: vec![None; rows.len()],
            distance: vec![i64::MAX; all],
            over: vec![0; all],
        }
    }

    fn add(&mut self, row: usize) {
        let mut touched = Vec::new();
        let mut settled = Vec::new();
        let mut queue = BinaryHeap::new();
        self.look(row, 0, &mut queue, &mut touched);
        let free = loop {
            let Reverse((distance, column)) = queue.pop().expect("every row may go without");
            if distance > self.distance[column] {
                continue;
            }
            let Some(holder) = self.row_of[column] else { break column };
            settled.push(column);
            self.look(holder, distance, &mut queue, &mut touched);
        };
        self.reprice(row, self.distance[free], &settled);
        self.pass_on(row, free);
        for column in touched {
            self.distance[column] = i64::MAX;
        }
    }

    fn look(
        &mut self,
        row: usize,
        so_far: i64,
        queue: &mut BinaryHeap<Reverse<(i64, usize)>>,
        touched: &mut Vec<usize>,
    ) {
        let known = &self.rows[row];
        let without = (self.columns + row, known.without);
        for &(column, cost) in known.columns.iter().chain(std::iter::once(&without)) {
            let distance = so_far + cost - self.row_price[row] - self.column_price[column];
            if distance < self.distance[column] {
                if self.distance[column] == i64::MAX {
                    touched.push(column);
                }
                self.distance[column] = distance;
                self.over[column] = row;
                queue.push(Reverse((distance, column)));
            }
        }
    }

    /// Keeps what is matched at a reduced cost of zero and everything else above it.
    fn reprice(&mut self, row: usize, distance: i64, settled: &[usize]) {
        self.row_price[row] += distance;
        for &column in settled {
            let nearer = distance - self.distance[column];
            self.column_price[column] -= nearer;
            if let Some(holder) = self.row_of[column] {
                self.row_price[holder] += nearer;
            }
        }
    }

    fn pass_on(&mut self, row: usize, free: usize) {
        let mut column = free;
        loop {
            let over = self.over[column];
            self.row_of[column] = Some(over);
            let Some(given_up) = self.column_of[over].replace(column) else { break };
            debug_assert!(over != row, "the row that is added has no column to give up");
            column = given_up;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cost(rows: &[Row], columns: &[Option<usize>]) -> i64 {
        let of = |(row, column): (&Row, &Option<usize>)| match column {
            None => row.without,
            Some(column) => {
                row.columns.iter().find(|(known, _)| known == column).expect("a column it may have").1
            }
        };
        rows.iter().zip(columns).map(of).sum()
    }

    fn by_trying_all(rows: &[Row], taken: &mut Vec<usize>) -> i64 {
        let Some((first, rest)) = rows.split_first() else { return 0 };
        let mut best = first.without + by_trying_all(rest, taken);
        for &(column, cost) in &first.columns {
            if !taken.contains(&column) {
                taken.push(column);
                best = best.min(cost + by_trying_all(rest, taken));
                taken.pop();
            }
        }
        best
    }

    fn rows() -> impl Strategy<Value = Vec<Row>> {
        let columns = proptest::collection::btree_map(0_usize..6, -40_i64..100, 0..6);
        let row = (columns, 0_i64..120)
            .prop_map(|(columns, without)| Row { columns: columns.into_iter().collect(), without });
        proptest::collection::vec(row, 0..7)
    }

    proptest! {
        #[test]
        fn it_costs_what_the_best_of_all_matchings_costs(rows in rows()) {
            let found = cheapest(&rows, 6);
            let mut taken: Vec<usize> = found.iter().flatten().copied().collect();
            taken.sort_unstable();
            taken.dedup();
            prop_assert_eq!(taken.len(), found.iter().flatten().count(), "no column is taken twice");
            prop_assert_eq!(cost(&rows, &found), by_trying_all(&rows, &mut Vec::new()));
        }
    }
}
