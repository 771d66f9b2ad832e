//! Publishes what cannot wait. What is wrong with other articles is told and passed over, and so are the addresses at which
//! copies of the site are out of date.

use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use bantin_messages::messages::{AddressesChanged, AddressesUnknown};
use bantin_publisher::newsroom::SiteSettings;
use bantin_publisher::{Manifest, Manner, Order, Report, manifest};
use jiff::Timestamp;

use crate::{app, publish, terminal};

/// Publishes a newsroom as of a moment; with `force` also where many pages would vanish.
pub fn publish_at_once(
    newsroom: &Path,
    out: &Path,
    as_of: Timestamp,
    site: &SiteSettings,
    force: bool,
) -> Result<Report> {
    let app = app::files()?;
    let manner = Manner { force, keep_going: true, ..Manner::default() };
    let order = Order { newsroom, out, as_of, app: &app, preview: None, manner };
    // Where nothing is published yet there is nothing to know.
    let known = || manifest(newsroom, out).ok().flatten();
    let (before, start) = (known(), Instant::now());
    let report = publish::publish(&order, false)?;
    publish::tell(&report, out, start);
    tell_addresses(before.zip(known()), &site.base_url);
    Ok(report)
}

fn tell_addresses(manifests: Option<(Manifest, Manifest)>, base_url: &str) {
    let Some((before, after)) = manifests else { return terminal::say(AddressesUnknown) };
    let changed = after.changed_since(&before);
    if changed.is_empty() {
        return;
    }
    terminal::say(AddressesChanged { count: changed.len().into() });
    for address in changed {
        terminal::say_text(&["  ", base_url, &terminal::plain(&address)].concat());
    }
}
