//! `bantin check`: looks a newsroom through, and writes nothing unless it is asked to mend what surely can be.

use anyhow::{Error, Result};
use bantin_messages::messages::{NothingIsWrong, NothingStopsAPublish, OnlyAtThatHost, TallyWarnings};
use bantin_publisher::{Checked, Tally};
use jiff::Timestamp;

use crate::arguments::Check;
use crate::mended::MendedBefore;
use crate::{mended, newsroom_folder, outcome_json, terminal, withheld};

pub fn run(order: &Check) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    let as_of = match &order.as_of {
        Some(text) => newsroom_folder::moment(text, &newsroom)?,
        None => Timestamp::now(),
    };
    let out = order.out.clone().unwrap_or_else(|| newsroom.join("dist"));
    let mended = if order.fix { mended::mend(&newsroom, as_of, &out)? } else { Vec::new() };
    if !order.json {
        mended.iter().for_each(|mended| terminal::say(mended.message.clone()));
    }
    let checked = match bantin_publisher::check_against(&newsroom, as_of, Some(&out)) {
        Err(error) if order.json => return Err(Error::from(error).context(MendedBefore(mended))),
        checked => checked?,
    };
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
