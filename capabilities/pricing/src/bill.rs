use kernel::{
    Charge, ChargeKind, Currency, Money,
    blueprint::{OrderType, Pricing, Tax},
};

use crate::PricingError;

/// An item with its price, choices included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priced {
    pub name: String,
    pub quantity: u32,
    pub unit_price: Money,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    pub charges: Vec<Charge>,
    pub total: Money,
}

/// Makes the bill of an order under the rules of its blueprint.
pub fn bill(
    items: &[Priced],
    rules: &Pricing,
    order_type: OrderType,
    currency: Currency,
) -> Result<Bill, PricingError> {
    let mut charges = items.iter().map(|item| of_item(item, currency)).collect::<Result<Vec<_>, _>>()?;
    charges.extend(delivery_fee(rules, order_type, currency));
    if let Some(tax) = &rules.tax {
        charges.push(of_tax(tax, &charges, currency)?);
    }
    let total = sum(charges.iter(), currency)?;
    Ok(Bill { charges, total })
}

/// What a tax is taken of: the sum of the charges it falls on. Tells an old bill's reader what its percentage meant.
pub fn taxed(tax: &Tax, charges: &[Charge], currency: Currency) -> Result<Money, PricingError> {
    sum(charges.iter().filter(|charge| tax.on.contains(&charge.kind)), currency)
}

fn of_item(item: &Priced, currency: Currency) -> Result<Charge, PricingError> {
    let Priced { name, quantity, unit_price } = item;
    if unit_price.currency != currency {
        return Err(PricingError::OtherCurrency { found: unit_price.currency, expected: currency });
    }
    Ok(Charge {
        kind: ChargeKind::Item,
        label: name.clone(),
        quantity: Some(*quantity),
        unit_price: Some(*unit_price),
        amount: unit_price.times(*quantity).ok_or(PricingError::TooMuch)?,
        explanation: None,
    })
}

fn delivery_fee(rules: &Pricing, order_type: OrderType, currency: Currency) -> Option<Charge> {
    let fee = rules.delivery_fee_in(currency).filter(|_| order_type == OrderType::Delivery)?;
    Some(lump(ChargeKind::DeliveryFee, fee, None))
}

fn of_tax(tax: &Tax, charges: &[Charge], currency: Currency) -> Result<Charge, PricingError> {
    let base = taxed(tax, charges, currency)?;
    let amount = base.percent(tax.percentage.as_decimal()).ok_or(PricingError::TooMuch)?;
    Ok(lump(ChargeKind::Tax, amount, Some(format!("{} % of {base}", tax.percentage))))
}

fn lump(kind: ChargeKind, amount: Money, explanation: Option<String>) -> Charge {
    Charge { kind, label: kind.as_str().to_owned(), quantity: None, unit_price: None, amount, explanation }
}

fn sum<'a>(mut charges: impl Iterator<Item = &'a Charge>, currency: Currency) -> Result<Money, PricingError> {
    let sum = charges.try_fold(Money::zero(currency), |sum, charge| sum.plus(charge.amount));
    sum.ok_or(PricingError::TooMuch)
}

#[cfg(test)]
mod tests;
