//! The time that visits are counted by (decision 0013). The wall clock is believed while it
//! agrees with what has run since it was last believed. Where it was set, time goes on as
//! it has run, until the wall clock has run on from its new time for a while.

use bantin_messages::messages::{
    LiveClockAhead, LiveClockBehind, LiveClockConfirmed, LiveClockDoubted, LiveClockReturned, LiveSpanDays,
    LiveSpanHours, LiveSpanMinutes, LiveSpanSeconds,
};
use bantin_messages::{Argument, Message};

use super::Moment;
use crate::visits::Second;

/// A wall clock may be off by so much from what has run: it is corrected in small steps.
const SLACK: Second = 5;

/// A wall clock that was set is believed when it has run on for so long.
pub const CONFIRMED_AFTER: Second = 300;

/// What has run is compared with a time no older than this, so that slow corrections
/// over months do not add up to a doubt.
const ANCHORED_FOR: Second = 3_600;

/// The time, as far as the wall clock can be believed.
pub struct TrustedTime {
    anchor: Anchor,
    doubt: Option<Doubt>,
    latest: Second,
}

/// An instant at which the wall clock was believed.
#[derive(Clone, Copy)]
struct Anchor {
    wall: Second,
    ran: Second,
}

/// How far the wall clock is ahead of what has run, and since when it is.
#[derive(Clone, Copy)]
struct Doubt {
    ahead: Second,
    since: Second,
}

/// One look at the clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub now: Second,
    /// `now` is what has run; the wall clock says something else.
    pub doubted: bool,
    pub event: Option<Event>,
}

/// What a look found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The wall clock is ahead of what has run by so much, or behind.
    Doubted(Second),
    /// It shows again what it would have shown.
    Returned,
    /// It has run on from its new time: [`TrustedTime::believe`] it.
    Confirmed(Second),
}

impl TrustedTime {
    /// Nothing speaks against a wall clock that is ahead of what was kept last: the machine
    /// may have been off for months. One that is behind it must confirm itself first.
    pub fn begin(moment: Moment, kept: Option<Second>) -> TrustedTime {
        let (wall, ran) = seconds(moment);
        let wall = kept.filter(|kept| wall < kept.saturating_sub(SLACK)).unwrap_or(wall);
        TrustedTime { anchor: Anchor { wall, ran }, doubt: None, latest: ran }
    }

    /// The time that it began with.
    pub fn began(&self) -> Second {
        self.anchor.wall
    }

    pub fn look(&mut self, moment: Moment) -> Look {
        let (wall, ran) = seconds(moment);
        self.see_it_run(ran);
        let expected = self.expected(ran);
        let ahead = wall.saturating_sub(expected);
        if is_slack(ahead) {
            if ran.saturating_sub(self.anchor.ran) >= ANCHORED_FOR {
                self.anchor = Anchor { wall, ran };
            }
            let event = self.doubt.take().map(|_| Event::Returned);
            return Look { now: wall, doubted: false, event };
        }
        let event = match &mut self.doubt {
            None => Some(Event::Doubted(ahead)),
            Some(doubt) if is_slack(ahead.saturating_sub(doubt.ahead)) => {
                let confirmed = ran.saturating_sub(doubt.since) >= CONFIRMED_AFTER;
                return Look {
                    now: expected,
                    doubted: true,
                    event: confirmed.then_some(Event::Confirmed(ahead)),
                };
            }
            Some(_) => None,
        };
        self.doubt = Some(Doubt { ahead, since: ran });
        Look { now: expected, doubted: true, event }
    }

    /// From now on the time is what the wall clock says.
    pub fn believe(&mut self, moment: Moment) -> Second {
        let (wall, ran) = seconds(moment);
        self.anchor = Anchor { wall, ran };
        self.doubt = None;
        wall
    }

    /// A clock that only runs on does not run back. Where it does (a machine brought back
    /// from a snapshot, a faked clock), it is not known how long that took: no time at all.
    fn see_it_run(&mut self, ran: Second) {
        if ran < self.latest {
            self.anchor = Anchor { wall: self.expected(self.latest), ran };
            self.doubt = self.doubt.map(|doubt| Doubt { since: ran, ..doubt });
        }
        self.latest = ran;
    }

    fn expected(&self, ran: Second) -> Second {
        self.anchor.wall.saturating_add(ran.saturating_sub(self.anchor.ran))
    }
}

fn is_slack(off: Second) -> bool {
    off.unsigned_abs() <= SLACK.unsigned_abs()
}

fn seconds(moment: Moment) -> (Second, Second) {
    (moment.wall.as_second(), Second::try_from(moment.running.as_secs()).unwrap_or(Second::MAX))
}

impl Event {
    /// A sentence for the operator.
    pub fn message(self) -> Message {
        let minutes = || Argument::from(CONFIRMED_AFTER / 60);
        match self {
            Event::Doubted(ahead) => LiveClockDoubted { off: off(ahead), minutes: minutes() }.into(),
            Event::Returned => LiveClockReturned.into(),
            Event::Confirmed(ahead) => LiveClockConfirmed { off: off(ahead), minutes: minutes() }.into(),
        }
    }
}

/// "3650 days ahead of", "2 hours behind". To the nearest whole one: some seconds always pass between what is compared.
fn off(ahead: Second) -> Argument {
    let length = ahead.unsigned_abs();
    let whole = |unit: u64| Argument::from((length + unit / 2) / unit);
    let span = match length {
        172_800.. => LiveSpanDays { number: whole(86_400) }.into(),
        7_200.. => LiveSpanHours { number: whole(3_600) }.into(),
        120.. => LiveSpanMinutes { number: whole(60) }.into(),
        _ => LiveSpanSeconds { number: length.into() }.into(),
    };
    if ahead < 0 { LiveClockBehind { span }.into() } else { LiveClockAhead { span }.into() }
}

#[cfg(test)]
mod tests;
