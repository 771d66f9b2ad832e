//! `bantin check`: looks a newsroom through and writes nothing.

use anyhow::Result;
use bantin_publisher::Tally;
use jiff::Timestamp;

use crate::arguments::Check;
use crate::{newsroom_folder, terminal};

pub fn run(order: &Check) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    let as_of = match &order.as_of {
        Some(text) => newsroom_folder::moment(text, &newsroom)?,
        None => Timestamp::now(),
    };
    let warnings = bantin_publisher::check(&newsroom, as_of)?;
    terminal::tell_all_warnings(&warnings);
    match Tally::of(&warnings).warnings {
        0 => terminal::say("Nothing is wrong."),
        number => {
            terminal::say(&format!("Nothing stops a publish; {} above.", terminal::count(number, "warning")))
        }
    }
    terminal::next("bantin publish");
    Ok(())
}
