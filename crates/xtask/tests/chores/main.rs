//! Chores as developers use them, on a desk with stand-ins for every tool.

#![cfg(unix)]

mod desk;
mod ending;
mod listening;
