//! Options of an item, and what a customer chose of them.

pub(crate) mod draft;

use kernel::{ChoiceId, Money, OptionId};
use serde::{Deserialize, Serialize};

/// Something to choose, for example a size: at least `min` and at most `max` of its choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemOption {
    pub id: OptionId,
    pub name: String,
    pub min: u32,
    pub max: u32,
    pub choices: Vec<Choice>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub id: ChoiceId,
    pub name: String,
    /// Added to the price of the item.
    pub price: Money,
    pub available: bool,
}

/// Choices that go together, in the order of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chosen<'a>(Vec<&'a Choice>);

impl<'a> Chosen<'a> {
    /// Checks what was chosen against what may be; the error says what to do.
    pub fn of(options: &'a [ItemOption], chosen: &[ChoiceId]) -> Result<Self, String> {
        let mut found = Vec::with_capacity(chosen.len());
        for option in options {
            let before = found.len();
            found.extend(option.choices.iter().filter(|choice| chosen.contains(&choice.id)));
            option.allows(found.len() - before)?;
        }
        if found.len() == chosen.len() { Ok(Self(found)) } else { Err(misfit(&found, chosen)) }
    }

    pub fn names(&self) -> Vec<String> {
        self.0.iter().map(|choice| choice.name.clone()).collect()
    }

    /// The price of one with everything chosen.
    pub fn added_to(&self, price: Money) -> Option<Money> {
        self.0.iter().try_fold(price, |sum, choice| sum.plus(choice.price))
    }

    pub fn lacking(&self) -> Option<&'a Choice> {
        self.0.iter().find(|choice| !choice.available).copied()
    }
}

impl ItemOption {
    /// Whether enough of its choices can be had.
    pub(crate) fn can_be_met(&self) -> bool {
        self.choices.iter().filter(|choice| choice.available).count() >= self.min as usize
    }

    fn allows(&self, count: usize) -> Result<(), String> {
        let Self { name, min, max, .. } = self;
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        if (*min..=*max).contains(&count) {
            return Ok(());
        }
        Err(match (min, max) {
            (min, max) if min == max => format!("choose exactly {min} of `{name}`"),
            (0, max) => format!("choose at most {max} of `{name}`"),
            (min, max) => format!("choose {min} to {max} of `{name}`"),
        })
    }
}

fn misfit(found: &[&Choice], chosen: &[ChoiceId]) -> String {
    match chosen.iter().find(|id| !found.iter().any(|choice| choice.id == **id)) {
        Some(id) => format!("`{id}` is not a choice of this item; load the menu again"),
        None => "name each choice only once".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn rupees(minor: i64) -> Money {
        Money::new(minor, "INR".parse().unwrap())
    }

    fn choice(id: u8, name: &str, price: i64) -> Choice {
        Choice {
            id: ChoiceId::from_bytes([id; 16]),
            name: name.into(),
            price: rupees(price),
            available: id != 4,
        }
    }

    fn pizza() -> Vec<ItemOption> {
        let option = |id, name: &str, min, max, choices| ItemOption {
            id: OptionId::from_bytes([id; 16]),
            name: name.into(),
            min,
            max,
            choices,
        };
        vec![
            option(1, "Size", 1, 1, vec![choice(1, "Regular", 0), choice(2, "Large", 2_000)]),
            option(
                2,
                "Extras",
                0,
                2,
                vec![choice(3, "Cheese", 1_500), choice(4, "Egg", 1_000), choice(5, "Corn", 500)],
            ),
        ]
    }

    #[test]
    fn choices_are_checked_against_the_options() {
        for (chosen, expected) in [
            (&[1][..], Ok("Regular 10000")),
            (&[3, 2], Ok("Large+Cheese 13500")),
            (&[2, 3, 5], Ok("Large+Cheese+Corn 14000")),
            (&[], Err("choose exactly 1 of `Size`")),
            (&[1, 2], Err("choose exactly 1 of `Size`")),
            (&[1, 3, 4, 5], Err("choose at most 2 of `Extras`")),
            (&[1, 3, 3], Err("name each choice only once")),
            (
                &[1, 9],
                Err(
                    "`09090909-0909-0909-0909-090909090909` is not a choice of this item; load the menu again",
                ),
            ),
        ] {
            let ids: Vec<_> = chosen.iter().map(|id| ChoiceId::from_bytes([*id; 16])).collect();
            let menu = pizza();
            let shown = Chosen::of(&menu, &ids).map(|chosen| {
                let price = chosen.added_to(rupees(10_000)).unwrap().minor;
                format!("{} {price}", chosen.names().join("+"))
            });
            assert_eq!(shown.as_deref().map_err(String::as_str), expected, "{ids:?}");
        }
    }

    #[test]
    fn a_choice_that_ran_out_is_named() {
        let menu = pizza();
        let ids = [1, 4].map(|id| ChoiceId::from_bytes([id; 16]));
        let chosen = Chosen::of(&menu, &ids).unwrap();
        assert_eq!(chosen.lacking().map(|choice| choice.name.as_str()), Some("Egg"));
    }
}
