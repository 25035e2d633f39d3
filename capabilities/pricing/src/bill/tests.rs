use kernel::Problem;
use proptest::prelude::*;

use super::*;

fn inr() -> Currency {
    "INR".parse().unwrap()
}

fn items(list: &[(&str, u32, i64)]) -> Vec<Priced> {
    let priced = |&(name, quantity, minor): &(&str, u32, i64)| Priced {
        name: name.to_owned(),
        quantity,
        unit_price: Money::new(minor, inr()),
    };
    list.iter().map(priced).collect()
}

fn rules(tax: Option<(&str, &[ChargeKind])>, delivery_fee: Option<i64>) -> Pricing {
    let tax = tax.map(|(percentage, on)| Tax { percentage: percentage.parse().unwrap(), on: on.to_vec() });
    Pricing { currency: inr(), tax, delivery_fee }
}

fn lines(bill: &Bill) -> String {
    let line = |charge: &Charge| {
        let explained = charge.explanation.as_deref().map(|text| format!(" ({text})")).unwrap_or_default();
        let times = charge.quantity.map(|quantity| format!("{quantity} × ")).unwrap_or_default();
        format!("{times}{} {}{explained}", charge.label, charge.amount)
    };
    bill.charges.iter().map(line).collect::<Vec<_>>().join("; ")
}

#[test]
fn every_line_is_kept_and_explained() {
    let all = &[ChargeKind::Item, ChargeKind::DeliveryFee][..];
    for (rules, order_type, expected, total) in [
        (rules(None, None), OrderType::Delivery, "2 × Dosa INR 180.00; 1 × Chai INR 20.50", 20_050),
        (
            rules(Some(("5", &[ChargeKind::Item])), Some(3_000)),
            OrderType::Pickup,
            "2 × Dosa INR 180.00; 1 × Chai INR 20.50; tax INR 10.02 (5 % of INR 200.50)",
            21_052,
        ),
        (
            rules(Some(("5", &[ChargeKind::Item])), Some(3_000)),
            OrderType::Delivery,
            "2 × Dosa INR 180.00; 1 × Chai INR 20.50; delivery_fee INR 30.00; tax INR 10.02 (5 % of INR 200.50)",
            24_052,
        ),
        (
            rules(Some(("7.25", all)), Some(3_000)),
            OrderType::Delivery,
            "2 × Dosa INR 180.00; 1 × Chai INR 20.50; delivery_fee INR 30.00; tax INR 16.71 (7.25 % of INR 230.50)",
            24_721,
        ),
    ] {
        let bill =
            bill(&items(&[("Dosa", 2, 9_000), ("Chai", 1, 2_050)]), &rules, order_type, inr()).unwrap();
        assert_eq!(lines(&bill), expected);
        assert_eq!(bill.total, Money::new(total, inr()));
    }
}

#[test]
fn an_amount_that_cannot_be_counted_is_refused() {
    let free = rules(None, None);
    for list in [&[("Yacht", 3, i64::MAX / 2)][..], &[("Yacht", 1, i64::MAX), ("Chai", 1, 1)]] {
        assert_eq!(bill(&items(list), &free, OrderType::Pickup, inr()), Err(PricingError::TooMuch));
    }
    let taxed = rules(Some(("100", &[ChargeKind::Item])), None);
    let refused = bill(&items(&[("Yacht", 1, i64::MAX)]), &taxed, OrderType::Pickup, inr());
    assert_eq!(Problem::from(refused.unwrap_err()).details[0]["field"], "items");
}

#[test]
fn a_price_in_another_currency_is_never_added() {
    let euros = Money::new(500, "EUR".parse().unwrap());
    let crepe = Priced { name: "Crêpe".into(), quantity: 1, unit_price: euros };
    let refused = bill(&[crepe], &rules(None, None), OrderType::Pickup, inr());
    assert_eq!(refused, Err(PricingError::OtherCurrency { found: euros.currency, expected: inr() }));
}

prop_compose! {
    fn any_items()(list in prop::collection::vec((0_u32..=99, 0_i64..=1_000_000_000), 0..50)) -> Vec<Priced> {
        let priced = |(quantity, minor)| Priced {
            name: "Thali".into(),
            quantity,
            unit_price: Money::new(minor, inr()),
        };
        list.into_iter().map(priced).collect()
    }
}

proptest! {
    #[test]
    fn the_total_is_the_sum_of_the_lines(
        items in any_items(),
        hundredths in 0_i64..=10_000,
        fee in prop::option::of(0_i64..=1_000_000),
        delivery in any::<bool>(),
    ) {
        let percentage = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let rules = rules(Some((&percentage, &[ChargeKind::Item])), fee);
        let order_type = if delivery { OrderType::Delivery } else { OrderType::Pickup };
        let bill = bill(&items, &rules, order_type, inr()).unwrap();

        let of_items: i64 = items.iter().map(|item| item.unit_price.minor * i64::from(item.quantity)).sum();
        let of_fee = fee.filter(|_| delivery).unwrap_or(0);
        let of_tax = bill.charges.last().map(|charge| charge.amount.minor).unwrap();
        prop_assert_eq!(bill.total.minor, of_items + of_fee + of_tax);
        // Rounded to the nearest: twice the distance to the exact tax is at most one minor unit.
        let exact_by_10_000 = i128::from(of_items) * i128::from(hundredths);
        prop_assert!((i128::from(of_tax) * 10_000 - exact_by_10_000).abs() * 2 <= 10_000);
    }

    #[test]
    fn no_amount_whatsoever_panics_or_wraps(minors in prop::collection::vec(any::<i64>(), 0..5), quantity in any::<u32>()) {
        let list: Vec<_> = minors.iter().map(|minor| ("Item", quantity, *minor)).collect();
        let rules = rules(Some(("99.99", &[ChargeKind::Item])), Some(i64::MAX));
        let exact: i128 = minors.iter().map(|minor| i128::from(*minor) * i128::from(quantity)).sum();
        if let Ok(bill) = bill(&items(&list), &rules, OrderType::Pickup, inr()) {
            let tax = bill.charges.last().map(|charge| charge.amount.minor).unwrap();
            prop_assert_eq!(i128::from(bill.total.minor), exact + i128::from(tax));
        }
    }
}
