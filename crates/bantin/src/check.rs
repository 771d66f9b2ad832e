//! `bantin check`: looks a newsroom through, and writes nothing unless it is asked to mend what surely can be.

use std::path::Path;

use anyhow::Result;
use bantin_messages::messages::{NothingIsWrong, NothingStopsAPublish, TallyWarnings, WroteLine};
use bantin_publisher::Tally;
use bantin_publisher::amend::alias_line;
use jiff::Timestamp;

use crate::arguments::Check;
use crate::{amended, newsroom_folder, outcome_json, terminal};

pub fn run(order: &Check) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    let as_of = match &order.as_of {
        Some(text) => newsroom_folder::moment(text, &newsroom)?,
        None => Timestamp::now(),
    };
    let out = order.out.clone().unwrap_or_else(|| newsroom.join("dist"));
    if order.fix {
        mend(&newsroom, as_of, &out, order.json)?;
    }
    let warnings = bantin_publisher::check_against(&newsroom, as_of, Some(&out))?;
    if order.json {
        outcome_json::of_check(&warnings).print();
        return Ok(());
    }
    terminal::tell_all_warnings(&warnings);
    match Tally::of(&warnings).warnings {
        0 => terminal::say(NothingIsWrong),
        number => {
            let warnings = TallyWarnings { warnings: number.into() }.into();
            terminal::say(NothingStopsAPublish { warnings });
        }
    }
    terminal::next_command("bantin publish");
    Ok(())
}

/// Adds the addresses at which articles stood in the last edition to their `aliases`. `silent`: a document is wanted.
fn mend(newsroom: &Path, as_of: Timestamp, out: &Path, silent: bool) -> Result<()> {
    for mended in bantin_publisher::mend_addresses(newsroom, as_of, out)? {
        let path = terminal::path(&newsroom.join(&mended.file));
        let line = alias_line(&mended.address);
        mended.written.map_err(|error| amended::failure(error, &path, line.clone()))?;
        if !silent {
            terminal::say(WroteLine { line: line.into(), path: path.into() });
        }
    }
    Ok(())
}
