use super::{BLUEPRINT, LIFE_CYCLE, TEXTS, check};

#[test]
fn whoever_is_asked_or_told_must_be_there() {
    check(&[
        (
            &[(BLUEPRINT, "to = \"customer\"\n", "")],
            &["blueprint.toml:36: `notifications.1` has no `to`: add it"],
        ),
        (
            &[(BLUEPRINT, "channels = \"push\"\n", "")],
            &["blueprint.toml:36: `notifications.1` has no `channels`: add it"],
        ),
        (
            &[(
                BLUEPRINT,
                "",
                "\n[[notifications]]\nstate = \"ready\"\nto = [\"customer\", \"kitchen\"]\nchannels = [\"in_app\", \"push\"]\ntemplate = \"ready\"\n",
            )],
            &[
                "blueprint.toml:45: customer is told twice on push, by `ready` and by `ready`: keep one of them",
            ],
        ),
        (
            &[(
                LIFE_CYCLE,
                "by = \"system\"\nwhen = { payment = \"settled\" }",
                "by = \"kitchen\"\nwhen = { payment = \"settled\" }",
            )],
            &["blueprint.toml:27: the system may not make the move `pay`: add system to its `by`"],
        ),
        (
            &[(BLUEPRINT, "on_captured = \"pay\"", "on_captured = \"expire\"")],
            &[
                "blueprint.toml:27: a payment brings no reason, which `expire` requires: make another move",
                "life_cycle.toml:28: nothing makes the move `pay`: only the system may, so let a timer or `payment.on_captured` make it, or add roles to `by`",
            ],
        ),
        (
            &[
                (BLUEPRINT, "customer = [\"other\"]\n", ""),
                (TEXTS, "cancel-reason-other = Other\n", ""),
                (LIFE_CYCLE, "by = \"customer\"\nrequires = \"reason\"\n", "by = \"customer\"\n"),
            ],
            &[
                "blueprint.toml:15: a customer can cancel, but has no reason to choose: add `customer` to [cancel_reasons]",
            ],
        ),
        (
            &[(BLUEPRINT, "customer = [\"other\"]", "customer = [\"other\"]\nkitchen = [\"other\"]")],
            &[
                "blueprint.toml:17: kitchen has reasons, but can never cancel: take them out, or add kitchen to such a move",
            ],
        ),
        (
            &[(BLUEPRINT, "among = \"kitchen\"", "among = []")],
            &["blueprint.toml:13: `dispatch.among` is empty: list one at least"],
        ),
        (
            &[(BLUEPRINT, "end = \"14:00\"", "end = \"11:00\"")],
            &["blueprint.toml:5: the slot `noon` begins when it ends: give it some time"],
        ),
    ]);
}
