//! What a desk needs before it is opened: where it stands, and what draws its previews.

use std::io;
use std::path::Path;

use anyhow::{Context, Result};
use bantin_desk::{DeskAddress, DeskError, Users};
use bantin_messages::messages::{
    PreviewNotStarted, PreviewsLessConfined, PreviewsWithoutCalls, PreviewsWithoutFiles,
    PreviewsWithoutLimits,
};
use bantin_messages::{Argument, Message};
use bantin_preview::{Ended, Lack, Previewer};
use bantin_server::{Clock, Listen};

use crate::{app, newsroom_folder, terminal};

/// Where a desk stands that listens here.
pub fn address(newsroom: &Path, data: &Path, here: &Listen) -> Result<DeskAddress> {
    let desk_url = match newsroom_folder::settings(newsroom) {
        Ok(site) => site.desk_url,
        // One that is broken just now hinders neither readers nor editors: the desk is where it was.
        Err(_) => known_address(data).unwrap_or_default(),
    };
    let address = match desk_url.as_str() {
        "" => DeskAddress::listening(here),
        url => DeskAddress::of(url),
    };
    Ok(address.map_err(DeskError::from)?)
}

/// What draws previews of a newsroom's articles; what is wrong with it is told.
pub fn previewer(newsroom: &Path) -> Result<Previewer> {
    let previewer = Previewer::of_this_program(newsroom, &[app::FOLDER]);
    let previewer = previewer.context("this program's own file is not known")?;
    if let Some(message) = wrong_with(&previewer) {
        terminal::remark(message);
    }
    Ok(previewer)
}

/// What is lacking here of the confinement in which previews are drawn, or why none can be drawn at all.
pub fn wrong_with(previewer: &Previewer) -> Option<Message> {
    let lacks = match previewer.lacks() {
        Ok(lacks) if lacks.is_empty() => return None,
        Ok(lacks) => lacks,
        Err(ended) => return Some(PreviewNotStarted { error: how(ended) }.into()),
    };
    let lacks: Vec<String> = lacks.into_iter().map(|lack| terminal::words(named(lack))).collect();
    Some(PreviewsLessConfined { lacks: lacks.join(", ").into() }.into())
}

fn how(ended: Ended) -> Argument {
    match ended {
        Ended::NotStarted(error) => Argument::of(&error),
        Ended::Broken(how) => Argument::of(&how),
        Ended::TooLong | Ended::TooLarge => Argument::of(&io::Error::from(io::ErrorKind::TimedOut)),
    }
}

fn named(lack: Lack) -> Message {
    match lack {
        Lack::Files => PreviewsWithoutFiles.into(),
        Lack::Calls => PreviewsWithoutCalls.into(),
        Lack::Limits => PreviewsWithoutLimits.into(),
    }
}

/// Where the desk was when it was open last.
fn known_address(data: &Path) -> Option<String> {
    let known = Users::of(data, &Clock::system()).address().ok()??;
    Some(known.origin().to_owned())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn where_no_preview_can_be_drawn_nobody_is_told_that_all_is_well() {
        // A program that is not there, and one that answers something else.
        let this = std::env::current_exe().unwrap();
        for program in [this.with_extension("missing"), this] {
            let words = vec!["no-test-has-this-name".into()];
            let previewer = Previewer::of(program, words, Duration::from_secs(600));
            let told = terminal::words(wrong_with(&previewer).unwrap());
            assert!(told.starts_with("the program that draws previews could not be run ("), "{told}");
        }
    }
}
