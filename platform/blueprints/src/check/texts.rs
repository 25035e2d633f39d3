//! Every language must say everything, and nothing that nobody reads.

use std::collections::BTreeMap;

use kernel::{
    ChargeKind,
    blueprint::{Blueprint, CHARGE_VARIABLES, Language, NOTICE_VARIABLES, charge_key},
};

use crate::{
    desk::Desk,
    fault::Spot,
    messages::{self, Messages},
    nearest::suggestion,
    sources::{Sources, file_of, language_of},
};

pub fn check(blueprint: &Blueprint, sources: &Sources, desk: &Desk) {
    let spoken: BTreeMap<Language, &str> = sources.texts().filter_map(|(file, text)| {
        let language = language_of(file).filter(|language| blueprint.languages.contains(language));
        if language.is_none() {
            let what = "this file belongs to no language of the blueprint: name it like texts/en.ftl, and list \
                        the language in `languages`";
            desk.fault(Spot { file: file.into(), line: 1 }, what);
        }
        Some((language?, text))
    }).collect();
    let wanted = wanted(blueprint);
    for language in &blueprint.languages {
        match spoken.get(language) {
            Some(text) => one(language, &messages::scan(text), &wanted, desk),
            None => {
                let what = format!("there are no texts in `{language}`: add {}", file_of(language));
                desk.fault_at(&format!("languages.{language}"), what);
            }
        }
    }
}

/// A message that must be there: where it is asked for, and what it may mention.
struct Wanted {
    path: String,
    variables: &'static [&'static str],
}

fn wanted(blueprint: &Blueprint) -> BTreeMap<String, Wanted> {
    let plain = |key: String, path: String| (key, Wanted { path, variables: &[] });
    let nouns = blueprint.vocabulary.iter().map(|noun| plain(noun.text_key(), format!("vocabulary.{noun}")));
    let states = blueprint.life_cycle.states.iter().map(|state| &state.name);
    let states = states.map(|state| plain(state.text_key(), format!("states.{state}")));
    let slots = blueprint.slots.iter().map(|slot| &slot.name);
    let slots = slots.map(|slot| plain(slot.text_key(), format!("slots.{slot}")));
    let methods = blueprint.payment.methods.iter().map(|method| &method.name);
    let methods = methods.map(|method| plain(method.text_key(), format!("payment.methods.{method}")));
    let reasons = blueprint.cancel_reasons.iter().flat_map(|(mover, codes)| {
        codes.iter().map(move |code| plain(code.text_key(), format!("cancel_reasons.{mover}.{code}")))
    });
    let plain = nouns.chain(states).chain(slots).chain(methods).chain(reasons);
    plain.chain(notices(blueprint)).chain(charges(blueprint)).collect()
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

fn one(language: &Language, messages: &Messages<'_>, wanted: &BTreeMap<String, Wanted>, desk: &Desk) {
    let file = file_of(language);
    let at = |line| Spot { file: file.as_str().into(), line };
    for (key, wanted) in wanted {
        match messages.get(key) {
            None => {
                desk.fault_at(&wanted.path, format!("`{key}` is missing in {language}: add it to {file}"))
            }
            Some(message) if !message.says_something => {
                desk.fault(at(message.line), format!("`{key}` says nothing: write its text"));
            }
            Some(message) => {
                let strange = message.variables.iter().filter(|(name, _)| !wanted.variables.contains(name));
                for (name, line) in strange {
                    let instead = suggestion(name, wanted.variables);
                    desk.fault(at(*line), format!("nobody fills in `${name}` of `{key}`: {instead}"));
                }
            }
        }
    }
    let carries = |key: &str| {
        wanted.keys().any(|known| known.strip_prefix(key).is_some_and(|rest| rest.starts_with('.')))
    };
    for (key, message) in messages.iter().filter(|(key, _)| !key.starts_with('-')) {
        if !wanted.contains_key(key) && !carries(key) {
            let instead = suggestion(key, wanted.keys());
            let what = if instead.starts_with("did") { instead } else { "take it out".to_owned() };
            desk.fault(at(message.line), format!("`{key}` belongs to nothing in this blueprint: {what}"));
        }
    }
}
