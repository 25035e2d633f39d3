use super::{BLUEPRINT, LIFE_CYCLE, check};

#[test]
fn what_is_pointed_at_must_exist() {
    check(&[
        (
            &[(LIFE_CYCLE, "initial = \"placed\"", "initial = \"palced\"")],
            &["life_cycle.toml:1: there is no state `palced`: did you mean `placed`?"],
        ),
        (
            &[(LIFE_CYCLE, "step = \"placed\"", "step = \"paid\"")],
            &["life_cycle.toml:12: `paid` is not one of the steps: use away, done, placed, ready"],
        ),
        (
            &[(LIFE_CYCLE, "from = [\"ready\", \"away\"]", "from = [\"ready\", \"gone\"]")],
            &["life_cycle.toml:52: there is no state `gone`: did you mean `done`?"],
        ),
        (
            &[(LIFE_CYCLE, "to = \"ready\"", "to = \"raedy\"")],
            &["life_cycle.toml:38: there is no state `raedy`: did you mean `ready`?"],
        ),
        (
            &[(LIFE_CYCLE, "state = \"placed\"", "state = \"plcd\"")],
            &["life_cycle.toml:76: there is no state `plcd`: did you mean `placed`?"],
        ),
        (
            &[(LIFE_CYCLE, "make = \"expire\"", "make = \"expires\"")],
            &["life_cycle.toml:79: there is no move `expires`: did you mean `expire`?"],
        ),
        (
            &[(LIFE_CYCLE, "reason = \"unpaid\"", "reason = \"late\"")],
            &["life_cycle.toml:80: `late` is not one of the `cancel_reasons` of `system`: use unpaid"],
        ),
        (
            &[(
                LIFE_CYCLE,
                "pickup = [\"placed\", \"ready\", \"done\"]",
                "pickup = [\"placed\", \"redy\", \"done\"]",
            )],
            &["life_cycle.toml:4: there is no state `redy`: did you mean `ready`?"],
        ),
        (
            &[(BLUEPRINT, "on_captured = \"pay\"", "on_captured = \"confirm\"")],
            &[
                "blueprint.toml:27: there is no move `confirm`: use pay, make, send, hand_over, cancel, expire",
            ],
        ),
        (
            &[(BLUEPRINT, "state = \"ready\"", "state = \"finished\"")],
            &[
                "blueprint.toml:37: there is no state `finished`: use placed, paid, ready, away, done, cancelled",
            ],
        ),
    ]);
}
