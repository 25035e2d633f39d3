//! The colours of the map, by day and by night.

use crate::{graph::Class, scenery::Ground};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

/// Quiet grounds, so that routes, pins and people stand out on them.
#[derive(Debug, PartialEq, Eq)]
pub struct Palette {
    pub land: &'static str,
    pub building: &'static str,
    pub building_edge: &'static str,
    pub path: &'static str,
    pub rail: &'static str,
    pub label: &'static str,
    pub water_label: &'static str,
    pub park_label: &'static str,
    pub district: &'static str,
    pub halo: &'static str,
    pub route: &'static str,
    pub route_edge: &'static str,
    pub start: &'static str,
    pub goal: &'static str,
    pub mover: &'static str,
    pub landmark: &'static str,
}

const LIGHT: Palette = Palette {
    land: "#f5f3ee",
    building: "#e6e1d8",
    building_edge: "#d8d1c5",
    path: "#b9cfa4",
    rail: "#bfbcbc",
    label: "#55534f",
    water_label: "#3d7896",
    park_label: "#47774a",
    district: "#3b3936",
    halo: "#fffdf9",
    route: "#2563eb",
    route_edge: "#ffffff",
    start: "#2563eb",
    goal: "#dc2f4b",
    mover: "#0f9d6c",
    landmark: "#8a6d3b",
};

const DARK: Palette = Palette {
    land: "#181b21",
    building: "#272c36",
    building_edge: "#313743",
    path: "#2c4433",
    rail: "#444a55",
    label: "#a6aebd",
    water_label: "#6aa3c4",
    park_label: "#74a57c",
    district: "#dfe3ea",
    halo: "#14171c",
    route: "#6ea0ff",
    route_edge: "#0d1117",
    start: "#6ea0ff",
    goal: "#ff6b81",
    mover: "#3ccf98",
    landmark: "#c7a76a",
};

impl Theme {
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }

    pub const fn ground(self, ground: Ground) -> &'static str {
        match (self, ground) {
            (Self::Light, Ground::Industry) => "#eceaec",
            (Self::Light, Ground::Commerce) => "#f4ece1",
            (Self::Light, Ground::Learning) => "#eee9f4",
            (Self::Light, Ground::Shore) => "#e2ebd3",
            (Self::Light, Ground::Wood) => "#d0e2c0",
            (Self::Light, Ground::Park) => "#cfe8bf",
            (Self::Light, Ground::Water) => "#a8d4ea",
            (Self::Dark, Ground::Industry) => "#1d1f25",
            (Self::Dark, Ground::Commerce) => "#1f222a",
            (Self::Dark, Ground::Learning) => "#211f2c",
            (Self::Dark, Ground::Shore) => "#1a2522",
            (Self::Dark, Ground::Wood) => "#18271d",
            (Self::Dark, Ground::Park) => "#1a2c20",
            (Self::Dark, Ground::Water) => "#10293a",
        }
    }

    /// The fill of a road, and its edge.
    pub const fn road(self, class: Class) -> [&'static str; 2] {
        match (self, class) {
            (Self::Light, Class::Motorway) => ["#f8c08c", "#dc9650"],
            (Self::Light, Class::Primary) => ["#ffe9ad", "#e3c268"],
            (Self::Light, Class::Secondary) => ["#ffffff", "#cbc4b6"],
            (Self::Light, Class::Minor | Class::Access) => ["#ffffff", "#dcd6cb"],
            (Self::Dark, Class::Motorway) => ["#7f5a38", "#0f1216"],
            (Self::Dark, Class::Primary) => ["#5e563b", "#0f1216"],
            (Self::Dark, Class::Secondary) => ["#3f4756", "#0f1216"],
            (Self::Dark, Class::Minor | Class::Access) => ["#323946", "#12151a"],
        }
    }
}

/// How wide a road is drawn at zooms 11, 14 and 18, in pixels; its edge is drawn wider by the last number.
pub const fn road_width(class: Class) -> ([f64; 3], f64) {
    match class {
        Class::Motorway => ([2.0, 6.5, 36.0], 2.0),
        Class::Primary => ([1.4, 6.0, 36.0], 1.8),
        Class::Secondary => ([0.9, 4.6, 29.0], 1.5),
        Class::Minor => ([0.4, 2.6, 21.0], 1.2),
        Class::Access => ([0.0, 1.0, 10.0], 1.0),
    }
}

/// The zoom from which a class is drawn.
pub const fn road_zoom(class: Class) -> f64 {
    match class {
        Class::Motorway | Class::Primary => 8.0,
        Class::Secondary => 10.0,
        Class::Minor => 12.2,
        Class::Access => 14.5,
    }
}
