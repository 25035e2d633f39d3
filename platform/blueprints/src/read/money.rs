use kernel::{
    ChargeKind,
    blueprint::{Method, Payment, Pricing, Tax},
};

use crate::{nearest::suggestion, table::Table, value::Value};

pub fn pricing(root: &Table<'_>) -> Option<Pricing> {
    let table = root.require("pricing")?.table()?;
    let currency = table.parse("currency");
    let tax = table.table("tax").and_then(tax);
    let delivery_fee = table.get("delivery_fee").and_then(|fee| fee.integer());
    table.finish();
    Some(Pricing { currency: currency?, tax, delivery_fee })
}

fn tax(table: Table<'_>) -> Option<Tax> {
    let percentage = table.parse("percentage");
    let on = table.some("on").iter().filter_map(charge_kind).collect();
    table.finish();
    Some(Tax { percentage: percentage?, on })
}

fn charge_kind(value: &Value<'_>) -> Option<ChargeKind> {
    let text = value.text()?;
    let kind = ChargeKind::ALL.into_iter().find(|kind| kind.as_str() == text);
    if kind.is_none() {
        let instead = suggestion(text, ChargeKind::ALL.map(ChargeKind::as_str));
        value.desk.fault(value.spot(), format!("`{text}` is no charge: {instead}"));
    }
    kind
}

pub fn payment(root: &Table<'_>) -> Option<Payment> {
    let table = root.require("payment")?.table()?;
    let when = table.word("when");
    let hold = table.get("hold").and_then(|hold| hold.parse());
    let methods = table.some("methods").into_iter().filter_map(Value::table).filter_map(method).collect();
    let on_captured = table.get("on_captured").and_then(|made| made.parse());
    table.finish();
    Some(Payment { when: when?, hold, methods, on_captured })
}

fn method(table: Table<'_>) -> Option<Method> {
    let name = table.parse("name");
    let gateway = table.get("gateway").and_then(|gateway| gateway.text().map(str::to_owned));
    table.finish();
    Some(Method { name: name?, gateway })
}
