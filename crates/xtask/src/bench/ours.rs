//! The release command, as an operator starts it.

use std::path::Path;

use super::contender::{Contender, Kind, busiest_section};
use crate::workspace::Workspace;

/// Every made-up article is older, so that none is held back.
pub const AS_OF: &str = "2026-11-01";

pub fn contender(workspace: &Workspace, bench: &Path, newsroom: &Path) -> Contender {
    let out = bench.join("edition");
    let (bantin, folder, edition) = (workspace.bantin(), newsroom.to_owned(), out.clone());
    Contender {
        name: "Bantin".into(),
        makes: "pages, feeds, sitemaps, content API, twins of all",
        articles: busiest_section(&newsroom.join("content")),
        out,
        memory: Some(newsroom.join(".bantin")),
        command: Box::new(move || {
            let mut command = std::process::Command::new(&bantin);
            command.arg("publish").arg(&folder).arg("--out").arg(&edition).args(["--as-of", AS_OF]);
            // What it says is read back, in English, whatever language whoever measures speaks.
            command.env("LC_ALL", "C");
            command
        }),
        kind: Kind::Ours,
    }
}
