//! The requests of one caller, without end: orders of three lines by any customer in any market of the town.

use std::{fmt::Write, sync::Arc};

use kernel::{Chance, Clock, OrderId, SystemClock};

use crate::town::Town;

pub struct Requests {
    town: Arc<Town>,
    chance: Chance,
    text: String,
    body: String,
}

impl Requests {
    pub fn of(town: Arc<Town>, seed: u32) -> Self {
        let chance = Chance::seeded(seed.into());
        Self { town, chance, text: String::with_capacity(1_024), body: String::with_capacity(256) }
    }

    pub fn next(&mut self) -> &[u8] {
        // Any id will do as a key that nobody used before; its first half is the time.
        let key: OrderId = self.chance.id(SystemClock.now());
        let wish = self.town.wish(&mut self.chance);
        let [(first, quantity), (second, _), (third, _)] = wish.items;
        self.body.clear();
        self.text.clear();
        let wrote = write!(
            self.body,
            r#"{{"items":[{{"id":"{first}","qty":{quantity}}},{{"id":"{second}","qty":1}},{{"id":"{third}","qty":1}}],"type":"pickup","payment_method":"cash"}}"#
        )
        .and_then(|()| {
            write!(
                self.text,
                "POST /api/v1/orders HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {}\r\nx-market: {}\r\n\
                 idempotency-key: {key}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{}",
                wish.customer.token,
                wish.shop.market.slug,
                self.body.len(),
                self.body
            )
        });
        wrote.expect("a string takes everything");
        self.text.as_bytes()
    }
}
