//! The map as pages and mails show it: layers, tiles, a style for light and dark, a still picture.

mod clip;
mod document;
mod features;
mod lettering;
mod mvt;
mod palette;
mod roads;
mod still;
mod style;
mod svg;
mod tiles;
mod view;

pub use palette::Theme;
pub use still::{Mark, Pin};
pub use style::Source;
pub use tiles::{FARTHEST_ZOOM, NEAREST_ZOOM, NoSuchTile, Tiles};
pub use view::View;
