//! What an order asks of whoever does it, and where the work begins.

use ::store::{StoreError, Tx};
use dispatch::{Search, Wanted};
use kernel::{
    Market, Place,
    blueprint::{Dispatch, Landmark, SearchRules},
};
use orders::Order;
use workforce::Need;

/// How somebody is looked for under the rules the order was placed under, if somebody is: whoever comes for their order
/// themselves needs nobody.
pub fn rules<'m>(market: &'m Market, order: &Order) -> Option<&'m SearchRules> {
    let search = dispatch(market, order)?.search.as_ref();
    search.filter(|_| order.order_type.needs_address())
}

/// How hands are found under the rules the order was placed under.
pub fn dispatch<'m>(market: &'m Market, order: &Order) -> Option<&'m Dispatch> {
    market.blueprint_of(&order.blueprint)?.dispatch.as_ref()
}

pub fn wanted(order: &Order) -> Wanted {
    Wanted { skills: order.needs.skills.clone(), brand: order.needs.brand.clone(), vehicles: Vec::new() }
}

/// Where the work begins; unknown when nobody pinned it on the map.
pub fn place(tx: &mut Tx<'_>, rules: &SearchRules, order: &Order) -> Result<Option<Place>, StoreError> {
    match rules.from {
        Landmark::DropOff => Ok(order.address.as_ref().and_then(|address| address.place)),
        Landmark::Pickup => {
            let merchant = merchants::merchant(tx, order.market, order.merchant)?;
            Ok(merchant.and_then(|merchant| merchant.profile.place))
        }
    }
}

pub fn need(search: &Search) -> Need {
    let Wanted { skills, brand, vehicles } = search.wanted.clone();
    Need { skills, brands: brand.into_iter().collect(), vehicles }
}
