//! `bantin live --print-config`: what would be served where, and what this machine lacks for it. Nothing is opened.

use anyhow::Result;
use bantin_messages::messages::{ConfigDesk, ConfigReaders, PreviewsConfined};

use crate::arguments;
use crate::{desk_setup, newsroom_folder, terminal};

pub fn print(order: &arguments::Live) -> Result<()> {
    terminal::say(ConfigReaders {
        listen: order.listen.to_string().into(),
        folder: terminal::path(&order.edition).into(),
        data: terminal::path(&order.data).into(),
    });
    let (Some(listen), Some(newsroom)) = (&order.desk_listen, &order.newsroom) else { return Ok(()) };
    let newsroom = newsroom_folder::find(Some(newsroom))?;
    let address = desk_setup::address(&newsroom, &order.data, listen)?;
    terminal::say(ConfigDesk {
        listen: listen.to_string().into(),
        address: format!("{}/", address.origin()).into(),
        folder: terminal::path(&newsroom).into(),
    });
    if desk_setup::wrong_with(&desk_setup::previewer(&newsroom)?).is_none() {
        terminal::say(PreviewsConfined);
    }
    Ok(())
}
