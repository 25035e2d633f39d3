use super::*;

fn catalogue() -> Catalogue {
    Catalogue::embedded()
}

fn campus() -> Catalogue {
    let hindi = "greeting = नमस्ते { $name }\n";
    let english = "greeting = Hello { $name }\nbill = You pay { $total }.\n";
    catalogue().with(&[(Language::En, english), (Language::Hi, hindi)]).unwrap()
}

#[test]
fn threads_share_a_catalogue() {
    const fn shared<T: Send + Sync>() {}
    shared::<Catalogue>();
}

#[test]
fn a_text_speaks_the_language_or_else_english() {
    let ada = [("name", Value::from("Ada"))];
    assert_eq!(campus().text(Language::Hi, "greeting", &ada), "नमस्ते Ada");
    assert_eq!(campus().text(Language::Zh, "greeting", &ada), "Hello Ada");
    assert!(campus().has(Language::Hi, "greeting"));
    assert!(!campus().has(Language::Zh, "greeting"));
}

#[test]
fn a_text_may_have_parts() {
    let ready = "notice-ready =\n    .title = Ready\n    .body = { $number } is ready.\n";
    let parts = catalogue().with(&[(Language::En, ready)]).unwrap();
    assert_eq!(parts.text(Language::Hi, "notice-ready.title", &[]), "Ready");
    assert_eq!(parts.text(Language::En, "notice-ready.body", &[("number", "7".into())]), "7 is ready.");
    assert!(!parts.has(Language::En, "notice-ready"));
    assert!(!parts.has(Language::En, "notice-ready.footer"));
}

#[test]
fn amounts_are_written_as_the_language_of_the_text_does() {
    let total = kernel::Money::new(12_000_000, "INR".parse().unwrap());
    assert_eq!(campus().text(Language::En, "bill", &[("total", total.into())]), "You pay ₹1,20,000.00.");
}

#[test]
fn a_layer_wins_and_leaves_the_catalogue_below_alone() {
    let base = catalogue();
    let louder = base.with(&[(Language::En, "error-not-found = Gone!")]).unwrap();
    let text = |catalogue: &Catalogue| catalogue.problem(Language::En, &Problem::missing());
    assert_eq!(text(&louder), "Gone!");
    assert_ne!(text(&base), "Gone!");
}

#[test]
fn a_layer_that_cannot_be_read_is_refused_with_its_line() {
    let bad = catalogue().with(&[(Language::Es, "good = sí\n\nbad { = no\n")]);
    let bad = bad.err().unwrap();
    assert_eq!((bad.language, bad.line), (Language::Es, 3));
}

#[test]
fn values_are_set_apart_only_where_the_writing_runs_the_other_way() {
    let values =
        [("code", Value::from("042137")), ("market", "Campus".into()), ("minutes", Value::Number(5))];
    let text = |language| catalogue().text(language, "notice-one-time-code", &values);
    assert_eq!(text(Language::En), "042137 is your Campus code. It is valid for 5 minutes.");
    assert!(text(Language::Ar).contains("\u{2068}042137\u{2069}"));
}

#[test]
fn plurals_follow_the_language() {
    let minutes = |language, minutes: i64| {
        let values = [("code", "1".into()), ("market", "M".into()), ("minutes", Value::Number(minutes))];
        catalogue().text(language, "notice-one-time-code", &values)
    };
    assert!(minutes(Language::En, 1).ends_with("1 minute."));
    let arabic =
        [(1, "دقيقة واحدة"), (2, "دقيقتين"), (3, "دقائق"), (10, "دقائق"), (11, "دقيقة"), (100, "دقيقة")];
    for (count, word) in arabic {
        let text = minutes(Language::Ar, count);
        assert!(text.contains(word), "{count}: {text}");
        assert_eq!(text.contains("دقائق"), word == "دقائق", "{count}: {text}");
    }
}

#[test]
fn a_problems_values_keep_their_spelling_and_count() {
    let layer = "error-too-soon = { $number } waits { $minutes ->\n  [one] one minute\n *[other] { $minutes } minutes\n }\n";
    let catalogue = catalogue().with(&[(Language::En, layer)]).unwrap();
    let problem = Problem::conflict("TOO_SOON").param("number", "042").param("minutes", 1);
    assert_eq!(catalogue.problem(Language::En, &problem), "042 waits one minute");
}

#[test]
#[should_panic(expected = "no language has the text `error-never-heard-of`")]
fn an_unknown_key_is_loud_where_tests_run() {
    catalogue().problem(Language::Es, &Problem::conflict("NEVER_HEARD_OF"));
}

#[test]
#[should_panic(expected = "`greeting` in `hi` could not be filled in")]
fn a_forgotten_value_is_loud_where_tests_run() {
    campus().text(Language::Hi, "greeting", &[]);
}

#[test]
fn the_values_of_a_text_can_be_asked_for() {
    assert_eq!(campus().variables(Language::Hi, "greeting"), Some(vec!["name".to_owned()]));
    assert_eq!(campus().variables(Language::Ar, "greeting"), None);
}

#[test]
fn why_a_field_was_refused_is_told_in_the_callers_language() {
    let told = |problem: &Problem| catalogue().details(Language::Es, problem)[0]["reason"].clone();
    let phone = Problem::invalid("phone", kernel::phone::NotAPhone);
    assert_eq!(told(&phone), "escribe el número en formato internacional, por ejemplo +919876543210");
    assert_eq!(told(&Problem::invalid("qty", "order 1 to 20 of it")), "pide de 1 a 20 unidades");
    assert_eq!(told(&Problem::invalid("x", "as it is")), "as it is");
    let code = Problem::conflict("ITEM_UNAVAILABLE").detail(serde_json::json!({ "reason": "out_of_stock" }));
    assert_eq!(told(&code), "out_of_stock");
}

/// These words are said far from here; when one changes, its translations must be found again.
#[test]
fn the_kernels_reasons_are_all_recognised() {
    let said = [
        kernel::phone::NotAPhone.to_string(),
        kernel::id::NotAnId.to_string(),
        kernel::time::NotATime.to_string(),
        kernel::page::NotACursor.to_string(),
        "cook".parse::<kernel::Role>().unwrap_err().to_string(),
    ];
    for reason in said {
        let problem = Problem::invalid("field", &reason);
        assert_ne!(catalogue().details(Language::Hi, &problem), problem.details, "{reason}");
    }
}
