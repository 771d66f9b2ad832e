//! Links and special files in a newsroom: told, never followed out of it, never waited for.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use bantin_publisher::problem::Problem;

use super::{is_published, text, told};
use crate::newsroom::{Newsroom, SITE};

const SECRET: &str = "lạ-lùng-này";

/// Puts something in a place that is neither a file nor a folder.
type Trick = fn(&Path);

/// What may stand where a file is expected. `beside` the newsroom lie a file and a folder of somebody else's.
const TRICKS: [(&str, Trick); 9] = [
    ("a link out", |at| symlink("../../../beside/bai.md", at).unwrap()),
    ("a link from the root", |at| symlink(beside(at).join("bai.md"), at).unwrap()),
    ("a link to a folder out", |at| symlink(beside(at), at).unwrap()),
    ("a link to nothing", |at| symlink("khong-co.md", at).unwrap()),
    ("a link to itself", |at| symlink(at.file_name().unwrap(), at).unwrap()),
    ("a link to a device", |at| symlink("/dev/zero", at).unwrap()),
    ("a link up", |at| symlink("..", at).unwrap()),
    ("a pipe", |at| assert!(Command::new("mkfifo").arg(at).status().unwrap().success())),
    ("a socket", |at| drop(std::os::unix::net::UnixListener::bind(at).unwrap())),
];

fn beside(at: &Path) -> std::path::PathBuf {
    at.ancestors().find(|folder| folder.join("site.toml").exists()).unwrap().parent().unwrap().join("beside")
}

/// A newsroom, and beside it a file and a folder of somebody else's.
fn newsroom() -> Newsroom {
    let newsroom = Newsroom::new();
    let beside = newsroom.path().parent().unwrap().join("beside");
    fs::create_dir(&beside).unwrap();
    fs::write(beside.join("bai.md"), text(SECRET)).unwrap();
    fs::write(beside.join("anh.jpg"), SECRET).unwrap();
    newsroom.file("content/tin/bai-cu.md", text("cũ")).file("content/tin/co-anh/index.md", text("ảnh"));
    newsroom
}

fn is_named(told: &[Problem], file: &str) -> bool {
    told.iter().any(|problem| problem.file == file || problem.to_string().contains(file))
}

#[test]
fn what_is_no_file_is_told_wherever_a_text_may_lie() {
    for file in [
        "content/tin/la.md",
        "content/la.md",
        "content/tin/2026/03/la.md",
        "content/tin/2026/la/index.md",
        "content/gioi-thieu/index.md",
        "content/tin/la",
        "content/la",
        "content/tin/co-anh/la",
    ] {
        for (name, trick) in TRICKS {
            let newsroom = newsroom();
            let at = newsroom.path().join(file);
            fs::create_dir_all(at.parent().unwrap()).unwrap();
            trick(&at);
            let told = told(&newsroom);
            assert!(is_named(&told, file), "{name} at {file}: {told:?}");
            assert!(!is_published(&newsroom, SECRET), "{name} at {file}");
        }
    }
}

#[test]
fn what_is_no_file_is_told_where_a_picture_is_named() {
    for (name, trick) in TRICKS {
        let newsroom = newsroom();
        newsroom.file("content/tin/co-anh/index.md", text("ảnh") + "\n![Chợ](la.jpg)\n");
        trick(&newsroom.path().join("content/tin/co-anh/la.jpg"));
        let told = told(&newsroom);
        assert!(told.iter().any(Problem::is_error) && is_named(&told, "la.jpg"), "{name}: {told:?}");
    }
}

#[test]
fn what_is_no_file_is_told_where_site_toml_or_its_logo_is_expected() {
    for (name, trick) in TRICKS {
        let newsroom = newsroom();
        newsroom.file("site.toml", format!("logo = \"logo.svg\"\n{SITE}"));
        trick(&newsroom.path().join("logo.svg"));
        assert!(is_named(&told(&newsroom), "logo.svg"), "{name}");
        // The trick looks for site.toml to find its way.
        let aside = newsroom.path().join("dat-tam");
        trick(&aside);
        fs::remove_file(newsroom.path().join("site.toml")).unwrap();
        fs::rename(aside, newsroom.path().join("site.toml")).unwrap();
        assert!(is_named(&told(&newsroom), "site.toml"), "{name}");
    }
}

#[test]
fn a_folder_of_texts_that_is_a_link_is_told() {
    let newsroom = newsroom();
    fs::rename(newsroom.path().join("content"), newsroom.path().join("bai-viet")).unwrap();
    symlink("bai-viet", newsroom.path().join("content")).unwrap();
    assert!(is_named(&told(&newsroom), "content"));
}

#[test]
fn a_link_to_a_file_of_the_newsroom_is_followed() {
    let newsroom = newsroom();
    newsroom.file("kho/bai.md", text("trong kho"));
    symlink("../../kho/bai.md", newsroom.path().join("content/tin/tu-kho.md")).unwrap();
    assert_eq!(told(&newsroom), []);
    assert!(newsroom.edition().page("/tin/tu-kho/").contains("trong kho"));
    newsroom.file("kho/bai.md", text("đã sửa"));
    assert_eq!(told(&newsroom), []);
    assert!(newsroom.edition().page("/tin/tu-kho/").contains("đã sửa"));
}

#[test]
fn a_folder_where_a_file_is_expected_is_told() {
    for file in ["content/tin/la.md", "content/la.md", "content/tin/la/index.md"] {
        let newsroom = newsroom();
        newsroom.file(&format!("{file}/anh.jpg"), "");
        assert!(is_named(&told(&newsroom), file), "{file}");
    }
}
