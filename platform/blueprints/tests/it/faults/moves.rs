use super::{BLUEPRINT, LIFE_CYCLE, TEXTS, check};

#[test]
fn every_move_must_be_somebodys() {
    check(&[
        (
            &[(LIFE_CYCLE, "to = \"away\"\nby = \"kitchen\"\n", "to = \"away\"\n")],
            &["life_cycle.toml:42: `moves.send` has no `by`: add it"],
        ),
        (
            &[(LIFE_CYCLE, "from = \"ready\"\nto = \"away\"", "from = []\nto = \"away\"")],
            &["life_cycle.toml:44: `moves.send.from` is empty: list one at least"],
        ),
        (
            &[(BLUEPRINT, "on_captured = \"pay\"\n", "")],
            &[
                "life_cycle.toml:28: nothing makes the move `pay`: only the system may, so let a timer or `payment.on_captured` make it, or add roles to `by`",
            ],
        ),
        (
            &[(
                LIFE_CYCLE,
                "by = \"kitchen\"\nwhen = { payment = \"settled\" }",
                "by = \"kitchen\"\nwhen = { payment = \"settled\" }\nwhen_any = { payment = \"pending\" }",
            )],
            &[
                "life_cycle.toml:35: the conditions of the move `make` never hold together: ask for an order type that has `steps`, and for a payment that is either settled or pending",
            ],
        ),
        (
            &[(LIFE_CYCLE, "from = [\"ready\", \"away\"]", "from = [\"ready\", \"away\", \"done\"]")],
            &[
                "life_cycle.toml:50: the move `hand_over` leads from `done` to itself: take `done` out of `from`",
            ],
        ),
        (
            &[(
                LIFE_CYCLE,
                "from = [\"placed\", \"paid\"]\nto = \"ready\"",
                "from = [\"placed\", \"paid\", \"cancelled\"]\nto = \"ready\"",
            )],
            &[
                "life_cycle.toml:35: the move `make` brings back an order that is `cancelled`, whose money and stock were given back: take `cancelled` out of `from`",
            ],
        ),
        (
            &[(BLUEPRINT, "[dispatch]\nhow = \"by_hand\"\nby = \"kitchen\"\namong = \"kitchen\"\n", "")],
            &[
                "life_cycle.toml:42: the move `send` requires delivery staff, and nobody can assign any: add [dispatch]",
            ],
        ),
        (
            &[(LIFE_CYCLE, "by = \"customer\"", "by = [\"customer\", \"kitchen\"]")],
            &[
                "life_cycle.toml:57: the move `cancel` requires a reason, and kitchen has none: add `kitchen` to [cancel_reasons]",
            ],
        ),
        (
            &[(
                LIFE_CYCLE,
                "",
                "\n[[moves]]\nname = \"refuse\"\nfrom = \"paid\"\nto = \"cancelled\"\nby = \"customer\"\nrequires = \"reason\"\nfollows = [\"release_stock\", \"refund\"]\n",
            )],
            &[
                "life_cycle.toml:82: the moves `cancel` and `refuse` both lead customer from `paid` to `cancelled`: make them one move, with `when_any` for alternatives",
            ],
        ),
        (
            &[
                (
                    LIFE_CYCLE,
                    "pickup = [\"placed\", \"ready\", \"done\"]\ndelivery = [\"placed\", \"ready\", \"away\", \"done\"]",
                    "pickup = [\"placed\", \"ready\", \"done\"]",
                ),
                (BLUEPRINT, "delivery_fee = 300\n", ""),
                (BLUEPRINT, ", \"delivery_fee\"]", "]"),
                (TEXTS, "charge-delivery_fee = Delivery\n    .explanation = A flat fee\n", ""),
            ],
            &[
                "life_cycle.toml:41: the conditions of the move `send` never hold together: ask for an order type that has `steps`, and for a payment that is either settled or pending",
            ],
        ),
    ]);
}
