//! Where the time comes from, so that a test can move it.

use std::sync::Arc;

use jiff::Timestamp;

use crate::visits::Second;

/// Tells the time. Never the machine's zone: the zone is the site's.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Clock {
        Clock::from_fn(Timestamp::now)
    }

    /// Any other clock.
    pub fn from_fn(now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Clock {
        Clock(Arc::new(now))
    }

    /// Now, in whole seconds; figures know no smaller step.
    pub(crate) fn now(&self) -> Second {
        (self.0)().as_second()
    }
}
