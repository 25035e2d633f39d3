//! The messages a blueprint needs in every language.

use std::collections::BTreeMap;

use kernel::{
    ChargeKind,
    blueprint::{Blueprint, CHARGE_VARIABLES, NOTICE_VARIABLES, charge_key},
};

pub struct Wanted {
    /// Where it is asked for.
    pub path: String,
    /// What it may mention.
    pub variables: &'static [&'static str],
}

pub fn wanted(blueprint: &Blueprint) -> BTreeMap<String, Wanted> {
    names(blueprint).chain(notices(blueprint)).chain(charges(blueprint)).collect()
}

fn names(blueprint: &Blueprint) -> impl Iterator<Item = (String, Wanted)> {
    let plain = |key: String, path: String| (key, Wanted { path, variables: &[] });
    let nouns = &blueprint.vocabulary;
    let nouns = nouns.iter().map(move |noun| plain(noun.text_key(), format!("vocabulary.{noun}")));
    let states = blueprint.life_cycle.states.iter().map(|state| &state.name);
    let states = states.map(move |state| plain(state.text_key(), format!("states.{state}")));
    let slots = blueprint.slots.iter().map(|slot| &slot.name);
    let slots = slots.map(move |slot| plain(slot.text_key(), format!("slots.{slot}")));
    let methods = blueprint.payment.methods.iter().map(|method| &method.name);
    let methods = methods.map(move |method| plain(method.text_key(), format!("payment.methods.{method}")));
    let reasons = blueprint.cancel_reasons.iter().flat_map(move |(mover, codes)| {
        codes.iter().map(move |code| plain(code.text_key(), format!("cancel_reasons.{mover}.{code}")))
    });
    nouns.chain(states).chain(slots).chain(methods).chain(reasons).chain(of_workforce(blueprint))
}

fn of_workforce(blueprint: &Blueprint) -> impl Iterator<Item = (String, Wanted)> {
    blueprint.workforce.iter().flat_map(|workforce| {
        let skills = workforce.skills.iter().map(|name| (name.text_key(), format!("skills.{name}")));
        let brands = workforce.brands.iter().map(|name| (name.text_key(), format!("brands.{name}")));
        let vehicles = workforce.vehicles.iter().map(|name| (name.text_key(), format!("vehicles.{name}")));
        let documents = workforce.documents.iter().map(|document| &document.name);
        let documents = documents.map(|name| (name.text_key(), format!("documents.{name}")));
        let all = skills.chain(brands).chain(vehicles).chain(documents);
        all.map(|(key, path)| (key, Wanted { path: format!("workforce.{path}"), variables: &[] }))
    })
}

fn notices(blueprint: &Blueprint) -> impl Iterator<Item = (String, Wanted)> {
    (1..).zip(&blueprint.notifications).flat_map(|(number, row)| {
        ["title", "body"].map(|part| {
            let path = format!("notifications.{number}.template");
            (format!("{}.{part}", row.template.text_key()), Wanted { path, variables: &NOTICE_VARIABLES })
        })
    })
}

fn charges(blueprint: &Blueprint) -> impl Iterator<Item = (String, Wanted)> {
    let tax = blueprint.pricing.tax.as_ref().map(|_| (ChargeKind::Tax, "pricing.tax"));
    let fee = blueprint.pricing.delivery_fee.map(|_| (ChargeKind::DeliveryFee, "pricing.delivery_fee"));
    [tax, fee].into_iter().flatten().flat_map(|(kind, path)| {
        ["", ".explanation"].map(|part| {
            let wanted = Wanted { path: path.to_owned(), variables: &CHARGE_VARIABLES };
            (format!("{}{part}", charge_key(kind)), wanted)
        })
    })
}
