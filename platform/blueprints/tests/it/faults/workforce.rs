use blueprints::load;
use kernel::blueprint::{Approval, Span};

use super::{BLUEPRINT, Edit, TEXTS, check, edited};

/// Its first line is the 45th of the kiosk's file.
const WORKFORCE: &str = r#"
[workforce]
skills = ["brewing"]
brands = ["arabica"]
vehicles = ["bicycle", "car"]
background_check = true
documents = [
  { name = "passport", required = true },
  { name = "licence", expires = true, required = true, vehicles = "car" },
]
"#;

const WORDS: &str = "
skill-brewing = Brewing
brand-arabica = Arabica
vehicle-bicycle = Bicycle
vehicle-car = Car
document-passport = Passport
document-licence = Driving licence
";

/// The kiosk with providers, one thing of theirs replaced.
macro_rules! with {
    ($from:literal => $to:literal, $told:expr) => {
        (
            &[(BLUEPRINT, "", WORKFORCE), (TEXTS, "", WORDS), (BLUEPRINT, $from, $to)] as &'static [Edit],
            $told as &'static [&'static str],
        )
    };
}

#[test]
fn what_is_left_out_of_a_workforce_has_a_meaning() {
    let kiosk = load(&edited(&[(BLUEPRINT, "", WORKFORCE), (TEXTS, "", WORDS)])).unwrap();
    let workforce = kiosk.workforce.unwrap();
    assert_eq!((workforce.capacity, workforce.approval, workforce.hours), (1, Approval::Operator, false));
    assert_eq!(workforce.reminder, Span::seconds(14 * 86_400));
    let passport = &workforce.documents[0];
    assert!(passport.required && !passport.expires && passport.vehicles.is_empty());
}

#[test]
fn a_business_need_not_have_providers_of_its_own() {
    assert_eq!(load(&edited(&[])).unwrap().workforce, None);
}

#[test]
fn what_is_asked_of_providers_can_be_met() {
    check(&[
        with!("skills = [\"brewing\"]" => "skills = []", &[
            "blueprint.toml:46: `workforce.skills` is empty: list one at least",
        ]),
        with!("background_check = true" => "background_check = true\ncapacity = 0", &[
            "blueprint.toml:50: `workforce.capacity` is 0: give 1 to 1000 orders at once",
        ]),
        with!("background_check = true" => "background_check = true\napproval = \"operators\"", &[
            "blueprint.toml:50: `operators` is no way of approving: did you mean `operator`?",
        ]),
        with!("vehicles = \"car\"" => "vehicles = \"cart\"", &[
            "blueprint.toml:52: nobody comes with a `cart`: did you mean `car`?",
        ]),
        with!("vehicles = \"car\"" => "vehicles = [\"car\", \"bicycle\"]", &[
            "blueprint.toml:52: `licence` is asked of every vehicle: leave `vehicles` out",
        ]),
        with!("background_check = true" => "background_check = true\nreminder = \"0 s\"", &[
            "blueprint.toml:50: `licence` expires, but nobody is reminded in time: give a `reminder`",
        ]),
        with!("background_check = true" => "background_check = true\napproval = \"automatic\"", &[
            "blueprint.toml:49: whoever applies may work, and yet somebody looks into their past: let `approval` be \"operator\", or leave the check out",
        ]),
        with!("{ name = \"passport\", required = true }" => "{ name = \"passport\", required = true, expired = true }", &[
            "blueprint.toml:51: `workforce.documents.passport.expired` means nothing here: did you mean `expires`?",
        ]),
    ]);
}

#[test]
fn every_word_of_the_workforce_has_a_text() {
    check(&[(
        &[(BLUEPRINT, "", WORKFORCE)],
        &[
            "blueprint.toml:46: `skill-brewing` is missing in en: add it to texts/en.ftl",
            "blueprint.toml:47: `brand-arabica` is missing in en: add it to texts/en.ftl",
            "blueprint.toml:48: `vehicle-bicycle` is missing in en: add it to texts/en.ftl",
            "blueprint.toml:48: `vehicle-car` is missing in en: add it to texts/en.ftl",
            "blueprint.toml:51: `document-passport` is missing in en: add it to texts/en.ftl",
            "blueprint.toml:52: `document-licence` is missing in en: add it to texts/en.ftl",
        ],
    )]);
}
