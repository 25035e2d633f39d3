//! The whole program from outside: started as people start it, asked over HTTP and sockets, on both engines.
#![expect(clippy::unwrap_used, reason = "a scene that does not go as written fails")]

mod house;

mod checklist;
mod contract;
mod crash;
mod dispatching;
mod losing;
mod paying;
mod races;
mod refusals;
mod stopping;
mod tracking;
mod webhooks;
mod working;
