//! Why a field was refused, in other languages. Code says its reasons in English (`Display` of an error, far from any
//! request), and the catalogue holds the same sentences as `field-…`. So a reason is recognised by what it says: a
//! sentence that stands in the catalogue is told in the caller's language, any other one as it is.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

use crate::Value;

/// An English sentence with its holes, for example `use at most { $max } characters`.
pub(crate) struct Reason {
    pub key: String,
    parts: Vec<Part>,
}

enum Part {
    Said(String),
    Hole(String),
}

impl Reason {
    /// `None` for other texts, and for those that choose between forms: what they say cannot be foreseen.
    pub fn of(entry: &Entry<&str>) -> Option<Self> {
        let Entry::Message(message) = entry else { return None };
        let key = message.id.name.strip_prefix("field-").map(|_| message.id.name.to_owned())?;
        let parts = message.value.as_ref()?.elements.iter().map(part).collect::<Option<_>>()?;
        Some(Self { key, parts })
    }

    /// What fills the holes, if this is what was said.
    pub fn recognise<'a>(&self, said: &'a str) -> Option<Vec<(&str, Value<'a>)>> {
        let (mut rest, mut values) = (said, Vec::new());
        let mut parts = self.parts.iter().peekable();
        while let Some(part) = parts.next() {
            match part {
                Part::Said(text) => rest = rest.strip_prefix(text.as_str())?,
                Part::Hole(name) => {
                    let end = match parts.peek() {
                        Some(Part::Said(next)) => rest.find(next.as_str())?,
                        _ => rest.len(),
                    };
                    values.push((name.as_str(), Value::from_param(&rest[..end])));
                    rest = &rest[end..];
                }
            }
        }
        rest.is_empty().then_some(values)
    }
}

fn part(element: &PatternElement<&str>) -> Option<Part> {
    match element {
        PatternElement::TextElement { value } => Some(Part::Said((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Part::Hole(id.name.to_owned())),
        PatternElement::Placeable { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;

    use super::*;

    fn recognised(ftl: &str, said: &str) -> Option<String> {
        let resource = FluentResource::try_new(ftl.to_owned()).expect("the sample is well-formed");
        let reason = resource.entries().find_map(Reason::of)?;
        reason.recognise(said).map(|values| format!("{values:?}"))
    }

    #[test]
    fn a_sentence_is_recognised_with_what_fills_its_holes() {
        let range = "field-range = give { $min } to { $max } of it\n";
        let filled = vec![("min", Value::Number(1)), ("max", Value::Number(20))];
        assert_eq!(recognised(range, "give 1 to 20 of it"), Some(format!("{filled:?}")));
        let name = vec![("name", Value::from("a cook"))];
        assert_eq!(recognised("field-last = not { $name }\n", "not a cook"), Some(format!("{name:?}")));
        assert_eq!(recognised("field-plain = fill this in\n", "fill this in"), Some("[]".into()));
    }

    #[test]
    fn another_sentence_is_not() {
        let range = "field-range = give { $min } to { $max } of it\n";
        for said in
            ["", "give 1 to 20", "give 1 of it", "give 1 to 20 of it, please", "you give 1 to 20 of it"]
        {
            assert_eq!(recognised(range, said), None, "{said}");
        }
        assert_eq!(recognised("error-range = give it\n", "give it"), None);
    }
}
