//! Old addresses of the edition and where they lead, by `redirects.json`. However many there are, one is found at once.

use std::collections::HashMap;
use std::path::Path;

use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use bantin_content::{Caching, Redirects, place_of_request, place_without_query};
use bantin_messages::Argument;

use crate::ServerError;
use crate::text_of::text_of;

/// Parameters that networks put behind an address when somebody follows it from there.
const ADDED: [&str; 8] = ["fbclid", "gclid", "gbraid", "wbraid", "igshid", "msclkid", "zarsrc", "zanpid"];

/// How the names of such parameters begin that campaigns are counted by.
const OF_CAMPAIGNS: &str = "utm_";

/// Every old address of an edition.
#[derive(Debug, Default)]
pub struct RedirectTable {
    /// By their places, which are the same for `/a`, `/a/` and `/a/index.html`.
    by_place: HashMap<String, Leading>,
}

/// Where an old address leads.
#[derive(Clone, Debug)]
pub struct Leading {
    status: StatusCode,
    location: HeaderValue,
}

impl RedirectTable {
    /// Reads `redirects.json`. What is not in the grammar of addresses is not believed, whoever wrote it.
    pub fn read(redirects_json: &Path) -> Result<RedirectTable, ServerError> {
        let file = redirects_json.to_owned();
        let text = text_of(redirects_json)
            .map_err(|error| ServerError::NoEdition { site_json: file.clone(), error })?;
        let bad = |why: Argument| ServerError::BadEdition { site_json: file.clone(), why };
        let redirects: Redirects =
            serde_json::from_slice(&text).map_err(|error| bad(Argument::of(&error)))?;
        let mut table = RedirectTable { by_place: HashMap::with_capacity(redirects.redirects.len()) };
        for redirect in redirects.redirects {
            let location = HeaderValue::from_str(redirect.to.as_str());
            let location = location.map_err(|error| bad(Argument::of(&error)))?;
            let status = StatusCode::from_u16(redirect.status.code());
            let status = status.map_err(|error| bad(Argument::of(&error)))?;
            table.by_place.insert(redirect.from.place(), Leading { status, location });
        }
        Ok(table)
    }

    /// Where a request is to be led. Its query counts as it was given, but for what networks add to it; an old address
    /// without one is meant by every request of its path.
    pub fn find(&self, path_and_query: &str) -> Option<&Leading> {
        if self.by_place.is_empty() {
            return None;
        }
        let place = place_of_request(path_and_query)?;
        let as_given = self.by_place.get(&place);
        let as_shared = || self.by_place.get(&without_what_was_added(&place)?);
        as_given.or_else(as_shared).or_else(|| self.by_place.get(place_without_query(&place)))
    }
}

/// The place as it was before networks added to it; `None` where they did not.
fn without_what_was_added(place: &str) -> Option<String> {
    let (path, query) = place.split_once('?')?;
    let is_added = |parameter: &&str| {
        let name = parameter.split('=').next().unwrap_or_default();
        ADDED.contains(&name) || name.starts_with(OF_CAMPAIGNS)
    };
    let own: Vec<&str> = query.split('&').filter(|parameter| !is_added(parameter)).collect();
    let is_shorter = own.len() < query.split('&').count() && !own.is_empty();
    is_shorter.then(|| [path, "?", &own.join("&")].concat())
}

impl Leading {
    /// The path on the site that it leads to; `None` where it leads elsewhere.
    pub fn path(&self) -> Option<&str> {
        let location = self.location.to_str().ok().filter(|location| location.starts_with('/'))?;
        location.split(['?', '#']).next()
    }
}

impl IntoResponse for Leading {
    /// Nothing of the request is in it.
    fn into_response(self) -> Response {
        (self.status, [(LOCATION, self.location)], [(CACHE_CONTROL, Caching::Checked.header())])
            .into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_a_hundred_thousand_old_addresses_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("redirects.json");
        let line = |at: usize| format!(r#"{{"from":"/Default.aspx?id={at}","to":"/tin/bai-{at}/"}}"#);
        let lines: Vec<String> = (0..100_000).map(line).collect();
        std::fs::write(&file, format!(r#"{{"redirects":[{}]}}"#, lines.join(","))).unwrap();
        let table = RedirectTable::read(&file).unwrap();
        let is_found = |at: &usize| {
            let leading = table.find(&format!("/Default.aspx?id={at}"));
            leading.is_some_and(|leading| leading.path() == Some(&*format!("/tin/bai-{at}/")))
        };
        assert_eq!((0..200_000).filter(is_found).count(), 100_000);
        assert!(table.find("/Default.aspx").is_none() && table.find("/default.aspx?id=1").is_none());
    }
}
