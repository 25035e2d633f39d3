//! What a text asks to be given. Translators see one language at a time; this sees them all.

use std::collections::BTreeSet;

use fluent_syntax::{
    ast::{Entry, Resource},
    parser, serializer,
};

/// The messages of a file in order: key and definition.
pub(crate) fn messages(ftl: &str) -> Vec<(String, String)> {
    let resource = parser::parse(ftl).unwrap_or_else(|(readable, _)| readable);
    resource.body.into_iter().filter_map(definition).collect()
}

/// The names of the values that a definition uses. Fluent writes them behind a dollar sign.
pub(crate) fn variables(definition: &str) -> BTreeSet<String> {
    let name = |rest: &str| -> String {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
    };
    definition.split('$').skip(1).map(name).filter(|name| !name.is_empty()).collect()
}

fn definition(mut entry: Entry<&str>) -> Option<(String, String)> {
    let Entry::Message(message) = &mut entry else { return None };
    message.comment = None;
    let key = message.id.name.to_owned();
    Some((key, serializer::serialize(&Resource { body: vec![entry] })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_in_plain_places_and_in_choices() {
        let ftl = "plain = no values, 5 $\n# mind $this\nboth = { $name } has { $n ->\n  [one] one\n *[other] { $n }\n }\n";
        let found: Vec<_> = messages(ftl).into_iter().map(|(key, text)| (key, variables(&text))).collect();
        let both = BTreeSet::from(["n".into(), "name".into()]);
        assert_eq!(found, [("plain".into(), BTreeSet::new()), ("both".into(), both)]);
    }
}
