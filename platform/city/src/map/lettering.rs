//! The names on a still picture.

use kernel::Place;

use super::{
    palette::{Palette, road_zoom},
    roads::Road,
    still::{Pin, Still},
    svg::Picture,
};
use crate::{
    geometry::{Flat, apart, between},
    graph::Class,
    register::{Kind, Landmark},
    scenery::{Course, Ground},
};

/// Districts are for finding one's way from far away, landmarks and small lanes from near by.
const DISTRICTS_UNTIL: f64 = 15.6;
const LANDMARKS_FROM: f64 = 15.2;
const AREAS_FROM: f64 = 13.0;
/// A road is named this much nearer than it is drawn.
const NAMED_LATER: f64 = 1.2;
/// Pixels that the path keeps free to its sides.
const BESIDE_PATH: f64 = 5.0;

impl Still<'_> {
    /// Names keep away from pins, from the path, and from the attribution.
    pub fn keep_clear(&self, picture: &mut Picture, pins: &[Pin], path: &[Place]) {
        for pin in pins {
            let [x, y] = self.eye.pixel(pin.place);
            picture.keep_clear([x - 13.0, y - 36.0, x + 13.0, y + 6.0]);
        }
        let line: Vec<_> = path.iter().map(|place| self.eye.pixel(*place)).collect();
        for ends in line.windows(2) {
            let steps = (apart(ends[0], ends[1]) / BESIDE_PATH).ceil().clamp(1.0, 400.0);
            for step in 0..steps as u32 {
                let [x, y] = between(ends[0], ends[1], f64::from(step) / steps);
                picture.keep_clear([x - BESIDE_PATH, y - BESIDE_PATH, x + BESIDE_PATH, y + BESIDE_PATH]);
            }
        }
        let (right, bottom) = (self.view.width, self.view.height);
        picture.keep_clear([right - 190.0, bottom - 20.0, right, bottom]);
    }

    /// What is more important is written first, and what comes later finds its place or stays away.
    pub fn letter(&self, picture: &mut Picture, roads: &[(Road, Vec<Flat>)]) {
        let Palette { district, water_label, park_label, label, .. } = self.palette;
        self.in_colour(picture, district, "font-weight=\"600\"", |picture| self.districts(picture));
        self.in_colour(picture, water_label, "font-style=\"italic\"", |picture| {
            self.rivers(picture);
            self.areas(picture, Ground::Water);
        });
        self.in_colour(picture, park_label, "", |picture| self.areas(picture, Ground::Park));
        self.in_colour(picture, self.palette.landmark, "", |picture| self.landmarks(picture));
        self.in_colour(picture, label, "", |picture| self.road_names(picture, roads));
    }

    fn in_colour(&self, picture: &mut Picture, colour: &str, more: &str, write: impl FnOnce(&mut Picture)) {
        let halo = self.palette.halo;
        picture.open(&format!(
            "fill=\"{colour}\" stroke=\"{halo}\" stroke-width=\"2.6\" stroke-linejoin=\"round\" \
             paint-order=\"stroke\" {more}"
        ));
        write(picture);
        picture.close();
    }

    fn districts(&self, picture: &mut Picture) {
        for district in self.city.register().districts.iter().filter(|_| self.view.zoom < DISTRICTS_UNTIL) {
            let pixel = self.eye.pixel(district.spot.place());
            if self.eye.sees(pixel, 40.0) {
                picture.label(pixel, &district.name, 15.0);
            }
        }
    }

    fn rivers(&self, picture: &mut Picture) {
        for line in self.city.scenery().lines.iter().filter(|line| line.course == Course::River) {
            self.name_along(picture, self.eye.line(&line.spots).as_deref(), line.name.as_deref(), 13.0);
        }
    }

    fn areas(&self, picture: &mut Picture, ground: Ground) {
        for area in self.city.scenery().areas.iter().filter(|area| area.ground == ground) {
            let (Some(name), Some(outline)) = (&area.name, area.rings.first()) else { continue };
            let middle = self.eye.pixel(crate::geometry::middle(outline));
            if self.eye.sees(middle, 30.0) && self.view.zoom > AREAS_FROM {
                picture.label(middle, name, 11.0);
            }
        }
    }

    fn landmarks(&self, picture: &mut Picture) {
        let shown = |landmark: &&Landmark| match landmark.kind {
            // These are named where they are drawn.
            Kind::Park | Kind::Water => false,
            Kind::Station => self.view.zoom > AREAS_FROM,
            _ => self.view.zoom > LANDMARKS_FROM,
        };
        for landmark in self.city.register().landmarks.iter().filter(shown) {
            let [x, y] = self.eye.pixel(landmark.spot.place());
            if self.eye.sees([x, y], 12.0) && picture.take([x - 5.0, y - 5.0, x + 5.0, y + 5.0]) {
                picture
                    .push(&format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.6\" stroke-width=\"1.2\"/>"));
                picture.label([x, y + 13.0], &landmark.name, 10.0);
            }
        }
    }

    fn road_names(&self, picture: &mut Picture, roads: &[(Road, Vec<Flat>)]) {
        for class in [Class::Primary, Class::Secondary, Class::Minor] {
            let size = if class == Class::Minor { 10.0 } else { 11.5 };
            let shown = roads.iter().filter(|(road, _)| road.class == class);
            for (road, line) in shown.filter(|_| self.view.zoom >= road_zoom(class) + NAMED_LATER) {
                self.name_along(picture, Some(line), road.name.as_deref(), size);
            }
        }
    }

    /// In the middle of what can be seen of the line.
    fn name_along(&self, picture: &mut Picture, line: Option<&[Flat]>, name: Option<&str>, size: f64) {
        let (Some(line), Some(name)) = (line, name) else { return };
        let parts = line.split(|point| !self.eye.sees(*point, 4.0));
        if let Some(part) = parts.max_by_key(|part| part.len()).filter(|part| part.len() > 1) {
            picture.label_along(part, name, size);
        }
    }
}
