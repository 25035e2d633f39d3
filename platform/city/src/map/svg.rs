//! Writing SVG: shapes, and texts that do not lie on each other.

use std::fmt::Write;

use crate::geometry::{Flat, apart};

pub struct Picture {
    text: String,
    labels: u32,
    taken: Vec<[f64; 4]>,
}

/// A text's width per letter and its height, in ems: enough for most letters of most fonts.
const LETTER: f64 = 0.58;
pub const FONTS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

impl Picture {
    pub fn new([width, height]: [f64; 2], land: &str, title: &str) -> Self {
        let title = escaped(title);
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" font-family=\"{FONTS}\" text-anchor=\"middle\" role=\"img\">\
             <title>{title}</title>\
             <rect width=\"100%\" height=\"100%\" fill=\"{land}\"/>\n"
        );
        Self { text, labels: 0, taken: Vec::new() }
    }

    pub fn open(&mut self, attributes: &str) {
        self.push(&format!("<g {attributes}>\n"));
    }

    pub fn close(&mut self) {
        self.text.push_str("</g>\n");
    }

    pub fn area(&mut self, rings: &[Vec<Flat>]) {
        self.text.push_str("<path d=\"");
        for ring in rings {
            self.points(ring);
            self.text.push('Z');
        }
        self.text.push_str("\"/>\n");
    }

    pub fn line(&mut self, line: &[Flat]) {
        self.text.push_str("<path d=\"");
        self.points(line);
        self.text.push_str("\"/>\n");
    }

    pub fn push(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// A name along a line, if it is long enough and nothing is written there yet.
    pub fn label_along(&mut self, line: &[Flat], name: &str, size: f64) {
        let wide = name.chars().count() as f64 * size * LETTER;
        let length: f64 = line.windows(2).map(|ends| apart(ends[0], ends[1])).sum();
        let Some(middle) = along(line, length / 2.0).filter(|_| length > wide * 1.25) else { return };
        let reach = wide / 2.0;
        let ends = [along(line, length / 2.0 - reach), along(line, length / 2.0 + reach)]
            .map(|end| end.unwrap_or(middle));
        // Around a hairpin nobody can read it.
        if apart(ends[0], ends[1]) < wide * 0.86
            || !self.take(around(&[middle, ends[0], ends[1]], size * 0.6))
        {
            return;
        }
        let mut line = line.to_vec();
        // Nobody reads upside down.
        if ends[0][0] > ends[1][0] {
            line.reverse();
        }
        self.labels += 1;
        let label = self.labels;
        self.push(&format!("<path id=\"l{label}\" fill=\"none\" stroke=\"none\" d=\""));
        self.points(&line);
        let name = escaped(name);
        self.push(&format!(
            "\"/><text font-size=\"{size:.1}\" dy=\".35em\"><textPath href=\"#l{label}\" startOffset=\"50%\">{name}</textPath></text>\n"
        ));
    }

    /// A name in one place, if nothing is written there yet.
    pub fn label(&mut self, [x, y]: Flat, name: &str, size: f64) {
        let reach = name.chars().count() as f64 * size * LETTER / 2.0;
        if self.take([x - reach, y - size * 0.7, x + reach, y + size * 0.7]) {
            let name = escaped(name);
            self.push(&format!(
                "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size:.1}\" dy=\".35em\">{name}</text>\n"
            ));
        }
    }

    /// Lets nothing be written in a box.
    pub fn keep_clear(&mut self, area: [f64; 4]) {
        self.taken.push(area);
    }

    /// Takes a box for oneself; says whether it was free.
    pub fn take(&mut self, [left, top, right, bottom]: [f64; 4]) -> bool {
        let free = self
            .taken
            .iter()
            .all(|other| right < other[0] || left > other[2] || bottom < other[1] || top > other[3]);
        if free {
            self.taken.push([left, top, right, bottom]);
        }
        free
    }

    pub fn finish(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }

    fn points(&mut self, line: &[Flat]) {
        for (index, [x, y]) in line.iter().enumerate() {
            let step = if index == 0 { 'M' } else { 'L' };
            write!(self.text, "{step}{x:.1} {y:.1}").expect("a string takes all that is written");
        }
    }
}

/// The point a number of pixels along a line.
fn along(line: &[Flat], mut pixels: f64) -> Option<Flat> {
    for ends in line.windows(2) {
        let length = apart(ends[0], ends[1]);
        if pixels <= length && length > 0.0 {
            return Some(crate::geometry::between(ends[0], ends[1], pixels / length));
        }
        pixels -= length;
    }
    None
}

fn around(points: &[Flat], margin: f64) -> [f64; 4] {
    let low = |axis: usize| points.iter().map(|point| point[axis]).fold(f64::INFINITY, f64::min) - margin;
    let high =
        |axis: usize| points.iter().map(|point| point[axis]).fold(f64::NEG_INFINITY, f64::max) + margin;
    [low(0), low(1), high(0), high(1)]
}

pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // No control character is XML.
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
