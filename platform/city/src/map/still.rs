//! The still picture: for pages without WebGL, and for mails.

use kernel::Place;

use super::{
    palette::{Palette, Theme, road_width, road_zoom},
    roads::{Road, roads},
    svg::{Picture, escaped},
    view::{Eye, View},
};
use crate::{
    City,
    geometry::Flat,
    graph::Class,
    scenery::{Course, Ground},
};

/// Something to point at.
#[derive(Debug, Clone, PartialEq)]
pub struct Pin {
    pub place: Place,
    pub mark: Mark,
    /// Read out where the picture cannot be seen.
    pub title: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Start,
    Goal,
    /// Somebody under way.
    Mover,
}

/// Houses smaller than a few pixels would only be dust.
const BUILDINGS_FROM: f64 = 13.4;

impl City {
    /// Draws a view of the city as SVG, with a path and pins on it.
    pub fn svg(&self, view: &View, pins: &[Pin], path: &[Place], theme: Theme) -> String {
        let palette = theme.palette();
        let still = Still { city: self, view, eye: view.eye(), theme, palette };
        let mut picture = Picture::new([view.width, view.height], palette.land, self.name());
        let roads: Vec<_> = roads(self.graph()).into_iter().filter_map(|road| still.seen(road)).collect();
        still.grounds(&mut picture);
        still.courses(&mut picture);
        still.buildings(&mut picture);
        still.roads(&mut picture, &roads);
        still.path(&mut picture, path);
        still.keep_clear(&mut picture, pins, path);
        still.letter(&mut picture, &roads);
        still.pins(&mut picture, pins);
        still.attribution(&mut picture);
        picture.finish()
    }
}

pub(super) struct Still<'a> {
    pub city: &'a City,
    pub view: &'a View,
    pub eye: Eye,
    pub theme: Theme,
    pub palette: &'static Palette,
}

impl Still<'_> {
    fn seen(&self, road: Road) -> Option<(Road, Vec<Flat>)> {
        let line = self.eye.line(&road.spots).filter(|_| self.view.zoom >= road_zoom(road.class))?;
        Some((road, line))
    }

    fn grounds(&self, picture: &mut Picture) {
        for ground in Ground::ALL {
            picture.open(&format!("fill=\"{}\" fill-rule=\"evenodd\"", self.theme.ground(ground)));
            for area in self.city.scenery().areas.iter().filter(|area| area.ground == ground) {
                if area.rings.first().is_some_and(|outline| self.eye.line(outline).is_some()) {
                    let pixels = |ring: &Vec<_>| self.pixels(ring);
                    picture.area(&area.rings.iter().map(pixels).collect::<Vec<_>>());
                }
            }
            picture.close();
        }
    }

    fn pixels(&self, ring: &[crate::geometry::Spot]) -> Vec<Flat> {
        ring.iter().map(|spot| self.eye.pixel(spot.place())).collect()
    }

    fn courses(&self, picture: &mut Picture) {
        let width = self.view.width_of([0.6, 1.8, 8.0]);
        let water = self.theme.ground(Ground::Water);
        self.course(picture, Course::River, &format!("stroke=\"{water}\" stroke-width=\"{width:.1}\""));
        let width = self.view.width_of([0.4, 1.4, 6.0]);
        self.course(
            picture,
            Course::Path,
            &format!("stroke=\"{}\" stroke-width=\"{width:.1}\"", self.palette.path),
        );
        let width = self.view.width_of([1.0, 2.4, 7.0]);
        let rail = format!("stroke=\"{}\" stroke-width=\"{width:.1}\"", self.palette.rail);
        self.course(picture, Course::Rail, &rail);
        let sleepers = format!(
            "stroke=\"{}\" stroke-width=\"{:.1}\" stroke-dasharray=\"7 7\"",
            self.palette.land,
            width * 0.55
        );
        self.course(picture, Course::Rail, &sleepers);
    }

    fn course(&self, picture: &mut Picture, course: Course, stroke: &str) {
        picture.open(&format!("fill=\"none\" {stroke}"));
        for line in self.city.scenery().lines.iter().filter(|line| line.course == course) {
            if let Some(line) = self.eye.line(&line.spots) {
                picture.line(&line);
            }
        }
        picture.close();
    }

    fn buildings(&self, picture: &mut Picture) {
        if self.view.zoom < BUILDINGS_FROM {
            return;
        }
        let Palette { building, building_edge, .. } = self.palette;
        picture.open(&format!("fill=\"{building}\" stroke=\"{building_edge}\" stroke-width=\".6\""));
        for building in &self.city.scenery().buildings {
            if let Some(ring) = self.eye.line(&building.ring) {
                picture.area(&[ring]);
            }
        }
        picture.close();
    }

    /// All edges first, then all fills, the greater roads last: so crossings are open.
    fn roads(&self, picture: &mut Picture, roads: &[(Road, Vec<Flat>)]) {
        for edge in [true, false] {
            for class in Class::ALL.into_iter().rev() {
                let (widths, border) = road_width(class);
                let width = self.view.width_of(widths);
                let [fill, around] = self.theme.road(class);
                let (colour, width) = if edge { (around, width + border) } else { (fill, width) };
                picture.open(&format!(
                    "fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:.1}\" \
                     stroke-linecap=\"round\" stroke-linejoin=\"round\""
                ));
                for (_, line) in roads.iter().filter(|(road, _)| road.class == class) {
                    picture.line(line);
                }
                picture.close();
            }
        }
    }

    fn path(&self, picture: &mut Picture, path: &[Place]) {
        if path.len() < 2 {
            return;
        }
        let line: Vec<_> = path.iter().map(|place| self.eye.pixel(*place)).collect();
        for (colour, width) in [(self.palette.route_edge, 8.0), (self.palette.route, 5.0)] {
            picture.open(&format!(
                "fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
            ));
            picture.line(&line);
            picture.close();
        }
    }

    fn pins(&self, picture: &mut Picture, pins: &[Pin]) {
        for pin in pins {
            let [x, y] = self.eye.pixel(pin.place);
            let title = escaped(&pin.title);
            let edge = self.palette.route_edge;
            picture.push(&format!("<g transform=\"translate({x:.1} {y:.1})\" stroke=\"{edge}\" stroke-width=\"2\"><title>{title}</title>"));
            picture.push(&match pin.mark {
                Mark::Start => format!("<circle r=\"8\" fill=\"{}\"/><circle r=\"2.5\" fill=\"{edge}\"/>", self.palette.start),
                Mark::Goal => format!(
                    "<path fill=\"{}\" d=\"M0 2C-3-6-11-12-11-20A11 11 0 0 1 11-20C11-12 3-6 0 2Z\"/><circle cy=\"-20\" r=\"4\" fill=\"{edge}\" stroke=\"none\"/>",
                    self.palette.goal
                ),
                Mark::Mover => format!("<circle r=\"11\" fill=\"{}\"/><path d=\"M-4 4L0-6L4 4L0 2Z\" fill=\"{edge}\" stroke=\"none\"/>", self.palette.mover),
            });
            picture.push("</g>\n");
        }
    }

    fn attribution(&self, picture: &mut Picture) {
        let (x, y) = (self.view.width - 6.0, self.view.height - 7.0);
        let (text, Palette { label, halo, .. }) = (escaped(self.city.attribution()), self.palette);
        picture.push(&format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"10\" text-anchor=\"end\" fill=\"{label}\" stroke=\"{halo}\" \
             stroke-width=\"2.4\" paint-order=\"stroke\">{text}</text>\n"
        ));
    }
}
