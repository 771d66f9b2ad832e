//! Somebody who reads on while something is published, and never meets half a site.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::chance::Chance;
use crate::edition_check::{complete, unpacked};
use crate::made_up::SECTIONS;
use crate::named::{file_of, named};

/// How many of the things that a page names are asked for at one visit.
const ASKED: usize = 10;

pub struct Onlooker<'a> {
    server: &'a str,
    agent: ureq::Agent,
    chance: Chance,
    /// Pages, and a list that named each.
    known: Vec<(String, String)>,
    faults: &'a Mutex<Vec<String>>,
}

impl<'a> Onlooker<'a> {
    pub fn new(server: &'a str, faults: &'a Mutex<Vec<String>>) -> Self {
        let agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        Self { server, agent, chance: Chance::of(1), known: Vec::new(), faults }
    }

    /// Opens one page or list after the other; gives how many.
    pub fn reads_until(mut self, stop: &AtomicBool) -> usize {
        let mut read = 0;
        while !stop.load(Ordering::Relaxed) {
            if self.chance.once_in(2) && !self.known.is_empty() {
                let (page, list) = self.chance.one_of(&self.known).clone();
                self.opens(&page, Some(&list));
            } else {
                let list = self.lasting_place();
                self.opens(&list, None);
            }
            read += 1;
        }
        read
    }

    /// A page or a list that every edition has.
    fn lasting_place(&mut self) -> String {
        let section = *self.chance.one_of(&SECTIONS);
        let places = [
            "/".to_owned(),
            "/404.html".to_owned(),
            "/gioi-thieu/".to_owned(),
            "/api/v1/front.json".to_owned(),
            "/api/v1/site.json".to_owned(),
            "/api/v1/withdrawn.json".to_owned(),
            "/api/v1/boxes/tin-moi.json".to_owned(),
            "/api/v1/boxes/hoi-he.json".to_owned(),
            "/api/v1/boxes/nen-doc.json".to_owned(),
            format!("/{section}/"),
            format!("/api/v1/sections/{section}/latest.json"),
            format!("/api/v1/sections/{section}/pages/{}.json", 1 + self.chance.below(3)),
        ];
        self.chance.one_of(&places).clone()
    }

    fn opens(&mut self, place: &str, list: Option<&str>) {
        let Some(text) = self.gets(place) else {
            match list {
                None => self.faults.lock().unwrap().push(format!("{place} was away")),
                // An article that was deleted or moved.
                Some(_) => self.known.retain(|(page, _)| page != place),
            }
            return;
        };
        let mut names: Vec<String> = named(&file_of(place), &text).into_iter().collect();
        while names.len() > ASKED {
            names.swap_remove(self.chance.below(names.len()));
        }
        for name in names {
            if self.gets(&name).is_none() {
                self.misses(&name, place, list);
            } else if list.is_none()
                && name.ends_with('/')
                && self.known.iter().all(|(page, _)| *page != name)
            {
                self.known.push((name, place.to_owned()));
            }
        }
    }

    /// Between two requests a page may have been replaced by one that names other things. Only
    /// what names something that is not there *now*, and is itself named, is half a site.
    fn misses(&mut self, name: &str, place: &str, list: Option<&str>) {
        let named_still = list.is_none_or(|list| self.names(list, place));
        if named_still && self.names(place, name) && self.gets(name).is_none() {
            self.faults.lock().unwrap().push(format!("{place} names {name}, which is not there"));
        }
    }

    fn names(&mut self, place: &str, name: &str) -> bool {
        self.gets(place).is_some_and(|text| named(&file_of(place), &text).contains(name))
    }

    /// What is at an address: a page, or the page that says it was withdrawn.
    fn gets(&mut self, address: &str) -> Option<String> {
        let mut request = self.agent.get(format!("{}{address}", self.server));
        // Half the time as browsers ask.
        if self.chance.once_in(2) {
            request = request.header("accept-encoding", "br");
        }
        let mut answer = request.call().unwrap_or_else(|error| panic!("{address}: {error}"));
        let status = answer.status().as_u16();
        let packed = answer.headers().get("content-encoding").is_some_and(|coding| coding == "br");
        let mut bytes = answer.body_mut().read_to_vec().unwrap_or_else(|error| panic!("{address}: {error}"));
        match status {
            200 => {}
            // Withdrawn. Who asks for its data is led to its page, which says so.
            410 if address.ends_with('/') => {}
            410 => return Some(String::new()),
            404 => return None,
            status => {
                self.faults.lock().unwrap().push(format!("{address} was answered {status}"));
                return None;
            }
        }
        if packed {
            bytes = unpacked(&bytes).unwrap_or_default();
        }
        if let Err(fault) = complete(&file_of(address), &bytes) {
            self.faults.lock().unwrap().push(format!("{address} {fault}"));
        }
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }
}
