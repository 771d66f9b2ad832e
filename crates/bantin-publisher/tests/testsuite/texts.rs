//! Every text under `content/` is published, is told, or is left alone because its name says so. Nothing vanishes.

#[cfg(unix)]
mod links;

use std::fs;

use bantin_publisher::problem::{Problem, Tally};
use bantin_publisher::{PublishError, Report};

use crate::newsroom::Newsroom;

const AS_OF: &str = "2026-06-01T00:00:00+07:00";

/// An article that says a word of its own.
fn text(word: &str) -> String {
    format!("---\nheadline: Tin {word}\npublished: 2026-03-14\n---\n\nNội dung {word}.\n")
}

/// What a publish told, whether it came to an edition or not.
fn told(newsroom: &Newsroom) -> Vec<Problem> {
    match newsroom.try_publish(AS_OF) {
        Ok(Report { warnings, .. }) => warnings,
        Err(PublishError::Problems(problems)) => problems,
        Err(error) => panic!("{error}"),
    }
}

/// Whether some page of the edition says a word.
fn is_published(newsroom: &Newsroom, word: &str) -> bool {
    newsroom.out().exists() && newsroom.edition().html().iter().any(|(_, html)| html.contains(word))
}

#[test]
fn folders_by_year_and_month_are_for_order_and_are_in_no_address() {
    let newsroom = Newsroom::new();
    newsroom
        .file("content/tin/2026/03/mua-bom-nuoc.md", text("một"))
        .file("content/tin/2026/03/don-ve-sinh/index.md", text("hai"))
        .file("content/tin/2026/hop-dan-pho-ba/index.md", text("ba").replace("Nội dung", "![Chợ](cho.png)"))
        .file("content/tin/2026/hop-dan-pho-ba/cho.png", fs::read(picture()).unwrap())
        .file("content/tin/le-hoi.md", text("bốn"));
    let (edition, report) = newsroom.publish_as_of(AS_OF);
    assert_eq!(report.articles, 4);
    for (address, word) in [("mua-bom-nuoc", "một"), ("don-ve-sinh", "hai"), ("hop-dan-pho-ba", "ba")] {
        assert!(edition.page(&format!("/tin/{address}/")).contains(&format!("Tin {word}")));
    }
    assert!(edition.page("/tin/hop-dan-pho-ba/").contains("<img"));
    // The archive is by years, whatever folders there are.
    let of_archive = |path: &str| path.contains("luu-tru/2026/");
    assert!(edition.tree().keys().all(|path| of_archive(path) || !path.contains("2026")));
    // One of them moved to another month changes nothing.
    let before = edition.tree();
    fs::create_dir_all(newsroom.path().join("content/tin/2026/04")).unwrap();
    fs::rename(
        newsroom.path().join("content/tin/2026/03/mua-bom-nuoc.md"),
        newsroom.path().join("content/tin/2026/04/mua-bom-nuoc.md"),
    )
    .unwrap();
    let (edition, report) = newsroom.publish_as_of(AS_OF);
    assert!(edition.tree() == before && report.written == 0);
}

fn picture() -> std::path::PathBuf {
    let pictures = crate::newsroom::repository().join("sample/content");
    let mut folders = vec![pictures];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "jpg") {
                return path;
            }
        }
    }
    panic!("the sample has pictures")
}

#[test]
fn articles_of_one_name_in_two_years_are_told_with_both_files() {
    let newsroom = Newsroom::new();
    newsroom.file("content/tin/2025/tet.md", text("một")).file("content/tin/2026/tet.md", text("hai"));
    let told = told(&newsroom);
    assert!(told.iter().any(|problem| problem.is_error()
        && problem.to_string().contains("2025/tet.md")
        && problem.to_string().contains("2026/tet.md")));
}

/// Names that a text may be given, by hand, by a program, by a system.
const NAMES: [&str; 47] = [
    "le-hoi.md",
    "Lễ hội.md",
    "le-hoi.MD",
    "le-hoi.Md",
    "le-hoi.markdown",
    "le-hoi.mdx",
    "le-hoi.mkd",
    "le-hoi.md.txt",
    "le-hoi.txt",
    "le-hoi.html",
    "le-hoi.htm",
    "le-hoi.docx",
    "le-hoi.DOC",
    "le-hoi.odt",
    "le-hoi.rtf",
    "le-hoi.rst",
    "le-hoi.org",
    "le-hoi",
    "LE HOI",
    "2026",
    "so-12.2026",
    "le-hoi.mdd",
    "le-hoi.md.1",
    "le-hoi.md1",
    "le-hoi.md ",
    "index.md",
    "index.md.txt",
    "index.markdown",
    "index.mdx",
    "index.MD",
    "index.html",
    "index",
    "Index.md",
    "README.md",
    "README",
    "trang.md",
    "api.md",
    "a--b.md",
    "le_hoi.md",
    "le-hoi copy.md",
    "le-hoi - Copy.md",
    "le-hoi 2.md",
    "le-hoi (mới).md",
    "le-hoi\u{a0}.md",
    "le-hoi.md.",
    "đình.md",
    "404.md",
];

/// Names by which a text says that it is none to be published.
const IGNORED: [&str; 17] = [
    ".le-hoi.md",
    "_le-hoi.md",
    "le-hoi.md~",
    "le-hoi~",
    ".le-hoi.md.swp",
    "le-hoi.swp",
    "le-hoi.md.bak",
    "#le-hoi.md#",
    ".#le-hoi.md",
    "~$le-hoi.docx",
    "le-hoi.md.orig",
    "le-hoi.md.tmp",
    "le-hoi.BAK",
    "le-hoi.md.save",
    "le-hoi.old",
    "___le-hoi.md",
    ".md.md",
];

const PLACES: [&str; 9] = [
    "content",
    "content/tin",
    "content/tin/2026",
    "content/tin/2026/03/14",
    "content/tin/bai-cu",
    "content/tin/2026/bai-cu/anh",
    "content/gioi-thieu",
    "content/gioi-thieu/anh",
    "content/the-thao",
];

/// A newsroom whose other texts stay where they are.
fn newsroom() -> Newsroom {
    let newsroom = Newsroom::new();
    newsroom
        .file("content/tin/bai-cu/index.md", text("cũ"))
        .file("content/tin/2026/bai-cu/index.md", text("cũ").replace("Tin cũ", "Tin khác"))
        .file("content/gioi-thieu/index.md", "---\ntitle: Giới thiệu\n---\n\nVề trấn.\n");
    fs::remove_dir_all(newsroom.path().join("content/tin/bai-cu")).unwrap();
    newsroom
}

#[test]
fn whatever_a_text_is_called_and_wherever_it_lies_it_is_published_or_told() {
    for place in PLACES {
        for name in NAMES {
            let newsroom = newsroom();
            let file = format!("{place}/{name}");
            if newsroom.path().join(&file).exists() {
                continue;
            }
            let standing = place == "content";
            let words = text("lạ-lùng-này");
            newsroom.file(&file, if standing { words.replace("published: 2026-03-14\n", "") } else { words });
            let told = told(&newsroom);
            let named = told
                .iter()
                .any(|problem| problem.file == file || file.starts_with(&format!("{}/", problem.file)));
            // An index.md makes an article of the folder in which others lie: those are told.
            let named = named
                || name == "index.md"
                    && told.iter().any(|problem| problem.is_error() && problem.file.starts_with(place));
            assert!(named || is_published(&newsroom, "lạ-lùng-này"), "{file:?} vanished: {told:?}");
            for problem in told.iter().filter(|problem| problem.file == file) {
                assert!(!problem.mend().is_empty(), "{problem}");
            }
        }
    }
}

#[test]
fn what_is_hidden_put_aside_or_left_by_an_editor_is_ignored() {
    for place in PLACES {
        let newsroom = newsroom();
        for name in IGNORED {
            newsroom.file(&format!("{place}/{name}"), text("lạ-lùng-này"));
        }
        assert_eq!(told(&newsroom), [], "{place}");
        assert!(!is_published(&newsroom, "lạ-lùng-này"), "{place}");
    }
}

#[test]
fn pictures_and_other_matter_are_no_texts() {
    let newsroom = newsroom();
    for name in [
        "anh.JPG",
        "a.pdf",
        "so-lieu.xlsx",
        "phim.mp4",
        "ban-do.geojson.zip",
        "Thumbs.db",
        "desktop.ini",
        "a.csv",
    ] {
        newsroom.file(&format!("content/tin/2026/bai-cu/{name}"), b"\xff\xd8\0\0");
    }
    newsroom.file("content/tin/khong-duoi", b"\x7fELF\0\0").file("content/tin/trong", "");
    assert_eq!(told(&newsroom), []);
}

#[test]
fn a_copy_that_a_conflict_left_is_told_and_its_original_published() {
    for copy in [
        "le-hoi (Anna's conflicted copy 2026-03-14).md",
        "le-hoi.sync-conflict-20260314-083000-ABCDEFG.md",
        "le-hoi-DESKTOP-AB12CD3.md",
        "le-hoi (1).md",
        "le-hoi_conflict-20260314-083000.md",
    ] {
        let newsroom = Newsroom::new();
        newsroom.file("content/tin/le-hoi.md", text("thật"));
        newsroom.file(&format!("content/tin/{copy}"), text("lạ-lùng-này"));
        let told = told(&newsroom);
        assert_eq!(Tally::of(&told), Tally { errors: 0, warnings: 1 }, "{told:?}");
        assert!(told[0].file.ends_with(copy) && told[0].what().contains("“le-hoi.md”"), "{}", told[0]);
        assert!(is_published(&newsroom, "thật") && !is_published(&newsroom, "lạ-lùng-này"));
        // Without its original it is a text like others, and would vanish.
        fs::remove_file(newsroom.path().join("content/tin/le-hoi.md")).unwrap();
        assert_eq!(Tally::of(&self::told(&newsroom)).errors, 1, "{copy}");
    }
}

#[test]
fn the_mend_names_the_file_as_it_should_be() {
    for (file, mend) in [
        ("content/tin/le-hoi/index.md.txt", "rename it to index.md"),
        ("content/tin/le-hoi/index.mdx", "rename it to index.md"),
        ("content/tin/Lễ hội.docx", "copy its text into le-hoi.md"),
        ("content/tin/le-hoi", "rename it to le-hoi.md"),
        ("content/index.md", "name the page after its title"),
        ("content/tin/2026/bai-cu/ghi-chu.md", "move it to content/tin/2026/"),
    ] {
        let newsroom = newsroom();
        newsroom.file(file, text("một"));
        let told = told(&newsroom);
        assert!(told.iter().any(|problem| problem.file == file && problem.mend().contains(mend)), "{told:?}");
    }
}
