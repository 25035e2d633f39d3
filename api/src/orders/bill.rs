//! The lines of a bill as a caller reads them: what is not an item is named and explained in their language.

use i18n::Value;
use kernel::{
    ChargeKind, Money,
    blueprint::{Blueprint, charge_key},
};
use orders::{Bill, Line};

use super::{
    onlooker::Onlooker,
    view::{LineView, OrderedItemView},
};

pub fn lines(onlooker: &Onlooker, rules: &Blueprint, bill: &Bill) -> Vec<LineView> {
    let shown = bill.lines.iter().map(|line| LineView {
        kind: line.kind.as_str().to_owned(),
        label: label(onlooker, line),
        qty: line.quantity,
        unit_price: line.unit_price,
        amount: line.amount,
        explanation: explanation(onlooker, rules, bill, line).or_else(|| line.explanation.clone()),
    });
    shown.collect()
}

pub fn items(bill: &Bill) -> Vec<OrderedItemView> {
    bill.lines.iter().filter_map(item).collect()
}

fn item(line: &Line) -> Option<OrderedItemView> {
    Some(OrderedItemView {
        id: line.item?,
        name: line.label.clone(),
        qty: line.quantity?,
        unit_price: line.unit_price?,
        options: line.options.clone(),
        amount: line.amount,
    })
}

fn label(onlooker: &Onlooker, line: &Line) -> String {
    if line.kind == ChargeKind::Item {
        return line.label.clone();
    }
    onlooker.texts.text(onlooker.language, &charge_key(line.kind), &[])
}

fn explanation(onlooker: &Onlooker, rules: &Blueprint, bill: &Bill, line: &Line) -> Option<String> {
    if line.kind == ChargeKind::Item {
        return None;
    }
    let tax = rules.pricing.tax.as_ref().filter(|_| line.kind == ChargeKind::Tax);
    let (percentage, base) = match tax {
        Some(tax) => {
            let taxed = bill.lines.iter().filter(|other| tax.on.contains(&other.kind));
            (tax.percentage.to_string(), taxed.map(|other| other.amount).sum())
        }
        None => (String::new(), line.amount),
    };
    let amount = Money::new(base, bill.currency());
    let values = [("percentage", Value::from(percentage)), ("amount", Value::from(amount))];
    let key = format!("{}.explanation", charge_key(line.kind));
    onlooker.texts.find(onlooker.language, &key, &values)
}
