use super::{LIFE_CYCLE, check};

#[test]
fn the_steps_must_follow_the_way() {
    check(&[
        (
            &[
                (
                    LIFE_CYCLE,
                    "pickup = [\"placed\", \"ready\", \"done\"]\ndelivery = [\"placed\", \"ready\", \"away\", \"done\"]",
                    "",
                ),
                (LIFE_CYCLE, "step = \"placed\"\n", ""),
            ],
            &[
                "life_cycle.toml:3: no order can be placed: list the steps of pickup, delivery or visit in [steps]",
            ],
        ),
        (
            &[(
                LIFE_CYCLE,
                "pickup = [\"placed\", \"ready\", \"done\"]",
                "pickup = [\"placed\", \"ready\", \"away\", \"done\"]",
            )],
            &["life_cycle.toml:4: an order for pickup never comes to the step `away`: take it out"],
        ),
        (
            &[(LIFE_CYCLE, "step = \"placed\"\n", "")],
            &[
                "life_cycle.toml:10: an order for delivery that is `paid` shows as no step: add it to `steps.delivery`, or name in `step` the one it is shown as",
                "life_cycle.toml:10: an order for pickup that is `paid` shows as no step: add it to `steps.pickup`, or name in `step` the one it is shown as",
            ],
        ),
        (
            &[(LIFE_CYCLE, "pickup = [\"placed\", \"ready\", \"done\"]", "pickup = [\"placed\", \"ready\"]")],
            &["life_cycle.toml:4: the last step of pickup is `ready`: end with a state of the kind done"],
        ),
    ]);
}
