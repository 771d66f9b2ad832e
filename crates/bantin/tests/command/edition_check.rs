//! Whether an edition's folder is whole: what stands there is complete, and whatever it names is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::made_up::copied;
use crate::named::{file_of, named};
use crate::person::Person;

/// All that lies below a folder, by its path with `/`.
pub type Tree = BTreeMap<String, Entry>;

#[derive(PartialEq, Eq)]
pub struct Entry {
    mode: u32,
    /// `None`: a folder.
    pub bytes: Option<Vec<u8>>,
}

/// Whether a publish may have been broken off.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// A twin may be one step older or newer than its file, or still missing.
    BrokenOff,
    Settled,
}

pub fn tree(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    if folder.exists() {
        read_into(&mut tree, folder, "");
    }
    tree
}

#[track_caller]
pub fn assert_same(tree: &Tree, other: &Tree, what: &str) {
    let paths: BTreeSet<&String> = tree.keys().chain(other.keys()).collect();
    let differing: Vec<String> = paths
        .into_iter()
        .filter_map(|path| match (tree.get(path), other.get(path)) {
            (Some(_), None) => Some(format!("only in the first: {path}")),
            (None, Some(_)) => Some(format!("only in the second: {path}")),
            (Some(one), Some(other)) if one.mode != other.mode => {
                Some(format!("mode {:o} and {:o}: {path}", one.mode, other.mode))
            }
            (one, other) if one != other => Some(format!("other bytes: {path}")),
            _ => None,
        })
        .collect();
    assert!(differing.is_empty(), "{what}:\n{}", shortened(&differing));
}

#[track_caller]
pub fn assert_whole(folder: &Path, state: State, what: &str) {
    assert_tree_whole(&tree(folder), state, what);
}

#[track_caller]
pub fn assert_tree_whole(tree: &Tree, state: State, what: &str) {
    let faults = faults(tree, state);
    assert!(faults.is_empty(), "{what}:\n{}", shortened(&faults));
}

/// Nothing lies beside the edition that was not there before.
#[track_caller]
pub fn assert_nothing_beside(out: &Path, what: &str) {
    let name = out.file_name().expect("a name").to_string_lossy().into_owned();
    let left: Vec<String> = fs::read_dir(out.parent().expect("a folder"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|other| other.contains(&name) && *other != name || other.contains(".bantin-"))
        .collect();
    assert!(left.is_empty(), "{what}: {left:?} left beside {name}");
}

/// The edition that a copy of the newsroom gives in a fresh place.
pub fn published_afresh(person: &Person, newsroom: &Path) -> Tree {
    let place = tempfile::tempdir_in(person.home()).unwrap();
    let (copy, out) = (place.path().join("copy"), place.path().join("afresh"));
    copied(newsroom, &copy);
    person.types(&["publish", text(&copy), "--out", text(&out)]).ends_with(0);
    tree(&out)
}

/// What is wrong in an edition; nothing where there is none yet.
pub fn faults(tree: &Tree, state: State) -> Vec<String> {
    let mut faults = Vec::new();
    if tree.len() > 1 && !has_file(tree, "api/v1/site.json") {
        faults.push("no api/v1/site.json".to_owned());
    }
    // What each file names; as readers get it from its twin, too.
    let mut names: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (path, entry) in tree {
        let Some(bytes) = &entry.bytes else { continue };
        let file = path.strip_suffix(".br").unwrap_or(path);
        let content = if path == file { Some(bytes.clone()) } else { unpacked(bytes) };
        let complete = match &content {
            Some(content) => complete(file, content),
            None => Err("does not unpack"),
        };
        match (complete, content) {
            (Ok(()), Some(content)) => {
                let named = named(file, &String::from_utf8_lossy(&content));
                names.entry(file).or_default().extend(named);
                faults.extend(twin_fault(tree, path, file, &content, state));
            }
            (Err(fault), _) => faults.push(format!("{path} {fault}")),
            (Ok(()), None) => {}
        }
    }
    for file in within_reach(&names, state) {
        let missing = names[file].iter().filter(|address| !has_file(tree, &file_of(address)));
        faults.extend(missing.map(|address| format!("{file} names {address}, which is not there")));
    }
    faults
}

/// All files; but while a publish is broken off those that lead nowhere yet, or any more, do not
/// count: nobody is led to them.
fn within_reach<'a>(names: &BTreeMap<&'a str, BTreeSet<String>>, state: State) -> BTreeSet<&'a str> {
    if state == State::Settled {
        return names.keys().copied().collect();
    }
    let mut reached = BTreeSet::new();
    let mut next: Vec<String> =
        ["index.html", "404.html", "api/v1/site.json", "api/v1/front.json", "api/v1/withdrawn.json"]
            .map(str::to_owned)
            .to_vec();
    while let Some(file) = next.pop() {
        if let Some((file, named)) = names.get_key_value(file.as_str())
            && reached.insert(*file)
        {
            next.extend(named.iter().map(|address| file_of(address)));
        }
    }
    reached
}

fn twin_fault(tree: &Tree, path: &str, file: &str, content: &[u8], state: State) -> Option<String> {
    if path == file {
        let lacks = state == State::Settled && has_twin(file) && !has_file(tree, &format!("{file}.br"));
        return lacks.then(|| format!("{file} has no twin"));
    }
    // Names of assets hold a hash of what is in them: those never differ.
    let differs = state == State::Settled || file.starts_with("assets/");
    match tree.get(file).and_then(|entry| entry.bytes.as_ref()) {
        Some(bytes) if differs && bytes != content => Some(format!("{path} is not its file's")),
        None if state == State::Settled => Some(format!("{path} has no file")),
        _ => None,
    }
}

/// Whether a page or its data was written to the end.
pub fn complete(file: &str, content: &[u8]) -> Result<(), &'static str> {
    if file.ends_with(".html") {
        let text = std::str::from_utf8(content).map_err(|_| "is no UTF-8")?;
        if !text.starts_with("<!DOCTYPE html>") || !text.trim_end().ends_with("</html>") {
            return Err("is half a page");
        }
    }
    if file.ends_with(".json") {
        let value: serde_json::Value = serde_json::from_slice(content).map_err(|_| "is no JSON")?;
        if file == "api/v1/site.json" && value["edition"].as_str().is_none_or(str::is_empty) {
            return Err("names no edition");
        }
    }
    Ok(())
}

pub fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    brotli::Decompressor::new(bytes, 4096).read_to_end(&mut content).ok()?;
    Some(content)
}

pub fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

fn has_file(tree: &Tree, path: &str) -> bool {
    tree.get(path).is_some_and(|entry| entry.bytes.is_some())
}

fn has_twin(file: &str) -> bool {
    [".html", ".json", ".js", ".wasm", ".svg"].iter().any(|end| file.ends_with(end))
}

fn read_into(tree: &mut Tree, folder: &Path, prefix: &str) {
    let mode = |path: &Path| fs::symlink_metadata(path).unwrap().permissions().mode() & 0o7777;
    tree.insert(prefix.to_owned(), Entry { mode: mode(folder), bytes: None });
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            read_into(tree, &path, &format!("{name}/"));
        } else {
            tree.insert(name, Entry { mode: mode(&path), bytes: Some(fs::read(&path).unwrap()) });
        }
    }
}

fn shortened(lines: &[String]) -> String {
    let mut text = lines[..lines.len().min(12)].join("\n");
    if lines.len() > 12 {
        text += &format!("\n… and {} more", lines.len() - 12);
    }
    text
}

#[test]
fn what_is_amiss_is_found() {
    let person = Person::sits_down();
    let made_up = crate::made_up::MadeUp::with_articles(person.home().join("town"), 40);
    let whole = || published_afresh(&person, made_up.folder());
    assert!(faults(&whole(), State::Settled).is_empty());
    assert!(faults(&whole(), State::BrokenOff).is_empty());
    let asset = whole().into_keys().find(|path| path.ends_with(".webp")).unwrap();
    let gone = ["tin-tuc/bai-0000/index.html", "api/v1/articles/bai-0001.json", "api/v1/site.json", &asset];
    let half =
        ["le-hoi/index.html", "le-hoi/index.html.br", "api/v1/front.json", "tin-tuc/bai-0003/index.html"];
    for state in [State::Settled, State::BrokenOff] {
        for path in gone {
            let mut tree = whole();
            tree.remove(path).unwrap();
            assert!(!faults(&tree, state).is_empty(), "{path} is gone");
        }
        for path in half {
            let mut tree = whole();
            let bytes = tree.get_mut(path).unwrap().bytes.as_mut().unwrap();
            bytes.truncate(bytes.len() / 2);
            assert!(!faults(&tree, state).is_empty(), "{path} is half");
        }
    }
}
