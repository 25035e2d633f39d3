//! What `docket demo` puts into a market: its people, its merchant, its menu.

use kernel::{
    Currency, Phone, Role,
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

const ALL: &[Files] = &[files!("campus_food")];

/// The demo of a blueprint that comes with the program.
pub fn demo(blueprint: &str) -> Option<Demo> {
    let files = ALL.iter().find(|files| files.blueprint == blueprint)?;
    const CHECKED: &str = "the tests read every demo that comes with the program";
    let people: People = toml::from_str(files.people).expect(CHECKED);
    Some(Demo {
        market: toml::from_str(files.market).expect(CHECKED),
        merchant: toml::from_str(files.merchant).expect(CHECKED),
        people: people.people,
        menu: files.menu,
    })
}
