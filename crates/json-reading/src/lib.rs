//! Reads types from JSON that the host has parsed: in the browser, JavaScript's own parser has.
//!
//! Natively the same types read themselves with serde, whose code would be a fifth of the app's wasm
//! (docs/decisions/0008). `#[derive(FromJson)]` takes a type's shape from its serde attributes, so it is said
//! once, and what serde writes is read as serde reads it. Beyond that serde takes what it never writes, and this
//! crate does not: a struct as an array, a variant without content as an object, whole numbers above 2⁵³.

mod json;
#[cfg(feature = "testing")]
pub mod testing;
mod values;

pub use json::{FromJson, Json, Object, field, field_or, flattened, only_field};
pub use json_reading_derive::FromJson;
