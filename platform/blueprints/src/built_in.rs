//! The blueprints that come inside the program, so that one file is all a machine needs.

use kernel::blueprint::Blueprint;

use crate::{load::load, sources::Sources};

type Files = &'static [(&'static str, &'static str)];

macro_rules! files {
    ($folder:literal: $($file:literal),* $(,)?) => {
        ($folder, &[$(($file, include_str!(concat!("../../../blueprints/", $folder, "/", $file)))),*])
    };
}

const ALL: &[(&str, Files)] = &[
    files!["campus_food":
        "blueprint.toml",
        "life_cycle.toml",
        "notifications.toml",
        "payment.toml",
        "pricing.toml",
        "texts/ar.ftl",
        "texts/en.ftl",
        "texts/es.ftl",
        "texts/hi.ftl",
        "texts/zh.ftl",
    ],
    files!["delivery":
        "blueprint.toml",
        "life_cycle.toml",
        "location.toml",
        "notifications.toml",
        "payment.toml",
        "pricing.toml",
        "workforce.toml",
        "texts/ar.ftl",
        "texts/en.ftl",
        "texts/es.ftl",
        "texts/hi.ftl",
        "texts/zh.ftl",
    ],
    files!["home_repair":
        "blueprint.toml",
        "life_cycle.toml",
        "location.toml",
        "notifications.toml",
        "payment.toml",
        "pricing.toml",
        "workforce.toml",
        "texts/ar.ftl",
        "texts/en.ftl",
        "texts/es.ftl",
        "texts/hi.ftl",
        "texts/zh.ftl",
    ],
    files!["mobile_mechanic":
        "blueprint.toml",
        "life_cycle.toml",
        "location.toml",
        "notifications.toml",
        "payment.toml",
        "pricing.toml",
        "workforce.toml",
        "texts/ar.ftl",
        "texts/en.ftl",
        "texts/es.ftl",
        "texts/hi.ftl",
        "texts/zh.ftl",
    ],
];

pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|(name, _)| *name)
}

pub fn built_in(name: &str) -> Option<Blueprint> {
    let (_, files) = ALL.iter().find(|(known, _)| *known == name)?;
    let sources: Sources = files.iter().copied().collect();
    Some(load(&sources).expect("the tests load every blueprint that comes with the program"))
}
