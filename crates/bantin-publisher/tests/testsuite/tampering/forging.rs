//! Forges what the publisher keeps, with seals that are right: anybody can, they have no key.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::edition::Tree;

const SEAL: usize = 32;

/// As in the publisher's `journal.rs`.
#[derive(Clone, Serialize)]
pub struct Journal {
    pub from: String,
    pub to: String,
    pub moves: Vec<Move>,
    pub removals: Vec<Removal>,
}

#[derive(Clone, Serialize)]
pub struct Move {
    pub rank: Rank,
    pub number: u32,
    pub new: bool,
    pub path: String,
}

#[derive(Clone, Serialize)]
pub struct Removal {
    pub rank: Rank,
    pub path: String,
}

/// The first of them, which will do: here all are moved in the order that is given.
#[derive(Clone, Copy, Serialize)]
pub enum Rank {
    Asset,
}

impl Journal {
    /// Puts it into the stage, with files that wait for each of its moves.
    pub fn waits_in(&self, stage: &Path) {
        fs::create_dir_all(stage).unwrap();
        fs::write(stage.join("journal"), sealed(&[postcard::to_allocvec(self).unwrap()])).unwrap();
        for one in &self.moves {
            for end in ["", ".br"] {
                let waiting = stage.join(format!("{}{end}", one.number));
                if !waiting.exists() {
                    fs::write(waiting, "planted").unwrap();
                }
            }
        }
    }

    /// The journal that leads from one edition to another, whose files are put into the stage.
    pub fn between(from: &Tree, to: &Tree, stage: &Path) -> Journal {
        let plain = |tree: &Tree| -> BTreeSet<String> {
            tree.keys().filter(|path| !path.ends_with(".br")).cloned().collect()
        };
        let mut journal = Journal { from: id(from), to: id(to), moves: Vec::new(), removals: Vec::new() };
        fs::create_dir_all(stage).unwrap();
        for (number, path) in (0u32..).zip(plain(to)) {
            if from.get(&path) == to.get(&path) {
                continue;
            }
            fs::write(stage.join(number.to_string()), &to[&path]).unwrap();
            if let Some(twin) = to.get(&format!("{path}.br")) {
                fs::write(stage.join(format!("{number}.br")), twin).unwrap();
            }
            journal.moves.push(Move { rank: Rank::Asset, number, new: false, path });
        }
        let gone = plain(from).into_iter().filter(|path| !to.contains_key(path));
        journal.removals.extend(gone.map(|path| Removal { rank: Rank::Asset, path }));
        journal.waits_in(stage);
        journal
    }
}

/// The id that an edition has.
pub fn id(tree: &Tree) -> String {
    let site: serde_json::Value = serde_json::from_slice(&tree["api/v1/site.json"]).unwrap();
    site["edition"].as_str().unwrap().to_owned()
}

/// A sealed file whose parts hold this text, with another in its place everywhere; `None` where it holds none.
pub fn with_text_replaced(bytes: &[u8], text: &str, by: &str) -> Option<Vec<u8>> {
    let (old, new) = (encoded(text), encoded(by));
    let mut found = false;
    let parts: Vec<Vec<u8>> = parts(bytes)
        .into_iter()
        .map(|part| {
            let (mut made, mut rest) = (Vec::new(), part);
            while let Some(at) = rest.windows(old.len()).position(|window| window == old) {
                found = true;
                made.extend_from_slice(&rest[..at]);
                made.extend_from_slice(&new);
                rest = &rest[at + old.len()..];
            }
            made.extend_from_slice(rest);
            made
        })
        .collect();
    found.then(|| sealed(&parts))
}

fn encoded(text: &str) -> Vec<u8> {
    postcard::to_allocvec(text).unwrap()
}

fn parts(bytes: &[u8]) -> Vec<&[u8]> {
    let (mut parts, mut rest) = (Vec::new(), &bytes[SEAL..]);
    while let Some((length, behind)) = rest.split_first_chunk::<8>() {
        let (part, behind) = behind.split_at(u64::from_le_bytes(*length) as usize);
        parts.push(part);
        rest = behind;
    }
    parts
}

fn sealed(parts: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
        bytes.extend_from_slice(part);
    }
    [&blake3::hash(&bytes).as_bytes()[..], &bytes].concat()
}
