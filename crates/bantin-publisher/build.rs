//! Names this build of the publisher by the sources that decide what it prints. What an older or newer
//! build remembers of an edition is not believed.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    // The app's drawing, the shared types, the messages by their numbers, the publisher itself, and every crate's
    // version.
    let places =
        ["src", "../../src", "../bantin-content/src", "../bantin-messages/messages", "../../Cargo.lock"];
    let mut files = Vec::new();
    for place in places {
        println!("cargo::rerun-if-changed={place}");
        collect(Path::new(place), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    println!("cargo::rustc-env=BANTIN_PUBLISHER_BUILD={:016x}", hasher.finish());
    Ok(())
}

fn collect(place: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !place.is_dir() {
        files.push(place.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(place)? {
        collect(&entry?.path(), files)?;
    }
    Ok(())
}
