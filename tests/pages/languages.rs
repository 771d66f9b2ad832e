//! A language is one file and one line: nothing that readers see is written elsewhere.

use std::fs;
use std::path::{Path, PathBuf};

use bantin_content::Language;

/// Where what readers see is drawn.
const DRAWING: [&str; 4] = ["src", "style", "crates/bantin-content/src", "crates/bantin-publisher/src"];

/// Files and folders whose Vietnamese no reader sees.
const NOT_FOR_READERS: [&str; 6] = [
    // what becomes of each letter in a slug
    "slug_maker.rs",
    // what editors write, and what they are told of it
    "read",
    // what is recognised in a byline, whoever wrote it
    "author.rs",
    // units before which a space does not break
    "no_break_spaces.rs",
    // the titles that other sites give their frames
    "video_frames.rs",
    "tests.rs",
];

/// Places that ask for one language by its name.
const NAMED: [&str; 3] = [
    // the list itself
    "language.rs",
    // a day in a message for who publishes
    "cross_checks.rs",
    "tests.rs",
];

const MARKED: &str = "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";

#[test]
fn every_language_is_a_file_and_every_file_a_language() {
    let mut tags: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    tags.sort_unstable();
    let mut files: Vec<String> = files_in(&repository().join("src/words")).map(|file| stem(&file)).collect();
    files.sort_unstable();
    assert_eq!(files, tags);
}

#[test]
fn no_vietnamese_is_written_outside_its_file() {
    let mut read = 0;
    for (file, code) in drawing(&NOT_FOR_READERS) {
        read += 1;
        for line in code.lines() {
            let letter = line.chars().flat_map(char::to_lowercase).find(|letter| MARKED.contains(*letter));
            assert_eq!(letter, None, "{}: {line}", file.display());
        }
    }
    assert!(read > 100, "{read} files");
}

#[test]
fn nothing_asks_which_language_it_is() {
    for (file, code) in drawing(&NAMED) {
        for language in Language::ALL {
            for name in [format!("Language::{language:?}"), format!("\"{language}\"")] {
                assert!(!has_word(&code, &name), "{} names {name}", file.display());
            }
        }
    }
}

/// Not as a part of a longer name.
fn has_word(code: &str, word: &str) -> bool {
    let is_name =
        |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    code.match_indices(word).any(|(at, _)| {
        !is_name(code[..at].chars().next_back()) && !is_name(code[at + word.len()..].chars().next())
    })
}

/// The code that draws, without remarks and tests; without the languages' own files and those called so.
fn drawing(but: &[&str]) -> Vec<(PathBuf, String)> {
    let files = DRAWING.iter().flat_map(|folder| files_below(&repository().join(folder)));
    let is_meant = |file: &PathBuf| {
        let is_left_out = file.iter().any(|name| but.iter().any(|left_out| name == *left_out));
        !is_left_out && !Language::ALL.iter().any(|language| language.tag() == stem(file))
    };
    files.filter(is_meant).map(|file| (file.clone(), code(&fs::read_to_string(&file).unwrap()))).collect()
}

fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| line.split(" // ").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let (folders, mut files): (Vec<_>, Vec<_>) = files_in(folder).partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| files_below(folder)));
    files
}

fn files_in(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path())
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
