//! `bantin live --print-config`: what would be served where, and what this machine lacks for it. Nothing is opened.

use anyhow::Result;
use bantin_messages::Message;
use bantin_messages::messages::{
    ConfigDesk, ConfigReaders, PreviewsConfined, PreviewsLessConfined, PreviewsWithoutCalls,
    PreviewsWithoutFiles, PreviewsWithoutLimits,
};
use bantin_preview::{Lack, Previewer};

use crate::arguments;
use crate::{live, newsroom_folder, terminal};

pub fn print(order: &arguments::Live) -> Result<()> {
    terminal::say(ConfigReaders {
        listen: order.listen.to_string().into(),
        folder: terminal::path(&order.edition).into(),
        data: terminal::path(&order.data).into(),
    });
    let (Some(listen), Some(newsroom)) = (&order.desk_listen, &order.newsroom) else { return Ok(()) };
    let newsroom = newsroom_folder::find(Some(newsroom))?;
    let address = live::desk_address(&newsroom, &order.data, listen)?;
    terminal::say(ConfigDesk {
        listen: listen.to_string().into(),
        address: format!("{}/", address.origin()).into(),
        folder: terminal::path(&newsroom).into(),
    });
    if less_confined(&live::previewer(&newsroom)?).is_none() {
        terminal::say(PreviewsConfined);
    }
    Ok(())
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
