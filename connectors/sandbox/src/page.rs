//! The pages a person sees, as plain HTML: no script, so nothing to wait for and nothing to fail.

use std::fmt::{self, Write};

use i18n::{Catalogue, Language, Value};

use crate::{
    order::{Order, Way},
    site::Return,
};

pub const STYLE_PATH: &str = "/sandbox/pay.css";
pub const STYLE: &str = include_str!("pay.css");

/// What a page needs to know whatever it shows.
pub struct Page<'a> {
    pub texts: &'a Catalogue,
    pub language: Language,
    /// Where the person came from.
    pub back: Option<&'a Return>,
}

impl Page<'_> {
    /// The amount and whom it goes to, and the ways to go on.
    pub fn ask(&self, order: &Order) -> String {
        let amount = [("amount", Value::Money(order.amount))];
        let main = format!(
            "{summary}<form method=\"post\">{pay}<fieldset><legend>{others}</legend>{decline}{timeout}{late}{duplicate}\
             </fieldset></form>",
            summary = self.summary(order),
            pay = self.button(order, Way::Success, &self.text("sandbox-pay", &amount)),
            others = self.escaped("sandbox-others"),
            decline = self.button(order, Way::Decline, &self.text("sandbox-decline", &[])),
            timeout = self.button(order, Way::Timeout, &self.text("sandbox-timeout", &[])),
            late = self.button(order, Way::Late, &self.text("sandbox-late", &[])),
            duplicate = self.button(order, Way::Duplicate, &self.text("sandbox-duplicate", &[])),
        );
        self.page(&self.title(order), &main)
    }

    /// How it ended, and the way back.
    pub fn tell(&self, order: &Order, key: &str) -> String {
        let values = [("merchant", Value::from(&order.merchant_name))];
        let text = Escaped(&self.text(key, &values)).to_string();
        let back = self.back.map_or_else(String::new, |back| {
            let label = self.text("sandbox-back", &values);
            format!("<p><a class=\"button\" href=\"{}\">{}</a></p>", Escaped(back.as_str()), Escaped(&label))
        });
        let main = format!("{}<p role=\"status\">{text}</p>{back}", self.summary(order));
        self.page(&self.title(order), &main)
    }

    pub fn unknown(&self) -> String {
        let title = self.text("sandbox-unknown", &[]);
        self.page(&title, &format!("<h1>{}</h1>", Escaped(&title)))
    }

    fn summary(&self, order: &Order) -> String {
        let amount = i18n::money(self.language, order.amount);
        let rows = [
            ("sandbox-amount", &amount),
            ("sandbox-merchant", &order.merchant_name),
            ("sandbox-order", &order.order_number),
        ];
        let mut summary = format!("<h1>{}</h1><dl>", Escaped(&self.title(order)));
        for (key, value) in rows {
            // Names and numbers keep their own direction inside a text that runs the other way.
            write!(summary, "<dt>{}</dt><dd><bdi>{}</bdi></dd>", self.escaped(key), Escaped(value))
                .expect("a string takes what is written to it");
        }
        summary + "</dl>"
    }

    fn button(&self, order: &Order, way: Way, label: &str) -> String {
        let query = self.back.map_or_else(String::new, |back| format!("?return_url={}", back.in_query()));
        let action = format!("/sandbox/pay/{}/{way}{query}", order.id);
        format!("<button class=\"{way}\" formaction=\"{}\">{}</button>", Escaped(&action), Escaped(label))
    }

    fn page(&self, title: &str, main: &str) -> String {
        format!(
            "<!doctype html><html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title>\
             <link rel=\"stylesheet\" href=\"{STYLE_PATH}\"></head><body><header><p>{notice}</p></header>\
             <main>{main}</main></body></html>",
            language = self.language,
            direction = if self.language.is_right_to_left() { "rtl" } else { "ltr" },
            title = Escaped(title),
            notice = self.escaped("sandbox-notice"),
        )
    }

    fn title(&self, order: &Order) -> String {
        self.text("sandbox-title", &[("merchant", Value::from(&order.merchant_name))])
    }

    fn text(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.texts.text(self.language, key, values)
    }

    fn escaped(&self, key: &str) -> String {
        Escaped(&self.text(key, &[])).to_string()
    }
}

/// Text as it may stand in HTML, also inside an attribute.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '&' => f.write_str("&amp;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}
