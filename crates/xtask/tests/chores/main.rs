//! Chores as developers use them, on a desk with stand-ins for every tool.

#![cfg(target_os = "linux")]

mod bench;
mod desk;
mod ending;
mod installed;
mod listening;
mod sample_desk;
