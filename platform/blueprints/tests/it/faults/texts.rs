use super::{BLUEPRINT, TEXTS, check};

#[test]
fn every_language_must_say_everything() {
    check(&[
        (
            &[(BLUEPRINT, "languages = [\"en\"]", "languages = []")],
            &["blueprint.toml:2: `languages` is empty: list one at least"],
        ),
        (
            &[(BLUEPRINT, "languages = [\"en\"]", "languages = [\"en\", \"hi\"]")],
            &["blueprint.toml:2: there are no texts in `hi`: add texts/hi.ftl"],
        ),
        (
            &[("texts/hi.ftl", "", "word-order = ऑर्डर\n")],
            &[
                "texts/hi.ftl:1: this file belongs to no language of the blueprint: name it like texts/en.ftl, and list the language in `languages`",
            ],
        ),
        (
            &[(TEXTS, "state-paid = Paid\n", "")],
            &["life_cycle.toml:10: `state-paid` is missing in en: add it to texts/en.ftl"],
        ),
        (
            &[(TEXTS, "state-paid = Paid\n", "state-paid =\n")],
            &["texts/en.ftl:4: `state-paid` says nothing: write its text"],
        ),
        (
            &[(TEXTS, "state-paid = Paid\n", "state-payed = Paid\n")],
            &[
                "life_cycle.toml:10: `state-paid` is missing in en: add it to texts/en.ftl",
                "texts/en.ftl:4: `state-payed` belongs to nothing in this blueprint: did you mean `state-paid`?",
            ],
        ),
        (
            &[(TEXTS, "", "hello = Hello\n")],
            &["texts/en.ftl:20: `hello` belongs to nothing in this blueprint: take it out"],
        ),
        (
            &[(TEXTS, "    .body = { $number } is ready\n", "")],
            &["blueprint.toml:40: `notice-ready.body` is missing in en: add it to texts/en.ftl"],
        ),
        (
            &[(TEXTS, "{ $number } is ready", "{ $nummer } is ready")],
            &["texts/en.ftl:19: nobody fills in `$nummer` of `notice-ready.body`: did you mean `number`?"],
        ),
        (
            &[(TEXTS, "    .explanation = A flat fee\n", "")],
            &[
                "blueprint.toml:21: `charge-delivery_fee.explanation` is missing in en: add it to texts/en.ftl",
            ],
        ),
        (
            &[(TEXTS, "method-cash = Cash\n", "")],
            &["blueprint.toml:33: `method-cash` is missing in en: add it to texts/en.ftl"],
        ),
        (
            &[(TEXTS, "{ $number } is ready", "{ $number is ready")],
            &[
                "texts/en.ftl:19: this is not Fluent (Expected one of \"a-zA-Z\"): look for a brace that is not closed, or a line that is not indented",
            ],
        ),
        (
            &[(TEXTS, "", "-brand = Kiosk\nhello = Hello\n")],
            &["texts/en.ftl:21: `hello` belongs to nothing in this blueprint: take it out"],
        ),
    ]);
}
