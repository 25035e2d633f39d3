//! The message catalogues of the markets: the common texts with those of the blueprint laid over them.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use i18n::{Catalogue, Language};
use kernel::blueprint::{Blueprint, BlueprintVersion};

pub struct Texts {
    common: Arc<Catalogue>,
    layered: Mutex<HashMap<BlueprintVersion, Arc<Catalogue>>>,
}

impl Texts {
    pub fn new(common: Arc<Catalogue>) -> Self {
        Self { common, layered: Mutex::default() }
    }

    /// The texts every market has.
    pub fn common(&self) -> &Catalogue {
        &self.common
    }

    /// The texts of one blueprint; put together once per version.
    pub fn of(&self, blueprint: &Blueprint) -> Arc<Catalogue> {
        let mut layered = self.layered.lock().expect("nobody panics while holding it");
        layered.entry(blueprint.version).or_insert_with(|| Arc::new(self.lay_over(blueprint))).clone()
    }

    fn lay_over(&self, blueprint: &Blueprint) -> Catalogue {
        let layer: Vec<(Language, &str)> = blueprint
            .texts
            .iter()
            .filter_map(|(language, text)| Some((language.as_str().parse().ok()?, text.as_str())))
            .collect();
        self.common.with(&layer).unwrap_or_else(|error| {
            tracing::error!(%error, blueprint = blueprint.name, "a blueprint's texts cannot be read");
            self.common.with(&[]).expect("the common texts alone were read before")
        })
    }
}
