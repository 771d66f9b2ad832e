//! `bantin key`: makes the keys that editions are signed with.

use std::path::Path;

use anyhow::Result;
use bantin_manifest::SecretKey;
use bantin_messages::messages::{KeyMade, KeyMisplaced, KeyNext, KeyPublic};
use bantin_server::ServerError;

use crate::arguments::KeyWhat;
use crate::failure::Failure;
use crate::terminal;

pub fn run(order: &KeyWhat) -> Result<()> {
    let KeyWhat::New(order) = order;
    keep_unpublished(&order.file)?;
    let key = SecretKey::generate()?;
    key.write_new(&order.file)?;
    terminal::say(KeyMade { path: terminal::path(&order.file).into() });
    terminal::say(KeyPublic);
    // On a line of its own, to be copied.
    terminal::say_text(&key.public().to_string());
    terminal::next(KeyNext {
        key: key.public().to_string().into(),
        path: terminal::path(&order.file).into(),
    });
    Ok(())
}

/// A secret key lies neither in an edition nor among what is published of a newsroom.
fn keep_unpublished(file: &Path) -> Result<(), Failure> {
    match bantin_server::keep_unpublished(file) {
        Err(ServerError::DataMisplaced { place, .. }) => {
            Err(Failure::usage(KeyMisplaced { path: terminal::path(file).into(), place: place.into() }))
        }
        _ => Ok(()),
    }
}
