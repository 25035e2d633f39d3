//! What `docket demo` puts into a market: its people, its merchant, its menu.

use kernel::{
    Currency, Phone, Place, Role,
    blueprint::{Language, TimeOfDay},
};
use serde::Deserialize;

#[derive(Debug, Clone)]
pub struct Demo {
    pub market: Market,
    pub merchant: Merchant,
    pub people: Vec<Person>,
    /// CSV with a head line, as `docket import menu` takes it.
    pub menu: &'static str,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Market {
    pub slug: String,
    pub name: String,
    pub currency: Currency,
    /// A name of the IANA time-zone database.
    pub time_zone: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merchant {
    pub name: String,
    pub phone: Phone,
    pub address: String,
    #[serde(default)]
    pub place: Option<Place>,
    pub hours: Vec<Opening>,
    #[serde(default)]
    pub exceptions: Vec<Exception>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    pub day: Day,
    pub opens: TimeOfDay,
    pub closes: TimeOfDay,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Day {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mon => "mon",
            Self::Tue => "tue",
            Self::Wed => "wed",
            Self::Thu => "thu",
            Self::Fri => "fri",
            Self::Sat => "sat",
            Self::Sun => "sun",
        }
    }
}

/// A date on which other hours hold, or none.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// `2026-01-26`
    pub date: String,
    #[serde(default)]
    pub closed: bool,
    pub opens: Option<TimeOfDay>,
    pub closes: Option<TimeOfDay>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub name: String,
    pub phone: Phone,
    pub role: Role,
    pub language: Language,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    people: Vec<Person>,
}

struct Files {
    blueprint: &'static str,
    market: &'static str,
    merchant: &'static str,
    people: &'static str,
    menu: &'static str,
}

macro_rules! files {
    ($folder:literal) => {
        Files {
            blueprint: $folder,
            market: include_str!(concat!("../../../blueprints/", $folder, "/demo/market.toml")),
            merchant: include_str!(concat!("../../../blueprints/", $folder, "/demo/merchant.toml")),
            people: include_str!(concat!("../../../blueprints/", $folder, "/demo/people.toml")),
            menu: include_str!(concat!("../../../blueprints/", $folder, "/demo/menu.csv")),
        }
    };
}

/// What `docket demo` installs. A blueprint may have a demo folder before there is a page to show it on.
const ALL: &[Files] = &[files!("campus_food")];

/// The demo of a blueprint that comes with the program; none when it is not shown yet.
pub fn demo(blueprint: &str) -> Option<Demo> {
    ALL.iter().find(|files| files.blueprint == blueprint).map(Files::read)
}

impl Files {
    fn read(&self) -> Demo {
        const CHECKED: &str = "the tests read every demo that comes with the program";
        let people: People = toml::from_str(self.people).expect(CHECKED);
        Demo {
            market: toml::from_str(self.market).expect(CHECKED),
            merchant: toml::from_str(self.merchant).expect(CHECKED),
            people: people.people,
            menu: self.menu,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;
    use crate::{built_in, names};

    /// Of those that are not installed yet, too.
    fn in_folder(blueprint: &'static str) -> Demo {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../blueprints").join(blueprint);
        let file = |name: &str| -> &'static str {
            let path = folder.join("demo").join(name);
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).leak()
        };
        let files = Files {
            blueprint,
            market: file("market.toml"),
            merchant: file("merchant.toml"),
            people: file("people.toml"),
            menu: file("menu.csv"),
        };
        files.read()
    }

    #[test]
    fn a_demo_speaks_the_languages_of_its_blueprint_and_has_everybody() {
        for name in names() {
            let (blueprint, demo) = (built_in(name).unwrap(), in_folder(name));
            assert!(demo.people.iter().all(|person| blueprint.languages.contains(&person.language)));
            let phones: BTreeSet<_> = demo.people.iter().map(|person| person.phone.as_str()).collect();
            assert_eq!(phones.len(), demo.people.len(), "two people share a phone");
            let mut roles = vec![Role::Customer, Role::Kitchen, Role::Operator];
            roles.extend(blueprint.workforce.map(|_| Role::Provider));
            for role in roles {
                assert!(demo.people.iter().any(|person| person.role == role), "{name}: nobody is {role:?}");
            }
            assert!(
                demo.merchant.exceptions.iter().all(|day| day.closed == day.opens.or(day.closes).is_none())
            );
        }
    }

    #[test]
    fn a_menu_fills_all_its_columns_and_names_nothing_twice() {
        for name in names() {
            let demo = in_folder(name);
            let mut reader = csv::Reader::from_reader(demo.menu.as_bytes());
            let items = reader.records().map(|item| item.unwrap_or_else(|error| panic!("{name}: {error}")));
            let keys: Vec<String> = items.map(|item| item[0].to_owned()).collect();
            assert_eq!(keys.len(), keys.iter().collect::<BTreeSet<_>>().len(), "{name}: a key stands twice");
            assert!(keys.len() >= 10, "{name}: too little to try");
        }
    }

    #[test]
    fn demos_do_not_get_into_each_others_way() {
        let demos: Vec<Demo> = names().map(in_folder).collect();
        let slugs: BTreeSet<_> = demos.iter().map(|demo| demo.market.slug.as_str()).collect();
        let phones: BTreeSet<_> = demos.iter().map(|demo| demo.merchant.phone.as_str()).collect();
        assert_eq!((slugs.len(), phones.len()), (demos.len(), demos.len()));
    }
}
