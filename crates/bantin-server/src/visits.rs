//! The arithmetic of the visitor figures (DESIGN.md §7). Knows neither store nor
//! clock nor HTTP: the time, the zone and the salts are given to it.
//!
//! Two approximations are meant: a visitor is a device behind an address, and one who
//! was online at midnight, left, and comes back after 00:05 counts once more that day,
//! since the salt that could tell is gone by then.

mod calendar;
mod counter;
mod online;
mod visitor;

pub use calendar::Calendar;
pub use counter::{Change, Counter, Earlier, Seen, Today, Yesterday};
pub use visitor::{AddressKey, Salt, Visitor, VisitorKey};

/// Seconds since 1970.
pub type Second = i64;

/// What is counted at one moment, without what an earlier system counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    pub online: u64,
    pub today: u64,
    pub week: u64,
    pub total: u64,
    pub at: Second,
}
