//! What a desk needs before it is opened: where it stands, and what draws its previews.

use std::path::Path;

use anyhow::{Context, Result};
use bantin_desk::{DeskAddress, DeskError, Users};
use bantin_messages::Message;
use bantin_messages::messages::{
    PreviewsLessConfined, PreviewsWithoutCalls, PreviewsWithoutFiles, PreviewsWithoutLimits,
};
use bantin_preview::{Lack, Previewer};
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

/// What draws previews of a newsroom's articles; what is lacking of its confinement is told.
pub fn previewer(newsroom: &Path) -> Result<Previewer> {
    let previewer = Previewer::of_this_program(newsroom, &[app::FOLDER]);
    let previewer = previewer.context("this program's own file is not known")?;
    if let Some(message) = less_confined(&previewer) {
        terminal::remark(message);
    }
    Ok(previewer)
}

/// What is lacking here of the confinement in which previews are drawn. Why one cannot be drawn at all is told when somebody
/// wants to see it.
pub fn less_confined(previewer: &Previewer) -> Option<Message> {
    let lacks = previewer.lacks().ok().filter(|lacks| !lacks.is_empty())?;
    let lacks: Vec<String> = lacks.into_iter().map(|lack| terminal::words(named(lack))).collect();
    Some(PreviewsLessConfined { lacks: lacks.join(", ").into() }.into())
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
