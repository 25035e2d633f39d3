//! The planner as its callers see it: scenes by hand, and promises over random worlds.

mod best;
mod promises;
mod scenes;
mod world;
