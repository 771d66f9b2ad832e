//! The wire types, read by whoever reads them.

mod alike;
