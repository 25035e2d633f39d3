use super::{BLUEPRINT, LIFE_CYCLE, check};

#[test]
fn what_is_written_must_be_readable() {
    check(&[
        (
            &[(BLUEPRINT, "name = \"kiosk\"", "name = kiosk")],
            &["blueprint.toml:1: this is not TOML: string values must be quoted, expected literal string"],
        ),
        (
            &[(BLUEPRINT, "name = \"kiosk\"\n", "")],
            &["blueprint.toml:1: the blueprint has no `name`: add it"],
        ),
        (
            &[(BLUEPRINT, "languages = [\"en\"]", "languges = [\"en\"]")],
            &[
                "blueprint.toml:1: the blueprint has no `languages`: add it",
                "blueprint.toml:2: `languges` means nothing here: did you mean `languages`?",
            ],
        ),
        (
            &[(BLUEPRINT, "[flags]\npush = true", "[flags]\npsuh = true")],
            &["blueprint.toml:43: `flags.psuh` means nothing here: did you mean `push`?"],
        ),
        (
            &[(BLUEPRINT, "push = true", "push = \"yes\"")],
            &["blueprint.toml:43: `flags.push` is a text: it must be true or false"],
        ),
        (
            &[(BLUEPRINT, "delivery_fee = 300", "delivery_fee = 3.5")],
            &[
                "blueprint.toml:21: `pricing.delivery_fee` is a number: it must be a whole number without quotes",
            ],
        ),
        (
            &[(BLUEPRINT, "percentage = \"7\"", "percentage = \"700\"")],
            &[
                "blueprint.toml:22: `700` is not a percentage: write a number between 0 and 100 in quotes, such as \"5\" or \"7.25\"",
            ],
        ),
        (
            &[(BLUEPRINT, "currency = \"EUR\"", "currency = \"euro\"")],
            &["blueprint.toml:20: `euro` is not a currency: give a three-letter ISO 4217 code such as INR"],
        ),
        (
            &[(BLUEPRINT, "start = \"11:00\"", "start = \"11\"")],
            &["blueprint.toml:7: `11` is not a time of day: write it like 07:30, from 00:00 to 24:00"],
        ),
        (
            &[(BLUEPRINT, "hold = \"5 min\"", "hold = \"5 minutes\"")],
            &[
                "blueprint.toml:26: `5 minutes` is not a length of time: write a whole number and a unit, such as 60 s, 15 min, 2 h or 1 day",
            ],
        ),
        (
            &[(LIFE_CYCLE, "name = \"paid\"\n", "name = \"Paid!\"\n")],
            &[
                "life_cycle.toml:11: `Paid!` is not a name: use up to 40 lower-case letters, digits and `_`, beginning with a letter",
            ],
        ),
        (&[(LIFE_CYCLE, "to = \"paid\"\n", "")], &["life_cycle.toml:28: `moves.pay` has no `to`: add it"]),
        (
            &[(
                LIFE_CYCLE,
                "by = \"system\"\nwhen = { payment = \"settled\" }",
                "by = \"sistem\"\nwhen = { payment = \"settled\" }",
            )],
            &["life_cycle.toml:32: `sistem` is no role: did you mean `system`?"],
        ),
        (
            &[(LIFE_CYCLE, "when = { order_type = \"delivery\" }", "when = { order_type = \"dine_in\" }")],
            &["life_cycle.toml:47: `dine_in` is no order type: use pickup, delivery, visit"],
        ),
        (
            &[(LIFE_CYCLE, "when = { order_type = \"delivery\" }", "when = { order = \"delivery\" }")],
            &[
                "life_cycle.toml:47: `moves.send.when.order` means nothing here: use payment, order_type, placed_within, entered_within",
            ],
        ),
        (
            &[(LIFE_CYCLE, "when = { order_type = \"delivery\" }", "when = \"delivery\"")],
            &["life_cycle.toml:47: `moves.send.when` is a text: it must be a table"],
        ),
        (
            &[(LIFE_CYCLE, "requires = \"delivery_staff\"", "requires = \"photo\"")],
            &["life_cycle.toml:48: `photo` is no requirement: use reason, delivery_staff"],
        ),
        (
            &[(LIFE_CYCLE, "follows = [\"collect_cash\"]", "follows = [\"colect_cash\"]")],
            &["life_cycle.toml:55: `colect_cash` is no effect: did you mean `collect_cash`?"],
        ),
        (
            &[(LIFE_CYCLE, "kind = \"done\"", "kind = \"finished\"")],
            &["life_cycle.toml:22: `finished` is no kind of state: use open, done, cancelled"],
        ),
        (
            &[(LIFE_CYCLE, "name = \"make\"", "name = \"send\"")],
            &[
                "life_cycle.toml:42: `moves.send` already stands at life_cycle.toml:35: keep one, or name them apart",
            ],
        ),
        (
            &[(LIFE_CYCLE, "pickup = [", "takeaway = [")],
            &["life_cycle.toml:4: `steps.takeaway` means nothing here: use pickup, delivery, visit"],
        ),
        (
            &[(BLUEPRINT, "among = \"kitchen\"", "among = \"system\"")],
            &["blueprint.toml:13: `system` is no person: name roles of people"],
        ),
        (
            &[(BLUEPRINT, "on = [\"item\", \"delivery_fee\"]", "on = [\"items\"]")],
            &["blueprint.toml:22: `items` is no charge: did you mean `item`?"],
        ),
        (
            &[(BLUEPRINT, "state = \"ready\"\n", "")],
            &[
                "blueprint.toml:36: `notifications.1` says nothing, or two things, about its occasion: give either `state` or `event`",
            ],
        ),
        (
            &[(BLUEPRINT, "channels = \"push\"", "channels = \"pigeon\"")],
            &["blueprint.toml:39: `pigeon` is no channel: use in_app, push, sms"],
        ),
        (
            &[(BLUEPRINT, "[flags]\npush = true", "[[flags]]\npush = true")],
            &["blueprint.toml:42: `flags` is a list: it must be a table"],
        ),
        (
            &[(LIFE_CYCLE, "initial = \"placed\"\n", "initial = \"placed\"\nname = \"booth\"\n")],
            &["life_cycle.toml:2: `name` already stands at blueprint.toml:1: keep one of them"],
        ),
        (
            &[(BLUEPRINT, "currency = \"EUR\"", "currency = \"euro\""), (LIFE_CYCLE, "to = \"paid\"\n", "")],
            &[
                "blueprint.toml:20: `euro` is not a currency: give a three-letter ISO 4217 code such as INR",
                "life_cycle.toml:28: `moves.pay` has no `to`: add it",
            ],
        ),
    ]);
}
