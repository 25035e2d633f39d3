//! Stories across capabilities, and what they tell.

mod documented_events;
