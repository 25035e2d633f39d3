use super::{LIFE_CYCLE, TEXTS, check};

#[test]
fn every_state_must_lead_somewhere() {
    check(&[
        (
            &[(LIFE_CYCLE, "initial = \"placed\"", "initial = \"done\"")],
            &["life_cycle.toml:1: `done` ends an order before it begins: begin with an open state"],
        ),
        (
            &[
                (LIFE_CYCLE, "", "\n[[states]]\nname = \"lost\"\nstep = \"ready\"\n"),
                (TEXTS, "", "state-lost = Lost\n"),
            ],
            &["life_cycle.toml:82: no order ever comes to `lost`: add a move to it, or take it out"],
        ),
        (
            &[(LIFE_CYCLE, "from = [\"ready\", \"away\"]", "from = \"ready\"")],
            &[
                "life_cycle.toml:17: an order for delivery that is `away` can never be done: add a move that leads on, or give the state the kind done or cancelled",
            ],
        ),
        (
            &[(
                LIFE_CYCLE,
                "from = [\"ready\", \"away\"]\nto = \"done\"\nby = \"kitchen\"\n",
                "from = [\"ready\", \"away\"]\nto = \"done\"\nby = \"kitchen\"\nwhen = { order_type = \"delivery\" }\n",
            )],
            &[
                "life_cycle.toml:7: an order for pickup that is `placed` can never be done: add a move that leads on, or give the state the kind done or cancelled",
                "life_cycle.toml:10: an order for pickup that is `paid` can never be done: add a move that leads on, or give the state the kind done or cancelled",
                "life_cycle.toml:14: an order for pickup that is `ready` can never be done: add a move that leads on, or give the state the kind done or cancelled",
            ],
        ),
    ]);
}
