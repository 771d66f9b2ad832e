//! `bantin serve`: a newsroom in the browser while it is written.
//!
//! One thread publishes into `.bantin/preview` whenever the folder changes, and tells the
//! outcome; the pages ask for outcomes and load themselves again, or show what is wrong
//! above the last good page. Beside them stands the editors' desk, which shows what is not published yet.

mod alone;
mod changes;
mod desk;
mod http;
mod outcome;
mod publisher;

use std::path;

use anyhow::{Context, Result};
use bantin_messages::messages::{DoingHere, NextAfterPreview, PreviewAt, PreviewForThisMachine};
use bantin_publisher::Preview;
use bantin_server::Settings;

use crate::arguments::Serve;
use crate::failure::Failure;
use crate::{app, newsroom_folder, runtime, signals, terminal};
use alone::Alone;
use changes::Changes;
use desk::OpenDesk;
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
    let accounts = cache.join("preview-desk");
    alone::refuse_links(&cache, &[&edition, &visits, &accounts])?;
    alone::refuse_shared_files(&visits)?;
    alone::refuse_shared_files(&accounts)?;
    let app = app::files()?;
    let runtime = runtime::start()?;
    let served = runtime.block_on(async {
        // First, so that a taken address is told before the work.
        let listener = bantin_server::bind(&order.listen).await?;
        let address = listener.local_addr().context("the listener has no address")?;
        let stop = signals::stop()?;
        let settings = Settings::new(edition, visits, address.into());

        let desk = match order.no_desk {
            true => None,
            false => Some(OpenDesk::beside(address, order, &newsroom, accounts, &app, &settings).await?),
        };
        let (stop, desk_stop) = signals::for_both(stop);

        let (teller, outcomes) = outcome::channel();
        let changes = Changes::of(&newsroom, &settings.edition)?;
        let preview =
            Preview { script: SCRIPT.to_owned(), desk: desk.as_ref().map(|_| desk::WAY.to_owned()) };
        terminal::say(PreviewAt { address: format!("http://{address}/").into() });
        if !address.ip().is_loopback() {
            terminal::remark(PreviewForThisMachine);
        }
        if let Some(desk) = &desk {
            desk.tell();
        }
        terminal::next(NextAfterPreview);
        publisher::start(newsroom, settings.edition.clone(), app, preview, changes, teller)?;

        let site = Site::new(settings, outcomes, desk.as_ref().map(OpenDesk::address));
        let desk = async {
            if let Some(desk) = desk {
                desk.serve(desk_stop).await;
            }
        };
        tokio::join!(http::serve(listener, site, stop), desk);
        Ok(())
    });
    // A publish that is under way leaves the pages whole when it is cut off.
    runtime.shutdown_background();
    served
}
