use super::{BLUEPRINT, LIFE_CYCLE, check};

#[test]
fn every_timer_must_fire() {
    check(&[
        (
            &[(LIFE_CYCLE, "state = \"placed\"", "state = \"paid\"")],
            &[
                "blueprint.toml:26: unpaid orders are held for 5 min, but no timer ends the wait in `placed`: add one with `after = \"5 min\"`, `when = { payment = \"pending\" }` and a move that cancels",
                "life_cycle.toml:74: the timer `unpaid` waits in `paid`, where the move `expire` does not start: add `paid` to its `from`, or make another move",
            ],
        ),
        (
            &[(
                LIFE_CYCLE,
                "by = \"system\"\nwhen = { payment = \"pending\" }",
                "by = \"kitchen\"\nwhen = { payment = \"pending\" }",
            )],
            &[
                "blueprint.toml:17: system has reasons, but can never cancel: take them out, or add system to such a move",
                "life_cycle.toml:65: the move `expire` requires a reason, and kitchen has none: add `kitchen` to [cancel_reasons]",
                "life_cycle.toml:74: the timer `unpaid` may not make the move `expire`: add system to its `by`",
            ],
        ),
        (
            &[(LIFE_CYCLE, "reason = \"unpaid\"\n", "")],
            &[
                "life_cycle.toml:74: the timer `unpaid` cannot bring the reason that the move `expire` requires: give it a `reason`",
            ],
        ),
        (
            &[(LIFE_CYCLE, "after = \"5 min\"", "after = \"0 s\"")],
            &[
                "blueprint.toml:26: unpaid orders are held for 5 min, but no timer ends the wait in `placed`: add one with `after = \"5 min\"`, `when = { payment = \"pending\" }` and a move that cancels",
                "life_cycle.toml:74: the timer `unpaid` waits for no time at all: give `after` a length such as 5 min",
            ],
        ),
        (
            &[(
                LIFE_CYCLE,
                "",
                "\n[[timers]]\nname = \"slow\"\nstate = \"placed\"\nafter = \"1 h\"\nwhen = { payment = \"pending\" }\nmake = \"pay\"\n",
            )],
            &[
                "life_cycle.toml:82: the timer `slow` never fires: its conditions and those of `pay` exclude each other",
            ],
        ),
        (
            &[(
                LIFE_CYCLE,
                "",
                "\n[[timers]]\nname = \"slow\"\nstate = \"placed\"\nafter = \"1 h\"\nwhen = { entered_within = \"5 min\" }\nmake = \"expire\"\nreason = \"unpaid\"\n",
            )],
            &[
                "life_cycle.toml:82: the timer `slow` never fires: its conditions and those of `expire` exclude each other",
            ],
        ),
        (
            &[(
                LIFE_CYCLE,
                "",
                "\n[[timers]]\nname = \"slow\"\nstate = \"ready\"\nafter = \"1 h\"\nmake = \"send\"\n",
            )],
            &["life_cycle.toml:82: the timer `slow` may not make the move `send`: add system to its `by`"],
        ),
        (
            &[(BLUEPRINT, "gateway = \"sandbox\"\n", "")],
            &[
                "life_cycle.toml:74: the timer `unpaid` never fires: no method of payment is ever pending, so take the timer or its `payment` condition out",
            ],
        ),
        (
            &[
                (LIFE_CYCLE, "by = \"system\"\nwhen = { payment = \"pending\" }", "by = \"system\""),
                (LIFE_CYCLE, "follows = [\"release_stock\"]", "follows = [\"release_stock\", \"refund\"]"),
                (
                    LIFE_CYCLE,
                    "",
                    "\n[[timers]]\nname = \"slow\"\nstate = \"placed\"\nafter = \"1 h\"\nwhen = { payment = \"settled\" }\nmake = \"expire\"\nreason = \"unpaid\"\n",
                ),
            ],
            &[
                "life_cycle.toml:81: the timer `slow` is never started for orders that are paid while they stand in `placed`: take its `payment` condition out",
            ],
        ),
    ]);
}
