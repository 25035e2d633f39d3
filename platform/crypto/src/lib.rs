#![doc = include_str!("../README.md")]

mod access;
mod code;
mod digest;
mod keys;
pub mod opaque;
mod secret;
mod shared;

pub use access::{AccessTokens, Claims, TokenError};
pub use code::Codes;
pub use digest::digest;
pub use keys::{NotAKey, PublicKey, SigningKey};
pub use secret::Secret;
pub use shared::SharedKey;
