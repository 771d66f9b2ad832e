//! The newsroom's `static/` is copied as it is, and never over anything else.

use std::fs;
use std::io::Read;

use bantin_publisher::PublishError;

use crate::newsroom::{Newsroom, day};

const NOW: &str = "2026-01-01T00:00:00+07:00";

fn told(newsroom: &Newsroom) -> String {
    let checked = bantin_publisher::check(&newsroom.path(), NOW.parse().unwrap());
    let PublishError::Problems(problems) = newsroom.try_publish(NOW).unwrap_err() else { panic!("problems") };
    // A check tells more than a publish, but only as warnings.
    let Err(PublishError::Problems(mut again)) = checked else { panic!("problems") };
    again.retain(|problem| problem.is_error() || problems.contains(problem));
    assert_eq!(again, problems);
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn static_is_copied_as_it_is_hidden_files_too_and_nothing_that_editors_leave() {
    let newsroom = Newsroom::with_articles(2);
    let files =
        ["google123.html", ".well-known/security.txt", "tài liệu/Báo cáo (1).pdf", "tin/bai-000/them.csv"];
    for path in files {
        newsroom.file(&format!("static/{path}"), path.repeat(400));
    }
    for path in ["a.txt~", ".a.txt.swp", ".DS_Store", "Thumbs.db", ".git/config", "~$a.docx", "a.txt.bak"] {
        newsroom.file(&format!("static/{path}"), path);
    }
    let tree = newsroom.publish().tree();
    for path in files {
        assert_eq!(tree[path], path.repeat(400).as_bytes(), "{path}");
    }
    let mut text = String::new();
    let twin = &tree[".well-known/security.txt.br"];
    brotli::Decompressor::new(&twin[..], 4096).read_to_string(&mut text).unwrap();
    assert_eq!(text, ".well-known/security.txt".repeat(400));
    assert!(!tree.keys().any(|path| path.contains('~')
        || path.contains(".git")
        || path.contains(".bak")
        || path.contains("Thumbs")));
}

#[test]
fn robots_and_icons_in_static_replace_bantins_own() {
    let newsroom = Newsroom::with_articles(1);
    let own = newsroom.publish().tree();
    for (path, text) in
        [("robots.txt", "User-agent: x\n"), ("favicon.ico", "icon"), ("favicon.svg", "<svg/>")]
    {
        newsroom.file(&format!("static/{path}"), text);
    }
    newsroom.file("static/apple-touch-icon.png", "png");
    let edition = newsroom.publish();
    assert_eq!(edition.tree()["robots.txt"], b"User-agent: x\n");
    assert_eq!(edition.tree()["favicon.ico"], b"icon");
    assert!(edition.page("/").contains("href=\"/apple-touch-icon.png\""));
    fs::remove_dir_all(newsroom.path().join("static")).unwrap();
    assert!(newsroom.publish().tree() == own);
}

#[test]
fn what_is_changed_or_taken_out_of_static_is_changed_or_gone_and_all_else_is_left() {
    let newsroom = Newsroom::with_articles(2);
    newsroom.file("static/a/b/c.txt", "one").file("static/d.bin", vec![7; 300_000]).publish();
    let before = newsroom.edition().tree();
    newsroom.file("static/a/b/c.txt", "two");
    let (edition, report) = newsroom.publish_as_of(NOW);
    assert_eq!(edition.tree()["a/b/c.txt"], b"two");
    // The file and `site.json`.
    assert_eq!((report.written, report.removed), (2, 0));
    fs::remove_dir_all(newsroom.path().join("static/a")).unwrap();
    let (edition, report) = newsroom.publish_as_of(NOW);
    assert!(!newsroom.out().join("a").exists());
    assert_eq!(report.removed, 1);
    newsroom.file("static/a/b/c.txt", "one");
    assert!(newsroom.publish().tree() == before);
    drop(edition);
}

#[test]
fn a_file_in_the_place_of_something_else_is_an_error_that_names_both() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.file("content/gioi-thieu.md", "---\ntitle: \"Giới thiệu\"\n---\n\nBa bản.\n");
    newsroom.article("tin/nhap", &day(3), "draft: true");
    for (path, of) in [
        ("tin/bai-000/index.html", "content/tin/bai-000.md"),
        ("tin/bai-000/index.html.br", "content/tin/bai-000.md"),
        ("tin/bai-000", "content/tin/bai-000.md"),
        ("tin/nhap/index.html", "content/tin/nhap.md"),
        ("gioi-thieu/index.html", "content/gioi-thieu.md"),
        ("gioi-thieu", "content/gioi-thieu.md"),
        ("tin/index.html", "Bantin itself"),
        ("tin/trang/1/index.html", "Bantin itself"),
        ("tin", "Bantin itself"),
        ("index.html", "Bantin itself"),
        ("404.html", "Bantin itself"),
        ("index.html/a.txt", "Bantin itself"),
        ("robots.txt/a.txt", "Bantin itself"),
        ("api/v1/site.json", "Bantin itself"),
        ("assets/a.png", "Bantin itself"),
    ] {
        newsroom.file(&format!("static/{path}"), "x");
        let told = told(&newsroom);
        assert!(told.contains(&format!("static/{path}: error")) && told.contains(of), "{path}: {told}");
        fs::remove_dir_all(newsroom.path().join("static")).unwrap();
    }
    newsroom.file("static/a.txt", "x").file("static/a.txt.br", "x");
    let told = told(&newsroom);
    assert!(told.contains("static/a.txt.br") && told.contains("static/a.txt"), "{told}");
    assert!(!newsroom.out().exists());
}

#[cfg(target_os = "linux")]
#[test]
fn links_and_what_is_no_file_are_told_and_never_followed_or_waited_for() {
    use std::os::unix::fs::symlink;

    use rustix::fs::{CWD, Mode, mkfifoat};
    let newsroom = Newsroom::with_articles(1);
    newsroom.file("static/a.txt", "x").file("secret.txt", "secret");
    let at = |path: &str| newsroom.path().join("static").join(path);
    symlink(newsroom.path().join("secret.txt"), at("link.txt")).unwrap();
    symlink("/etc", at("folder")).unwrap();
    symlink("nowhere", at("nothing")).unwrap();
    mkfifoat(CWD, at("pipe"), Mode::RUSR).unwrap();
    let said = told(&newsroom);
    for name in ["link.txt", "folder", "nothing", "pipe"] {
        assert!(said.contains(&format!("static/{name}: error")), "{name}: {said}");
    }
    assert!(!newsroom.out().exists());
    fs::remove_dir_all(newsroom.path().join("static")).unwrap();
    symlink("/etc", newsroom.path().join("static")).unwrap();
    assert!(told(&newsroom).contains("static: error"));
}

#[test]
fn names_that_no_host_or_system_could_hold_are_told_and_the_others_are_copied() {
    let newsroom = Newsroom::with_articles(1);
    let mut made = 0;
    for spelling in spellings::leading_out("/srv/portal/outside.txt") {
        let name = spelling.rsplit('/').next().unwrap_or_default();
        let plain = !name.is_empty() && !name.contains('\0') && name != "." && name != "..";
        let path = newsroom.path().join("static").join(name);
        if plain && !path.exists() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, name).unwrap();
            made += 1;
        }
    }
    assert!(made > 200, "{made}");
    let PublishError::Problems(problems) = newsroom.try_publish(NOW).unwrap_err() else { panic!("problems") };
    assert!(problems.len() > 100 && problems.len() < made, "{} of {made}", problems.len());
    for problem in problems {
        fs::remove_file(newsroom.path().join(problem.file)).unwrap();
    }
    let tree = newsroom.publish().tree();
    let kept: Vec<String> = fs::read_dir(newsroom.path().join("static"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(!kept.is_empty());
    for name in kept {
        if let Some(bytes) = tree.get(&name) {
            assert_eq!(*bytes, name.as_bytes());
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_in_static_that_cannot_be_published_is_told_with_what_is_wrong_with_it() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let newsroom = Newsroom::with_articles(1);
    let place = newsroom.path().join("static");
    fs::create_dir_all(place.join(OsStr::from_bytes(b"b\xff"))).unwrap();
    fs::write(place.join(OsStr::from_bytes(b"b\xff/file.txt")), "").unwrap();
    fs::create_dir_all(place.join("a/".repeat(400))).unwrap();
    fs::write(place.join("x".repeat(253)), "").unwrap();
    let told = told(&newsroom);
    assert!(told.contains("its name is not UTF-8 text"), "{told}");
    assert!(told.contains("more than 12 deep"), "{told}");
    assert!(told.contains("longer than a file's name"), "{told}");
}

#[test]
fn an_address_may_pass_from_an_article_to_a_copied_file_and_back() {
    let newsroom = Newsroom::with_articles(12);
    let (article, file) = ("content/tin/bai-003.md", "static/tin/bai-003/index.html");
    let text = fs::read(newsroom.path().join(article)).unwrap();
    newsroom.publish();

    fs::remove_file(newsroom.path().join(article)).unwrap();
    newsroom.file(file, "<p>Trang cũ");
    let edition = newsroom.publish();
    assert_eq!(edition.page("/tin/bai-003/"), "<p>Trang cũ");
    is_what_a_publish_from_nothing_makes(&newsroom);

    fs::remove_file(newsroom.path().join(file)).unwrap();
    newsroom.file(article, text);
    let edition = newsroom.publish();
    assert!(edition.page("/tin/bai-003/").contains("Tin về bai-003"));
    is_what_a_publish_from_nothing_makes(&newsroom);
}

#[track_caller]
fn is_what_a_publish_from_nothing_makes(newsroom: &Newsroom) {
    let little_by_little = newsroom.edition().tree();
    fs::remove_dir_all(newsroom.path().join(".bantin")).unwrap();
    fs::remove_dir_all(newsroom.out()).unwrap();
    let from_nothing = newsroom.publish().tree();
    let differing = |path: &&String| little_by_little.get(*path) != from_nothing.get(*path);
    let differing: Vec<&String> =
        little_by_little.keys().chain(from_nothing.keys()).filter(differing).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn names_that_some_system_cannot_keep_apart_are_told_with_both_files() {
    let newsroom = Newsroom::with_articles(1);
    for file in [
        "static/Bieu-Mau.pdf",
        "static/bieu-mau.pdf",
        "static/tai-lieu/CON.txt",
        "static/Tin/bai-000/index.html",
        "static/\u{1ea3}nh.jpg",
        "static/a\u{309}nh.jpg",
        "static/ghi-chu. /a.txt",
        "content/tin/anh/a.jpg",
        "content/tin/anh/A.JPG",
        "content/tin/anh/aux.jpg",
        "content/tin/con.md",
    ] {
        newsroom.file(file, file);
    }
    newsroom.article("tin/anh/index", &day(1), "");
    let told = told(&newsroom);
    for (file, words) in [
        ("static/bieu-mau.pdf: error", "static/Bieu-Mau.pdf"),
        ("static/tai-lieu/CON.txt: error", "CON.txt"),
        ("static/Tin/bai-000/index.html: error", "content/tin/bai-000.md"),
        ("static/\u{1ea3}nh.jpg: error", "static/a\u{309}nh.jpg"),
        ("static/ghi-chu. /a.txt: error", "ghi-chu. "),
        ("content/tin/anh/a.jpg: warning", "content/tin/anh/A.JPG"),
        ("content/tin/anh/aux.jpg: warning", "aux.jpg"),
        ("content/tin/con.md: error", "con.md"),
    ] {
        let problem = told.lines().find(|line| line.starts_with(file));
        assert!(problem.is_some_and(|problem| problem.contains(words)), "{file}: {told}");
    }
}
