//! `bantin check`: looks a newsroom through and writes nothing.

use anyhow::Result;
use bantin_messages::messages::{NothingIsWrong, NothingStopsAPublish, TallyWarnings};
use bantin_publisher::Tally;
use jiff::Timestamp;

use crate::arguments::Check;
use crate::{newsroom_folder, outcome_json, terminal};

pub fn run(order: &Check) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    let as_of = match &order.as_of {
        Some(text) => newsroom_folder::moment(text, &newsroom)?,
        None => Timestamp::now(),
    };
    let warnings = bantin_publisher::check(&newsroom, as_of)?;
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
