//! Old addresses: each leads to the new one, shows the page that leads there, or is not there. It never leads elsewhere.

use std::collections::HashMap;

use bantin_content::{Redirect, place_of_request};

use crate::Finding;
use crate::answer::{Answer, Outcome};
use crate::edition::{Edition, EditionFile};
use crate::site::Site;

/// The old addresses of an edition, by their places.
pub(crate) struct OldAddresses<'a> {
    by_place: HashMap<String, &'a Redirect>,
}

impl<'a> OldAddresses<'a> {
    pub fn of(edition: &'a Edition) -> Self {
        let redirects = edition.redirects.redirects.iter();
        OldAddresses { by_place: redirects.map(|redirect| (redirect.from.place(), redirect)).collect() }
    }

    /// The old address that this is.
    pub fn at(&self, address: &str) -> Option<&'a Redirect> {
        place_of_request(address).and_then(|place| self.by_place.get(&place).copied())
    }
}

/// What is wrong with what an old address was answered with. `page`: what the edition has there, for hosts that only have files.
pub(crate) fn look(
    site: &Site,
    redirect: &Redirect,
    page: Option<&EditionFile>,
    outcome: &Outcome,
) -> Option<Finding> {
    let address = redirect.from.as_str();
    match outcome {
        Outcome::LeadsTo(to) if is_right(site, redirect, to) => None,
        Outcome::LeadsTo(to) => Some(Finding::leads_away(address, to.as_str())),
        Outcome::Unanswered(why) => Some(Finding::unanswered(address, why.clone())),
        Outcome::Answered(answer) => answered(address, page, answer),
    }
}

fn is_right(site: &Site, redirect: &Redirect, to: &url::Url) -> bool {
    // To the right place; or to the same one, as servers of files lead to a folder's page.
    let right = site.at(redirect.to.as_str()).or_else(|| redirect.to.as_str().parse().ok());
    let own_folder = site.at(&[redirect.from.path(), "/"].concat());
    let same = |url: Option<url::Url>| {
        url.is_some_and(|url| url[url::Position::BeforeHost..] == to[url::Position::BeforeHost..])
    };
    site.holds(to) && same(own_folder) || same(right)
}

fn answered(address: &str, page: Option<&EditionFile>, answer: &Answer) -> Option<Finding> {
    match (answer.status, page) {
        // A host that cannot lead on, or an address that was taken down.
        (404 | 410, _) => None,
        (200, Some(page)) if page.content == answer.content => None,
        (200, Some(_)) => Some(Finding::changed(address)),
        (status, _) => Some(Finding::answers_anything(address, status)),
    }
}
