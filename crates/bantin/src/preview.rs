//! `bantin serve`: a newsroom in the browser while it is written.
//!
//! One thread publishes into `.bantin/preview` whenever the folder changes, and tells the
//! outcome; the pages ask for outcomes and load themselves again, or show what is wrong
//! above the last good page.

mod changes;
mod http;
mod outcome;
mod publisher;

use anyhow::{Context, Result};
use bantin_server::Settings;

use crate::arguments::Serve;
use crate::{app, newsroom_folder, signals, terminal};
use changes::Changes;
use http::Site;

/// What each page of the preview runs; the page that waits for a first edition too.
const SCRIPT: &str = include_str!("preview/preview.js");

pub fn run(order: &Serve) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    let app = app::files()?;
    let runtime = tokio::runtime::Runtime::new().context("could not start threads")?;
    runtime.block_on(async {
        // First, so that a taken address is told before the work.
        let listener = bantin_server::bind(order.listen).await?;
        let address = listener.local_addr().unwrap_or(order.listen);
        let cache = newsroom.join(".bantin");
        let settings = Settings::new(cache.join("preview"), cache.join("preview-visits"), address);

        let (teller, outcomes) = outcome::channel();
        let changes = Changes::of(&newsroom)?;
        publisher::start(newsroom, settings.edition.clone(), app, changes, teller)?;

        terminal::say(&format!("The newsroom is at http://{address}/ as soon as its pages are made"));
        if !address.ip().is_loopback() {
            terminal::remark("Others may reach this address, but only local names are answered; readers get `bantin live`.");
        }
        terminal::next("write; the pages follow every change. Ctrl-C stops this; `bantin publish` makes the pages for readers");

        let site = Site::new(settings, outcomes);
        http::serve(listener, site, signals::stop()).await
    })
}
