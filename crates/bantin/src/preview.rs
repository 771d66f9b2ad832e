//! `bantin serve`: a newsroom in the browser while it is written.
//!
//! One thread publishes into `.bantin/preview` whenever the folder changes, and tells the
//! outcome; the pages ask for outcomes and load themselves again, or show what is wrong
//! above the last good page.

mod alone;
mod changes;
mod http;
mod outcome;
mod publisher;

use std::path;

use anyhow::{Context, Result};
use bantin_messages::messages::{DoingHere, NextAfterPreview, PreviewAt, PreviewForThisMachine};
use bantin_server::Settings;

use crate::arguments::Serve;
use crate::failure::Failure;
use crate::{app, newsroom_folder, runtime, signals, terminal};
use alone::Alone;
use changes::Changes;
use http::Site;

/// What each page of the preview runs; the page that waits for a first edition too.
const SCRIPT: &str = include_str!("preview/preview.js");

pub fn run(order: &Serve) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    // What stands at this path is shown, also when the folder that stands there now is exchanged.
    let newsroom = path::absolute(&newsroom).map_err(Failure::could_not(DoingHere))?;
    let _alone = Alone::in_newsroom(&newsroom)?;
    let cache = newsroom.join(".bantin");
    let (edition, visits) = (cache.join("preview"), cache.join("preview-visits"));
    alone::refuse_links(&cache, &[&edition, &visits])?;
    alone::refuse_shared_files(&visits)?;
    let app = app::files()?;
    let runtime = runtime::start()?;
    let served = runtime.block_on(async {
        // First, so that a taken address is told before the work.
        let listener = bantin_server::bind(&order.listen).await?;
        let address = listener.local_addr().context("the listener has no address")?;
        let stop = signals::stop()?;
        let settings = Settings::new(edition, visits, address.into());

        let (teller, outcomes) = outcome::channel();
        let changes = Changes::of(&newsroom, &settings.edition)?;
        publisher::start(newsroom, settings.edition.clone(), app, changes, teller)?;

        terminal::say(PreviewAt { address: format!("http://{address}/").into() });
        if !address.ip().is_loopback() {
            terminal::remark(PreviewForThisMachine);
        }
        terminal::next(NextAfterPreview);

        http::serve(listener, Site::new(settings, outcomes), stop).await;
        Ok(())
    });
    // A publish that is under way leaves the pages whole when it is cut off.
    runtime.shutdown_background();
    served
}
