//! `_redirects`, as hosts of static sites read it: `/old.html /tin-tuc/le-hoi/ 301`. What a host would not take in is left
//! out or told: each has bounds of its own.

use std::path::Path;

use bantin_messages::messages::{RedirectsAtHosts, StaticRedirects};

use crate::problem::Problem;
use crate::read::OldPlace;
use crate::read::static_files::{self, StaticFiles};

pub(crate) const FILE: &str = "_redirects";

/// What Cloudflare Pages takes: rules without a pattern, and letters of a line. Rules with a query it does not take.
const CLOUDFLARE_RULES: usize = 2_000;
const CLOUDFLARE_LINE: usize = 1_000;

/// Where its command keeps a site's settings.
const WRANGLER: [&str; 3] = ["wrangler.toml", "wrangler.json", "wrangler.jsonc"];

/// Old addresses that Cloudflare Pages would not follow, by the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Refused {
    with_query: usize,
    too_long: usize,
    /// Behind as many as it takes.
    too_many: usize,
}

/// Whether `static/` has a file that is published in its place, though there are old addresses.
pub(crate) fn covered(places: &[OldPlace], statics: &StaticFiles) -> Option<Problem> {
    let covered = !places.is_empty() && statics.has(FILE);
    covered.then(|| Problem::warning([static_files::NAME, "/", FILE].concat(), StaticRedirects))
}

/// What Cloudflare Pages would refuse of the file, for who looks a newsroom through.
pub(crate) fn refusals(places: &[OldPlace], statics: &StaticFiles) -> Option<RedirectsAtHosts> {
    let refused = refused(places);
    let all = refused.with_query + refused.too_long + refused.too_many;
    if all == 0 || statics.has(FILE) {
        return None;
    }
    let Refused { with_query, too_long, too_many } = refused;
    Some(RedirectsAtHosts {
        count: all.into(),
        with_query: with_query.into(),
        too_long: too_long.into(),
        too_many: too_many.into(),
    })
}

/// Whether a site is known to lie at Cloudflare Pages: by its address, or by the settings beside its newsroom.
pub(crate) fn is_at_cloudflare(newsroom: &Path, base_url: &str) -> bool {
    base_url.ends_with(".pages.dev") || WRANGLER.iter().any(|file| newsroom.join(file).is_file())
}

/// The file: first what has a query, since the first rule that fits is taken.
pub(crate) fn write(places: &[OldPlace]) -> String {
    let with_query = places.iter().filter_map(line_with_query);
    let plain = places.iter().filter_map(line);
    with_query.chain(plain).collect()
}

/// Which of the lines Cloudflare Pages would refuse.
fn refused(places: &[OldPlace]) -> Refused {
    let with_query = places.iter().filter(|place| place.redirect.from.query().is_some()).count();
    let plain: Vec<usize> = places.iter().filter_map(line).map(|line| line.chars().count()).collect();
    let too_long = plain.iter().filter(|length| **length > CLOUDFLARE_LINE).count();
    let too_many = (plain.len() - too_long).saturating_sub(CLOUDFLARE_RULES);
    Refused { with_query, too_long, too_many }
}

/// `/old.html /tin-tuc/le-hoi/ 301`
fn line(place: &OldPlace) -> Option<String> {
    let from = &place.redirect.from;
    if from.query().is_some() || is_pattern(from.path()) {
        return None;
    }
    Some([from.path(), " ", place.redirect.to.as_str(), " ", status(place), "\n"].concat())
}

/// `/Default.aspx id=123 /tin-tuc/le-hoi/ 301!`, as Netlify has it: the sign goes before a file that lies there.
fn line_with_query(place: &OldPlace) -> Option<String> {
    let from = &place.redirect.from;
    let query = from.query()?;
    let is_pair = |pair: &str| {
        let pair = pair.split_once('=');
        pair.is_some_and(|(name, value)| !name.is_empty() && !value.is_empty() && !value.starts_with(':'))
    };
    if is_pattern(from.path()) || query.contains('*') || !query.split('&').all(is_pair) {
        return None;
    }
    let parameters = query.replace('&', " ");
    Some([from.path(), " ", &parameters, " ", place.redirect.to.as_str(), " ", status(place), "!\n"].concat())
}

/// `*` stands for anything there, and `:name` for a name.
fn is_pattern(path: &str) -> bool {
    path.contains('*') || path.contains("/:")
}

/// The two numbers that all of them know.
fn status(place: &OldPlace) -> &'static str {
    if place.redirect.status.is_permanent() { "301" } else { "302" }
}
