//! What time it is for the service, and when it tries again what failed.

use std::time::Duration;

use jiff::Timestamp;

/// How long it waits after a failure; twice as long after each further one.
const FIRST: Duration = Duration::from_secs(5);
const LONGEST: Duration = Duration::from_secs(5 * 60);

/// The clock on the wall, or one that is as far from it as it was when the service began.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    began: Timestamp,
    wall: Timestamp,
}

impl Clock {
    pub fn beginning_at(began: Timestamp) -> Self {
        Clock { began, wall: Timestamp::now() }
    }

    pub fn now(&self) -> Timestamp {
        // A clock that was set so wrong that the sum is no time any more says when it began.
        self.began.checked_add(Timestamp::now().duration_since(self.wall)).unwrap_or(self.began)
    }

    /// Nothing where it is over.
    pub fn left_until(&self, moment: Timestamp) -> Duration {
        Duration::try_from(moment.duration_since(self.now())).unwrap_or_default()
    }
}

/// Failures in a row.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tries {
    failures: u32,
    again: Option<Timestamp>,
}

impl Tries {
    /// One more; gives when it is tried again.
    pub fn failed(&mut self, now: Timestamp) -> Timestamp {
        let wait = FIRST.saturating_mul(1 << self.failures.min(16)).min(LONGEST);
        let again = now.checked_add(wait).unwrap_or(now);
        *self = Tries { failures: self.failures.saturating_add(1), again: Some(again) };
        again
    }

    pub fn failures(&self) -> u32 {
        self.failures
    }

    pub fn again(&self) -> Option<Timestamp> {
        self.again
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_five_minutes_and_no_further() {
        let (mut tries, now) = (Tries::default(), Timestamp::UNIX_EPOCH);
        let waits: Vec<i64> = (0..40).map(|_| tries.failed(now).as_second()).collect();
        assert_eq!(waits[..7], [5, 10, 20, 40, 80, 160, 300]);
        assert!(waits[7..].iter().all(|wait| *wait == 300), "{waits:?}");
        assert_eq!(tries.failures(), 40);
    }

    #[test]
    fn what_is_over_is_not_waited_for() {
        let began: Timestamp = "2026-12-01T07:00:00Z".parse().unwrap();
        let clock = Clock::beginning_at(began);
        assert_eq!(clock.left_until(began), Duration::ZERO);
        assert!(clock.left_until("2026-12-02T07:00:00Z".parse().unwrap()) > Duration::from_secs(80_000));
    }
}
