//! What the blueprints that come with the program say, and what is told of those that make no sense.

mod asked;
mod built_in;
mod campus_food;
mod delivery;
mod faults;
mod home_repair;
mod mobile_mechanic;
