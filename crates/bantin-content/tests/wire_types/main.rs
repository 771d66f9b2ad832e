//! The wire types, read by whoever reads them and in every shape that was ever published.

mod alike;
mod examples;
mod golden;
