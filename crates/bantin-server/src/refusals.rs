//! Why heartbeats are not counted, told to the operator when none is: once for each cause, and
//! again when the edition names another address. A single stranger's page is no cause.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use axum::http::HeaderMap;
use axum::http::header::ORIGIN;
use bantin_messages::messages::{
    LiveEditionWithoutAddress, LiveHostWithoutName, LiveOriginNotNamed, LiveOtherOrigin, LiveProxyElsewhere,
    LiveProxyNear,
};
use bantin_messages::{Argument, Message};

use crate::log;
use crate::origin::Origin;
use crate::visits::DAILY_PER_ADDRESS;

/// Refusals in a row, after something was counted, before they are told.
const MANY: u32 = 10;

/// Different lines about one edition's address: strangers must not fill the log.
const LINES: usize = 8;

/// No host's name is longer, with scheme and port.
const LONGEST: usize = 270;

/// What was refused since something was counted.
#[derive(Default)]
pub struct Refusals(Mutex<State>);

#[derive(Default)]
struct State {
    /// What the edition names, so far.
    site: Option<Origin>,
    counted: bool,
    refused: u32,
    /// Came by a proxy that is not trusted.
    forwarded: u32,
    told: Vec<Message>,
}

impl Refusals {
    /// A heartbeat was counted as that of `peer`.
    pub fn counted(&self, site: Option<&Origin>, peer: IpAddr, headers: &HeaderMap, peer_is_trusted: bool) {
        self.with(site, |state| {
            state.counted = true;
            state.refused = 0;
            if peer_is_trusted || !is_forwarded(headers) {
                state.forwarded = 0;
                return;
            }
            state.forwarded += 1;
            // A reader's own proxy elsewhere names itself too, but not for everyone in a row.
            if is_near(peer) || state.forwarded >= MANY {
                state.tell(by_a_proxy(peer));
            }
        });
    }

    /// A heartbeat was refused for where it came from. `host` is what it was sent to.
    pub fn refused(&self, site: Option<&Origin>, headers: &HeaderMap, host: Option<&str>) {
        self.with(site, |state| {
            state.refused += 1;
            if !state.counted || state.refused >= MANY {
                state.tell(why(site, headers, host));
            }
        });
    }

    fn with(&self, site: Option<&Origin>, then: impl FnOnce(&mut State)) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.site.as_ref() != site {
            *state = State { site: site.cloned(), ..State::default() };
        }
        then(&mut state);
    }
}

impl State {
    fn tell(&mut self, line: Message) {
        if self.told.len() < LINES && !self.told.contains(&line) {
            log::say(line.clone());
            self.told.push(line);
        }
    }
}

fn by_a_proxy(peer: IpAddr) -> Message {
    let most = Argument::from(DAILY_PER_ADDRESS);
    match is_near(peer) {
        true => LiveProxyNear { most, peer: Argument::of(&peer) }.into(),
        false => LiveProxyElsewhere { most }.into(),
    }
}

fn why(site: Option<&Origin>, headers: &HeaderMap, host: Option<&str>) -> Message {
    let named = headers.get(ORIGIN).and_then(|origin| origin.to_str().ok());
    let Some(origin) = named.filter(|origin| origin.len() <= LONGEST).and_then(Origin::of) else {
        return LiveOriginNotNamed.into();
    };
    let named = Argument::of(&origin);
    match site {
        None => {
            let host = host.map_or_else(|| LiveHostWithoutName.into(), Argument::from);
            LiveEditionWithoutAddress { origin: named, host }.into()
        }
        Some(site) => {
            let difference = site.difference(&origin);
            LiveOtherOrigin { origin: named, site: Argument::of(site), difference }.into()
        }
    }
}

fn is_forwarded(headers: &HeaderMap) -> bool {
    ["x-forwarded-for", "forwarded", "x-real-ip"].iter().any(|name| headers.contains_key(*name))
}

/// On this machine or in its own network: what forwards from there is the operator's.
fn is_near(peer: IpAddr) -> bool {
    match peer.to_canonical() {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use bantin_messages::MessageLanguage;

    use super::*;

    #[test]
    fn an_edition_that_names_no_address_is_told_what_to_name() {
        let headers = HeaderMap::from_iter([(ORIGIN, "https://www.example.vn".parse().unwrap())]);
        let told = why(None, &headers, Some("127.0.0.1:8000")).text(MessageLanguage::English);
        assert!(told.contains("send them to 127.0.0.1:8000"), "{told}");
        assert!(told.contains("Set base_url = \"https://www.example.vn\""), "{told}");
    }

    #[test]
    fn proxies_elsewhere_are_told_of_when_every_heartbeat_comes_by_one() {
        let headers =
            HeaderMap::from_iter([("x-forwarded-for".parse().unwrap(), "198.51.100.7".parse().unwrap())]);
        let refusals = Refusals::default();
        let told = || refusals.0.lock().unwrap().told.len();
        for round in 1..=MANY {
            refusals.counted(None, "203.0.113.9".parse().unwrap(), &headers, false);
            assert_eq!(told(), usize::from(round == MANY));
        }
        refusals.counted(None, "10.0.0.7".parse().unwrap(), &headers, true);
        refusals.counted(None, "203.0.113.9".parse().unwrap(), &headers, false);
        assert_eq!(told(), 1);
        refusals.counted(None, "10.0.0.7".parse().unwrap(), &headers, false);
        assert_eq!(told(), 2);
    }

    #[test]
    fn strangers_do_not_fill_the_log() {
        let site = Origin::of("https://www.example.vn");
        let refusals = Refusals::default();
        for n in 0..1_000 {
            let origin = format!("https://copy-{n}.example");
            refusals.refused(site.as_ref(), &HeaderMap::from_iter([(ORIGIN, origin.parse().unwrap())]), None);
        }
        assert_eq!(refusals.0.lock().unwrap().told.len(), LINES);
    }
}
