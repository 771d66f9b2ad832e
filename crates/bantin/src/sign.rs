//! `bantin sign`: signs the edition in a folder, for hosts that a folder is copied to. A deploy signs by itself.

use std::time::SystemTime;

use anyhow::Result;
use bantin_manifest::SecretKey;
use bantin_messages::messages::{DoingSign, SignNext, Signed};

use crate::arguments::Sign;
use crate::failure::Failure;
use crate::terminal;

pub fn run(order: &Sign) -> Result<()> {
    let key = SecretKey::read(&order.key)?;
    let signed = bantin_verify::sign(&order.edition, &key, SystemTime::now())?;
    let doing = DoingSign { path: terminal::path(&order.edition).into() };
    let manifest = signed.map_err(Failure::could_not(doing))?;
    terminal::say(Signed {
        edition: manifest.edition.clone().into(),
        files: manifest.files().len().into(),
        serial: manifest.serial.to_string().into(),
    });
    terminal::next(SignNext { folder: terminal::path(&order.edition).into() });
    Ok(())
}
