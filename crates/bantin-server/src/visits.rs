//! The arithmetic of the visitor figures (DESIGN.md §7). Knows neither store nor
//! clock nor HTTP: the time, the zone and the salts are given to it.
//!
//! One approximation is meant: a visitor is a device behind an address.

mod calendar;
mod counter;
mod earlier;
mod online;
mod seen;
mod today;
mod unkept;
mod visitor;

pub use calendar::Calendar;
pub use counter::{Counter, Refused};
pub use earlier::Earlier;
pub use online::ONLINE_FOR;
pub use seen::{Seen, Under};
pub use today::{DAILY_PER_ADDRESS, Head, Today, Tomorrow, Yesterday};
pub use unkept::{Change, Unkept};
pub use visitor::{AddressKey, Salt, Visitor, VisitorKey};

/// Seconds since 1970.
pub type Second = i64;

/// The largest figure there is: a browser holds no larger number exactly.
pub const LARGEST: u64 = (1 << 53) - 1;

/// What is counted at one moment, without what an earlier system counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    pub online: u64,
    pub today: u64,
    pub week: u64,
    pub total: u64,
    pub at: Second,
}
