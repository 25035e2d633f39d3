//! Arrows go down, and sisters do not speak.

use super::{Brick, Finding};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Floor {
    Kernel,
    Platform,
    Capability,
    Connector,
    Flows,
    Pages,
    Api,
    /// `docket`, `bench`, `simulator`, `tests`: those who see every floor.
    Staircase,
    Tool,
}

use Floor::{Api, Capability, Connector, Flows, Kernel, Pages, Platform, Staircase, Tool};

impl Floor {
    fn of(folder: &str) -> Option<Self> {
        match folder.split('/').next()? {
            "kernel" => Some(Kernel),
            "platform" => Some(Platform),
            "capabilities" => Some(Capability),
            "connectors" => Some(Connector),
            "flows" => Some(Flows),
            "web" => Some(Pages),
            "api" => Some(Api),
            "docket" | "bench" | "simulator" | "tests" => Some(Staircase),
            "xtask" => Some(Tool),
            _ => None,
        }
    }

    const fn may_know(self) -> &'static [Self] {
        match self {
            Kernel | Pages | Tool => &[],
            Platform => &[Kernel, Platform],
            Capability => &[Kernel, Platform],
            Connector | Flows => &[Kernel, Platform, Capability],
            Api => &[Kernel, Platform, Capability, Flows, Pages],
            Staircase => &[Kernel, Platform, Capability, Connector, Flows, Pages, Api, Staircase],
        }
    }

    /// Tests of a floor may bring the outside in: a connector stands in for the world.
    const fn may_know_in_tests(self, other: Self) -> bool {
        matches!((self, other), (Flows | Api, Connector))
    }
}

pub fn check(bricks: &[Brick]) -> Vec<Finding> {
    bricks.iter().flat_map(|brick| wrong_arrows(brick, bricks)).collect()
}

fn wrong_arrows(brick: &Brick, bricks: &[Brick]) -> Vec<Finding> {
    let Some(folder) = &brick.folder else { return Vec::new() };
    let Some(floor) = Floor::of(folder) else {
        return vec![Finding::new(
            folder,
            "stands on no floor: see ARCHITECTURE.md for the folders there are",
        )];
    };
    let ours =
        |name: &str| bricks.iter().find(|other| other.name == name).and_then(|other| other.folder.as_deref());
    let needs = brick.needs.iter().filter_map(|need| Some((need, ours(&need.name)?)));
    needs
        .filter_map(|(need, other)| Some((need, other, Floor::of(other)?)))
        .filter(|(need, _, other)| {
            !(floor.may_know().contains(other) || need.only_for_tests && floor.may_know_in_tests(*other))
        })
        .map(|(_, other, _)| {
            let advice = "two capabilities meet in a word of kernel or in a story of flows; else move what is shared down";
            Finding::new(folder, format!("imports {other}, which its floor must not know: {advice}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::bricks::sample;
    use super::*;

    fn wrong(folder: &str, needs: &str) -> bool {
        let other = sample(needs, &[]);
        let one = sample(folder, &[&other.name]);
        !check(&[one, other]).is_empty()
    }

    #[test]
    fn arrows_go_down() {
        for (folder, needs) in [
            ("platform/store", "kernel"),
            ("platform/jobs", "platform/store"),
            ("capabilities/orders", "platform/store"),
            ("connectors/log", "capabilities/notifications"),
            ("flows", "capabilities/orders"),
            ("api", "web/embed"),
            ("docket", "connectors/log"),
        ] {
            assert!(!wrong(folder, needs), "{folder} may import {needs}");
        }
    }

    #[test]
    fn other_arrows_are_refused() {
        for (folder, needs) in [
            ("kernel", "platform/store"),
            ("platform/store", "capabilities/orders"),
            ("capabilities/orders", "capabilities/payments"),
            ("capabilities/orders", "flows"),
            ("flows", "connectors/log"),
            ("api", "connectors/log"),
            ("flows", "api"),
            ("api", "docket"),
            ("xtask", "kernel"),
        ] {
            assert!(wrong(folder, needs), "{folder} must not import {needs}");
        }
    }

    #[test]
    fn a_test_may_bring_a_connector_and_nothing_else() {
        let mut flows = sample("flows", &["sandbox"]);
        flows.needs[0].only_for_tests = true;
        assert!(check(&[flows, sample("connectors/sandbox", &[])]).is_empty());
        let mut orders = sample("capabilities/orders", &["payments"]);
        orders.needs[0].only_for_tests = true;
        assert_eq!(check(&[orders, sample("capabilities/payments", &[])]).len(), 1);
    }

    #[test]
    fn a_crate_beside_the_house_is_told() {
        assert_eq!(check(&[sample("misc/thing", &[])]).len(), 1);
    }
}
