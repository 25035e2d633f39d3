use super::{BLUEPRINT, LIFE_CYCLE, TEXTS, check};

#[test]
fn money_is_earned_or_given_back() {
    check(&[
        (
            &[
                (
                    BLUEPRINT,
                    "[[payment.methods]]\nname = \"card\"\ngateway = \"sandbox\"\n\n[[payment.methods]]\nname = \"cash\"\n",
                    "",
                ),
                (TEXTS, "method-card = Card\nmethod-cash = Cash\n", ""),
            ],
            &["blueprint.toml:24: `payment` has no `methods`: add it"],
        ),
        (
            &[(LIFE_CYCLE, "follows = [\"release_stock\", \"refund\"]", "follows = [\"release_stock\"]")],
            &[
                "life_cycle.toml:57: the move `cancel` ends orders that may be paid, and the money is never given back: add refund to `follows`",
            ],
        ),
        (
            &[(LIFE_CYCLE, "follows = [\"release_stock\", \"refund\"]", "follows = [\"refund\"]")],
            &[
                "life_cycle.toml:57: the move `cancel` ends orders whose portions never go back on sale: add release_stock to `follows`",
            ],
        ),
        (
            &[(LIFE_CYCLE, "follows = [\"collect_cash\"]\n", "")],
            &[
                "life_cycle.toml:50: the move `hand_over` ends orders paid by hand, and the money never counts as received: add collect_cash to `follows`",
            ],
        ),
        (
            &[(LIFE_CYCLE, "by = \"kitchen\"\nwhen = { payment = \"settled\" }", "by = \"kitchen\"")],
            &[
                "blueprint.toml:25: payment comes before the work, but an order can be `done` unpaid: let a move on every way there have `when = { payment = \"settled\" }`",
                "blueprint.toml:26: unpaid orders are held for 5 min, but no timer ends the wait in `away`: add one with `after = \"5 min\"`, `when = { payment = \"pending\" }` and a move that cancels",
                "blueprint.toml:26: unpaid orders are held for 5 min, but no timer ends the wait in `ready`: add one with `after = \"5 min\"`, `when = { payment = \"pending\" }` and a move that cancels",
            ],
        ),
        (
            &[(BLUEPRINT, "hold = \"5 min\"\n", "")],
            &[
                "blueprint.toml:24: unpaid orders would wait for ever: add `hold`, and a timer that cancels them",
            ],
        ),
        (
            &[(BLUEPRINT, "hold = \"5 min\"", "hold = \"10 min\"")],
            &[
                "blueprint.toml:26: unpaid orders are held for 10 min, but no timer ends the wait in `placed`: add one with `after = \"10 min\"`, `when = { payment = \"pending\" }` and a move that cancels",
            ],
        ),
        (
            &[(BLUEPRINT, "when = \"before\"", "when = \"on_completion\"")],
            &["blueprint.toml:26: nothing is held when the money comes last: take `hold` out"],
        ),
        (
            &[(BLUEPRINT, "delivery_fee = 300", "delivery_fee = -300")],
            &["blueprint.toml:21: a fee is not negative: give the amount in minor units, or leave it out"],
        ),
        (
            &[
                (BLUEPRINT, "delivery_fee = 300\n", ""),
                (TEXTS, "charge-delivery_fee = Delivery\n    .explanation = A flat fee\n", ""),
            ],
            &["blueprint.toml:21: there is no charge `delivery_fee` to be taxed: take it out of `on`"],
        ),
        (
            &[(BLUEPRINT, "on = [\"item\", \"delivery_fee\"]", "on = [\"item\", \"tax\"]")],
            &["blueprint.toml:22: there is no charge `tax` to be taxed: take it out of `on`"],
        ),
        (
            &[
                (LIFE_CYCLE, "pickup = [\"placed\", \"ready\", \"done\"]\ndelivery", "pickup"),
                (LIFE_CYCLE, "when = { order_type = \"delivery\" }\n", ""),
            ],
            &["blueprint.toml:21: nothing is delivered here: take the fee out, or add `steps.delivery`"],
        ),
    ]);
}
