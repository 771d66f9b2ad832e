//! Turns a newsroom into an edition. Knows nothing of HTTP.

pub mod body;
pub mod dates;
pub mod newsroom;
pub mod pictures;
pub mod problem;
pub mod slug_maker;
pub mod sources;
