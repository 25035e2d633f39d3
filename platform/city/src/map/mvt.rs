//! The Mapbox vector tile format, version 2: a protocol buffer of layers, with geometry as steps of a pen.

use std::collections::HashMap;

use super::features::Value;
use crate::geometry::Flat;

/// A shape in the units of its tile, cut at its edge.
pub enum Drawn {
    Point(Flat),
    Lines(Vec<Vec<Flat>>),
    /// The outline, then its holes.
    Area(Vec<Vec<Flat>>),
}

#[derive(Default)]
pub struct Encoder {
    tile: Vec<u8>,
    layer: Option<LayerBytes>,
}

#[derive(Default)]
struct LayerBytes {
    name: &'static str,
    features: Vec<u8>,
    keys: Pool<&'static str>,
    values: Pool<Value>,
}

impl Encoder {
    /// Begins a layer; one without features is left out.
    pub fn layer(&mut self, name: &'static str) {
        self.end_layer();
        self.layer = Some(LayerBytes { name, ..LayerBytes::default() });
    }

    pub fn feature<'a>(
        &mut self,
        drawn: &Drawn,
        properties: impl Iterator<Item = &'a (&'static str, Value)>,
    ) {
        let mut pen = Pen::default();
        let kind = pen.draw(drawn);
        let Some(layer) = self.layer.as_mut().filter(|_| !pen.steps.is_empty()) else { return };
        let mut tags = Vec::new();
        for (key, value) in properties {
            varint(&mut tags, layer.keys.index(key).into());
            varint(&mut tags, layer.values.index(value).into());
        }
        let mut feature = Vec::new();
        bytes(&mut feature, 2, &tags);
        number(&mut feature, 3, kind);
        bytes(&mut feature, 4, &pen.steps);
        bytes(&mut layer.features, 2, &feature);
    }

    pub fn finish(mut self) -> Vec<u8> {
        self.end_layer();
        self.tile
    }

    fn end_layer(&mut self) {
        let Some(layer) = self.layer.take().filter(|layer| !layer.features.is_empty()) else { return };
        let mut body = Vec::new();
        number(&mut body, 15, 2);
        bytes(&mut body, 1, layer.name.as_bytes());
        body.extend(&layer.features);
        layer.keys.all.iter().for_each(|key| bytes(&mut body, 3, key.as_bytes()));
        for value in &layer.values.all {
            let mut field = Vec::new();
            match value {
                Value::Text(text) => bytes(&mut field, 1, text.as_bytes()),
                Value::Number(count) => number(&mut field, 5, *count),
            }
            bytes(&mut body, 4, &field);
        }
        number(&mut body, 5, super::tiles::EXTENT as u64);
        bytes(&mut self.tile, 3, &body);
    }
}

/// Each key and value is written once; features name them by number.
struct Pool<T> {
    all: Vec<T>,
    index: HashMap<T, u32>,
}

impl<T> Default for Pool<T> {
    fn default() -> Self {
        Self { all: Vec::new(), index: HashMap::new() }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Pool<T> {
    fn index(&mut self, item: &T) -> u32 {
        if let Some(index) = self.index.get(item) {
            return *index;
        }
        let index = self.all.len() as u32;
        self.all.push(item.clone());
        self.index.insert(item.clone(), index);
        index
    }
}

/// Moves are told as differences from where the pen stands.
#[derive(Default)]
struct Pen {
    steps: Vec<u8>,
    at: [i64; 2],
}

const MOVE: u64 = 1;
const LINE: u64 = 2;
const CLOSE: u64 = 7;

impl Pen {
    /// Writes a shape and says which kind it is: 1 for points, 2 for lines, 3 for areas.
    fn draw(&mut self, drawn: &Drawn) -> u64 {
        match drawn {
            Drawn::Point(point) => {
                self.command(MOVE, 1);
                self.go([point[0].round() as i64, point[1].round() as i64]);
                1
            }
            Drawn::Lines(lines) => {
                for line in lines.iter().map(|line| rounded(line)).filter(|line| line.len() > 1) {
                    self.stroke(&line);
                }
                2
            }
            Drawn::Area(rings) => {
                for (index, ring) in rings.iter().enumerate() {
                    let mut ring = rounded(ring);
                    if ring.len() > 1 && ring.first() == ring.last() {
                        ring.pop();
                    }
                    let turn = doubled_area(&ring);
                    // Without its outline a hole would be read as one.
                    if index == 0 && turn == 0 {
                        break;
                    }
                    if turn == 0 {
                        continue;
                    }
                    if (turn > 0) != (index == 0) {
                        ring.reverse();
                    }
                    self.stroke(&ring);
                    self.command(CLOSE, 1);
                }
                3
            }
        }
    }

    fn stroke(&mut self, points: &[[i64; 2]]) {
        self.command(MOVE, 1);
        self.go(points[0]);
        self.command(LINE, points.len() as u64 - 1);
        points[1..].iter().for_each(|point| self.go(*point));
    }

    fn command(&mut self, command: u64, count: u64) {
        varint(&mut self.steps, count << 3 | command);
    }

    fn go(&mut self, to: [i64; 2]) {
        for (to, at) in to.into_iter().zip(self.at) {
            let step = to - at;
            varint(&mut self.steps, ((step << 1) ^ (step >> 63)) as u64);
        }
        self.at = to;
    }
}

/// Whole units, without repeating a point.
fn rounded(line: &[Flat]) -> Vec<[i64; 2]> {
    let mut points: Vec<_> =
        line.iter().map(|point| [point[0].round() as i64, point[1].round() as i64]).collect();
    points.dedup();
    points
}

/// Positive where a ring turns clockwise on the screen, as outlines must.
fn doubled_area(ring: &[[i64; 2]]) -> i64 {
    let next = |index: usize| ring[(index + 1) % ring.len()];
    ring.iter().enumerate().map(|(index, [x, y])| x * next(index)[1] - next(index)[0] * y).sum()
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn number(out: &mut Vec<u8>, field: u64, value: u64) {
    varint(out, field << 3);
    varint(out, value);
}

fn bytes(out: &mut Vec<u8>, field: u64, content: &[u8]) {
    varint(out, field << 3 | 2);
    varint(out, content.len() as u64);
    out.extend(content);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(drawn: &Drawn) -> (u64, Vec<u8>) {
        let mut pen = Pen::default();
        (pen.draw(drawn), pen.steps)
    }

    /// The examples of the specification, section 4.3.5.
    #[test]
    fn the_pen_moves_as_specified() {
        assert_eq!(steps(&Drawn::Point([25.0, 17.0])), (1, vec![9, 50, 34]));
        let line = vec![[2.0, 2.0], [2.0, 10.0], [10.0, 10.0]];
        assert_eq!(steps(&Drawn::Lines(vec![line])), (2, vec![9, 4, 4, 18, 0, 16, 16, 0]));
        let ring = vec![[3.0, 6.0], [8.0, 12.0], [20.0, 34.0]];
        assert_eq!(steps(&Drawn::Area(vec![ring])), (3, vec![9, 6, 12, 18, 10, 12, 24, 44, 15]));
    }

    #[test]
    fn outlines_turn_one_way_and_holes_the_other() {
        let clockwise = |low: f64, high: f64| vec![[low, low], [high, low], [high, high], [low, high]];
        let backwards = |low: f64, high: f64| clockwise(low, high).into_iter().rev().collect::<Vec<_>>();
        let right = steps(&Drawn::Area(vec![clockwise(0.0, 9.0), backwards(3.0, 6.0)]));
        assert_eq!(right, steps(&Drawn::Area(vec![clockwise(0.0, 9.0), clockwise(3.0, 6.0)])));
        assert_ne!(right, steps(&Drawn::Area(vec![clockwise(0.0, 9.0)])));
    }

    #[test]
    fn what_shrinks_to_a_point_is_left_out() {
        let speck = vec![[1.1, 1.1], [1.2, 1.1], [1.2, 1.2]];
        assert!(steps(&Drawn::Area(vec![speck.clone()])).1.is_empty());
        assert!(steps(&Drawn::Lines(vec![speck])).1.is_empty());
    }
}
