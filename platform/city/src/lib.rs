#![doc = include_str!("../README.md")]

mod city;
mod file;
pub mod generate;
pub mod geometry;
pub mod graph;
pub mod map;
mod osm;
pub mod register;
pub mod route;
pub mod scenery;
pub mod search;
pub mod trip;

pub use city::City;
pub use file::FileError;
pub use generate::Plan;
pub use osm::ImportError;
pub use trip::Trip;
