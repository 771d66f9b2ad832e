//! Where the time comes from, so that a test can move it: the wall clock, which anybody may
//! set, and beside it a clock that only runs on. [`TrustedTime`] makes one time of both.

mod trusted;

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use jiff::Timestamp;

pub(crate) use trusted::{Event, TrustedTime};

use crate::visits::Second;

/// Tells the time. Never the machine's zone: the zone is the site's.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Moment + Send + Sync>);

/// What both clocks show at one instant.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// What the machine believes to be the time.
    pub wall: Timestamp,
    /// How long a clock that nobody can set has run, since any instant.
    pub running: Duration,
}

impl Clock {
    /// The machine's clocks.
    pub fn system() -> Clock {
        let started = Instant::now();
        Clock::from_fn(move || Moment { wall: wall(), running: started.elapsed() })
    }

    /// Any other clocks.
    pub fn from_fn(look: impl Fn() -> Moment + Send + Sync + 'static) -> Clock {
        Clock(Arc::new(look))
    }

    /// What they show now.
    pub fn look(&self) -> Moment {
        (self.0)()
    }

    /// What the wall clock says, in whole seconds, right or wrong.
    pub(crate) fn wall(&self) -> Second {
        self.look().wall.as_second()
    }
}

/// A clock may be set to years that no calendar has; it then shows the last that one has.
fn wall() -> Timestamp {
    let now = SystemTime::now();
    let bound = if now < SystemTime::UNIX_EPOCH { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::try_from(now).unwrap_or(bound)
}
