//! `bantin check`: looks a newsroom through, and writes nothing unless it is asked to mend what surely can be.

use std::path::Path;

use anyhow::Result;
use bantin_messages::Message;
use bantin_messages::messages::{
    NothingIsWrong, NothingStopsAPublish, OnlyAtThatHost, TallyWarnings, WroteKey, WroteLine,
};
use bantin_publisher::amend::{MendedKey, alias_line};
use bantin_publisher::{Checked, MendedAddress, Tally};
use jiff::Timestamp;

use crate::arguments::Check;
use crate::{amended, newsroom_folder, outcome_json, terminal, withheld};

/// What was written into a file.
pub struct Mended {
    /// From the newsroom's folder, with `/`.
    pub file: String,
    pub message: Message,
}

pub fn run(order: &Check) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    let as_of = match &order.as_of {
        Some(text) => newsroom_folder::moment(text, &newsroom)?,
        None => Timestamp::now(),
    };
    let out = order.out.clone().unwrap_or_else(|| newsroom.join("dist"));
    let mended = if order.fix { mend(&newsroom, as_of, &out)? } else { Vec::new() };
    if !order.json {
        mended.iter().for_each(|mended| terminal::say(mended.message.clone()));
    }
    let checked = bantin_publisher::check_against(&newsroom, as_of, Some(&out))?;
    if order.json {
        outcome_json::of_check(&checked, &mended).print();
        return Ok(());
    }
    let Checked { warnings, withheld, at_a_host } = checked;
    terminal::tell_all_warnings(&warnings);
    withheld::tell(&withheld);
    if let Some(what) = at_a_host {
        terminal::say(OnlyAtThatHost { what: what.into() });
    }
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

/// Writes what surely was meant: keys that are misspelled, and into the `aliases` of articles the addresses at which they
/// stood in the last edition.
fn mend(newsroom: &Path, as_of: Timestamp, out: &Path) -> Result<Vec<Mended>> {
    let mut mended = Vec::new();
    for MendedKey { file, line, key, meant, written } in bantin_publisher::mend_keys(newsroom, as_of)? {
        let path = terminal::path(&newsroom.join(&file));
        written.map_err(|error| amended::failure(error, &path, meant.clone()))?;
        let message = WroteKey { meant: meant.into(), key: key.into(), path: path.into(), line: line.into() };
        mended.push(Mended { file, message: message.into() });
    }
    for MendedAddress { file, address, written } in bantin_publisher::mend_addresses(newsroom, as_of, out)? {
        let path = terminal::path(&newsroom.join(&file));
        let line = alias_line(&address);
        written.map_err(|error| amended::failure(error, &path, line.clone()))?;
        mended.push(Mended { file, message: WroteLine { line: line.into(), path: path.into() }.into() });
    }
    Ok(mended)
}
