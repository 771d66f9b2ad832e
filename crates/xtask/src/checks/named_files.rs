//! Files and folders that a document names, as `like/this.rs`, are there. A document that speaks of what was moved
//! away sends its reader looking for nothing.
//!
//! A short name stands for any path that ends with it. Names of newsrooms, editions and systems are no files here.
//! Tests that a document names, as `docs/security.md` does, are there too.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// Documents, and folders of documents.
const DOCUMENTS: [&str; 9] = [
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
    "docs/decisions",
    "docs/desk.md",
    "docs/install.md",
    "docs/security.md",
    "docs/verify.md",
];

/// Endings of files of which a document names only ours, or such as the sample has.
const ENDINGS: [&str; 7] = [".css", ".html", ".js", ".md", ".rs", ".toml", ".yaml"];

/// Folders of a newsroom or an edition.
const ELSEWHERE: [&str; 3] = ["assets/", "content/", "static/"];

/// What is found at the top of a checkout and holds nothing to name.
const NOT_OURS: [&str; 5] = [".git", ".tools", "dist", "node_modules", "target"];

/// A name in a document, and its line.
#[derive(Debug, PartialEq, Eq)]
struct Name {
    text: String,
    line: usize,
}

pub fn check(workspace: &Workspace, _long: bool) -> Result<()> {
    let mut paths = BTreeSet::new();
    list(&workspace.root, "", &mut paths)?;
    let tests = tests(workspace, &paths)?;
    let mut seen = 0;
    let mut missing = Vec::new();
    for document in documents(&paths) {
        let text = fs::read_to_string(workspace.root.join(document))
            .with_context(|| format!("could not read {document}"))?;
        for name in names(&text) {
            let is_there = if is_a_test(&name.text) {
                tests.contains(&name.text)
            } else if is_ours(&name.text, &paths) {
                is_there(&name.text, &paths)
            } else {
                continue;
            };
            seen += 1;
            if !is_there {
                missing.push(format!("{document}:{}: there is no {}", name.line, name.text));
            }
        }
    }
    if missing.is_empty() {
        println!("{seen} names, all of something that is there");
        return Ok(());
    }
    bail!("{}\nWrite what it is called now, or leave the sentence out.", missing.join("\n"))
}

/// Every file of the checkout, and every folder with a slash at its end.
fn list(folder: &Path, before: &str, paths: &mut BTreeSet<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("could not read {}", folder.display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{before}{name}");
        if !entry.path().is_dir() {
            paths.insert(path);
        } else if !NOT_OURS.contains(&name.as_str()) {
            let path = path + "/";
            list(&entry.path(), &path, paths)?;
            paths.insert(path);
        }
    }
    Ok(())
}

fn documents(paths: &BTreeSet<String>) -> impl Iterator<Item = &String> {
    paths.iter().filter(|path| path.ends_with(".md") && DOCUMENTS.iter().any(|it| path.starts_with(it)))
}

/// All that stands between backticks on one line, and where links lead; blocks of code are passed over.
fn names(document: &str) -> Vec<Name> {
    let mut in_code = false;
    let mut names = Vec::new();
    for (at, line) in document.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if !in_code {
            let quoted = line.split('`').skip(1).step_by(2);
            let links = line.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
            names.extend(quoted.chain(links).map(|text| Name { text: text.to_owned(), line: at + 1 }));
        }
    }
    names
}

/// Tests are sentences, so that nothing else has a name of so many words.
fn is_a_test(name: &str) -> bool {
    let is_word = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'_';
    name.bytes().all(is_word) && name.bytes().filter(|sign| *sign == b'_').count() >= 4
}

/// What tests, and other functions, are called.
fn tests(workspace: &Workspace, paths: &BTreeSet<String>) -> Result<BTreeSet<String>> {
    let mut tests = BTreeSet::new();
    for path in paths.iter().filter(|path| path.ends_with(".rs")) {
        let text = fs::read_to_string(workspace.root.join(path));
        let text = text.with_context(|| format!("could not read {path}"))?;
        tests.extend(functions(&text).map(str::to_owned));
    }
    Ok(tests)
}

fn functions(text: &str) -> impl Iterator<Item = &str> {
    let begun = text.split("fn ").skip(1);
    begun.filter_map(|rest| rest.split_once('(')).map(|(name, _)| name)
}

/// Whether a name can only be one of this repository's.
fn is_ours(name: &str, paths: &BTreeSet<String>) -> bool {
    let is_path = |sign: char| sign.is_ascii_alphanumeric() || "._-/".contains(sign);
    if !name.chars().all(is_path)
        || name.starts_with(['/', '.'])
        || ELSEWHERE.iter().any(|folder| name.starts_with(folder))
    {
        return false;
    }
    let top = name.split_once('/').map(|(top, _)| top);
    top.is_some_and(|top| paths.contains(&format!("{top}/")))
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
        || (name.ends_with('/') && !top.is_some_and(|top| NOT_OURS.contains(&top)))
}

/// Whether a path is called so, or ends with it.
fn is_there(name: &str, paths: &BTreeSet<String>) -> bool {
    let name = name.trim_end_matches('/');
    paths.iter().any(|path| {
        let before = path.trim_end_matches('/').strip_suffix(name);
        before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a document names that is not there.
    fn missing(document: &str) -> Vec<(usize, String)> {
        let files =
            ["src/", "src/app.rs", "crates/", "crates/a/", "crates/a/src/", "crates/a/src/read/", "NOTES.md"];
        let paths = files.map(str::to_owned).into();
        let names = names(document).into_iter().filter(|name| is_ours(&name.text, &paths));
        names.filter(|name| !is_there(&name.text, &paths)).map(|name| (name.line, name.text)).collect()
    }

    #[test]
    fn whole_paths_and_their_ends_are_found() {
        assert_eq!(
            missing("`src/app.rs`, `app.rs`, `crates/a`\n`a/src/read/` and `read/` [too](NOTES.md#why)"),
            []
        );
    }

    #[test]
    fn a_test_is_known_by_the_words_of_its_name() {
        assert!(is_a_test("who_hangs_up_gives_nobody_a_turn"));
        for other in ["is_a_test", "src/app.rs", "Who_hangs_up_gives_nobody", "a b c d e f"] {
            assert!(!is_a_test(other), "{other}");
        }
        let text = "#[test]\n    fn a_link_is_used_by_its_button() {\n}\nasync fn two() {}";
        assert_eq!(functions(text).collect::<Vec<_>>(), ["a_link_is_used_by_its_button", "two"]);
    }

    #[test]
    fn what_is_not_there_is_named_with_its_line() {
        let gone = |line, name: &str| (line, name.to_owned());
        assert_eq!(
            missing("one\n`src/sheets.rs` or `pp.rs`\n`plan/` [there](docs.md) `crates/b`"),
            [
                gone(2, "src/sheets.rs"),
                gone(2, "pp.rs"),
                gone(3, "plan/"),
                gone(3, "crates/b"),
                gone(3, "docs.md")
            ]
        );
    }

    #[test]
    fn names_of_newsrooms_editions_and_systems_are_passed_over() {
        assert_eq!(
            missing(
                "`static/`, `.bantin/state/`, `dist/`, `/usr/bin/x.rs`, `today.db`, `content/{name}.md`, `x.rs y`"
            ),
            []
        );
        assert_eq!(missing("```text\n`gone.rs`\n```\n[far](https://example.org/gone.rs)"), []);
    }
}
