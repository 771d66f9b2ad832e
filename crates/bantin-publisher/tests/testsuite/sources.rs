//! What is read of a newsroom, and how its mistakes are told.

mod front_matter;
mod messages;
mod site;

use std::fs;

use bantin_content::{Article, NewsBox, StandingPage};
use bantin_publisher::problem::Problem;
use bantin_publisher::{PublishError, check, read};

use crate::newsroom::{Newsroom, SITE, repository};
use crate::pictures::png;

const AS_OF: &str = "2026-06-01T00:00:00+07:00";

const TOP: &str = "---\nheadline: Hội đình mở cửa\npublished: 2026-03-14T08:30\n";

/// Errors and warnings, whichever way they come.
fn problems(newsroom: &Newsroom) -> Vec<Problem> {
    match check(&newsroom.path(), AS_OF.parse().unwrap()) {
        Ok(warnings) => warnings,
        Err(PublishError::Problems(problems)) => problems,
        Err(error) => panic!("{error}"),
    }
}

/// The one problem of a newsroom, as it is shown.
fn told(newsroom: &Newsroom) -> String {
    let problems = problems(newsroom);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    problems[0].to_string()
}

/// The one problem of an article of this text.
fn told_of(article: &str) -> String {
    let newsroom = Newsroom::new();
    newsroom.file("content/tin/le-hoi.md", article);
    told(&newsroom)
}

#[test]
fn articles_come_from_files_and_folders_oldest_first() {
    let newsroom = Newsroom::new();
    newsroom
        .article("tin/moi", "2026-03-14T09:30", "")
        .article("tin/cu", "2025-01-02", "")
        .file("content/le-hoi/hoi-dinh/index.md", format!("{TOP}---\nChào.\n"))
        .file("content/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nVề thị trấn.\n")
        .file("content/tin/_nhap.md", "not read")
        .file("content/tin/2025/12/cuoi-nam.md", format!("{TOP}---\n").replace("2026-03", "2025-12"))
        .file("content/tin/.an.md", "not read")
        .file("content/tin/anh.jpg", "not read")
        .file("content/_mau/bai.md", "not read");
    let (edition, report) = newsroom.publish_as_of(AS_OF);
    assert_eq!(report.warnings, []);
    let newest: NewsBox = edition.json("boxes/tin-moi.json");
    let slugs: Vec<&str> = newest.teasers.iter().rev().map(|teaser| teaser.slug.as_str()).collect();
    assert_eq!(slugs, ["cu", "cuoi-nam", "hoi-dinh", "moi"]);
    let hoi: Article = edition.json("articles/hoi-dinh.json");
    assert_eq!((hoi.section.as_str(), hoi.body_html.as_str()), ("le-hoi", "<p>Chào.</p>"));
    assert_eq!(hoi.published.at, "2026-03-14T08:30:00+07:00");
    assert!(edition.has("/le-hoi/hoi-dinh/"));
    let page: StandingPage = edition.json("pages/gioi-thieu.json");
    assert_eq!(page.title, "Giới thiệu");
}

#[test]
fn a_file_of_another_system_reads_the_same() {
    let newsroom = Newsroom::new();
    let text = "\u{feff}---\r\nheadline: Ho\u{323}\u{302}i\r\npublished: 2026-03-14\r\n---\r\nMo\u{323}\u{302}t\r\n\r\nHai\r\n";
    newsroom.file("content/tin/a.md", text);
    let article: Article = newsroom.publish_as_of(AS_OF).0.json("articles/a.json");
    assert_eq!((article.headline.as_str(), article.body_html.as_str()), ("Hội", "<p>Một</p>\n<p>Hai</p>"));
}

#[test]
fn a_problem_shows_the_line_points_at_the_place_and_says_how_to_mend_it() {
    assert_eq!(
        told_of("---\nheadline: Hội đình\npublished: 14/03/2026\n---\n"),
        "content/tin/le-hoi.md:3:12: error: “14/03/2026” is not a time [BT0208]\n  \
         3 | published: 14/03/2026\n    |            ^\n  \
         → the year comes first: 2026-03-14, with the time 2026-03-14T08:30"
    );
}

#[test]
fn what_is_wrong_in_an_article_is_told_where_it_is() {
    for (text, expected) in [
        ("---\npublished: 2026-03-14\n---\n", "le-hoi.md:1:1: error: “headline” is missing"),
        ("---\nheadline: a\n---\n", "le-hoi.md:1:1: error: “published” is missing"),
        (
            "---\nheadline: a\n\nThân bài.\n",
            "le-hoi.md:1:1: error: the front matter that begins with --- is never",
        ),
        (
            "+++\nheadline = a\npublished = 2026-03-14\n+++\n",
            "le-hoi.md:2:12: error: the front matter is not TOML",
        ),
        ("Thân bài.\n", "le-hoi.md:1:1: error: the file does not begin with front matter"),
        (&format!("{TOP}taggs: [a]\n---\n"), "le-hoi.md:4:1: error: “taggs” is no key of this"),
        (
            &format!("{TOP}headline: b\n---\n"),
            "le-hoi.md:4:1: error: the front matter is not YAML: duplicate",
        ),
        (&format!("{TOP}withdrawn: hôm qua\n---\n"), "le-hoi.md:4:12: error: “hôm qua” is not a day"),
        (
            &format!("{TOP}corrections:\n  - date: 2026-03-16\n---\n"),
            "le-hoi.md:5:5: error: “text” is missing",
        ),
        (
            &format!("{TOP}updated: 2026-03-13\n---\n"),
            "le-hoi.md:4:10: warning: the article was updated before",
        ),
        (
            &format!("{TOP}---\n![Đình](dinh.jpg)\n"),
            "le-hoi.md:5:1: error: the picture “dinh.jpg” has no place",
        ),
        (
            &format!("{TOP}---\nXem [bài](/tin/khong-co/).\n"),
            "le-hoi.md:5:5: warning: “/tin/khong-co/” leads to no",
        ),
        (
            &format!("{TOP}---\n\n<iframe src=x></iframe>\n"),
            "le-hoi.md:6:1: warning: <iframe> is not published",
        ),
    ] {
        let told = told_of(text);
        assert!(told.contains(expected), "{text}\n{told}");
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_told_by_their_line() {
    let newsroom = Newsroom::new();
    newsroom.file("content/tin/a.md", b"---\nheadline: H\xf4i\npublished: 2026-03-14\n---\n");
    assert!(told(&newsroom).starts_with("content/tin/a.md:2:12: error: this is not UTF-8 text"));
}

#[test]
fn a_wrong_name_is_told_with_the_right_one() {
    for (path, expected) in [
        ("content/tin/Lễ hội.md", "rename it to le-hoi.md"),
        ("content/tin/Lễ hội/index.md", "rename it to le-hoi"),
        ("content/tin/tim-kiem.md", "rename it to bai-tim-kiem.md"),
        ("content/tin/a--b.md", "rename it to a-b.md"),
        ("content/tin/a.MD", "rename it to a.md"),
        ("content/tin/a.markdown", "rename it to a.md"),
        ("content/tin/index.md", "name the file after its headline"),
        ("content/Giới thiệu.md", "rename it to gioi-thieu.md"),
        ("content/tim/a.md", "did you mean content/tin/ ?"),
        ("content/the-thao/a.md", "[[sections]]  id = \"the-thao\""),
    ] {
        let newsroom = Newsroom::new();
        newsroom.file(path, format!("{TOP}---\n"));
        let told = told(&newsroom);
        assert!(told.contains(": error: ") && told.contains(expected), "{path}\n{told}");
    }
}

#[test]
fn a_name_given_twice_is_told_with_both_files() {
    let newsroom = Newsroom::new();
    newsroom.article("tin/a", "2026-01-02", "").article("le-hoi/a", "2026-01-03", "");
    let told = told(&newsroom);
    assert!(told.contains("content/tin/a.md") && told.contains("content/le-hoi/a.md"), "{told}");

    let newsroom = Newsroom::new();
    newsroom.article("tin/a", "2026-01-02", "").file("content/tin/a/index.md", format!("{TOP}---\n"));
    assert!(self::told(&newsroom).contains("content/tin/a/index.md"));

    // Of three, all but the first by its name, whichever of them is the newest.
    newsroom.article("le-hoi/a", "2026-01-03", "").article("tin/a/index", "2026-01-01", "");
    let told: Vec<String> = problems(&newsroom).into_iter().map(|problem| problem.file).collect();
    assert_eq!(told, ["content/tin/a.md", "content/tin/a/index.md"]);

    let newsroom = Newsroom::new();
    newsroom.file("content/tin.md", "---\ntitle: Tin\n---\n");
    assert!(self::told(&newsroom).contains("“tin” is a section of site.toml already"));
}

#[test]
fn a_standing_page_may_have_a_folder_for_its_pictures() {
    let newsroom = Newsroom::new();
    newsroom
        .file("content/gioi-thieu/index.md", "---\nheadline: Giới thiệu\n---\n![Trụ sở](a.png)\n")
        .file("content/gioi-thieu/a.png", png(30, 20, 1));
    let page: StandingPage = newsroom.publish_as_of(AS_OF).0.json("pages/gioi-thieu.json");
    assert_eq!((page.name.as_str(), page.title.as_str()), ("gioi-thieu", "Giới thiệu"));
    assert!(page.body_html.contains("<img src=\"/assets/"), "{}", page.body_html);
}

#[test]
fn pictures_are_looked_up_beside_their_article() {
    let newsroom = Newsroom::new();
    newsroom
        .file(
            "content/tin/a/index.md",
            format!(
                "{TOP}picture: dinh.jpg\n---\n![](./hoi%20dinh.jpg)\n\n![Cũ](https://x.example/a.jpg)\n\n\
                 ![Ra](../b/c.jpg) ![Sai](hoi-dihn.jpg)\n"
            ),
        )
        .file("content/tin/a/hoi dinh.jpg", "")
        .file("content/tin/a/hoi-dinh.jpg", "")
        .file("content/tin/a/dinh.jpg", "");
    let problems = problems(&newsroom);
    let told: Vec<String> = problems
        .iter()
        .map(|problem| {
            let line = problem.place.as_ref().map_or(0, |place| place.line);
            format!("{line} {:?} {}", problem.severity, problem.what())
        })
        .collect();
    assert_eq!(
        told,
        [
            "4 Warning nothing says what the lead picture “dinh.jpg” shows",
            "6 Warning nothing says what the picture “./hoi dinh.jpg” shows",
            "8 Warning the picture “https://x.example/a.jpg” is on another site: a link to it is published in its place",
            "10 Error the picture “../b/c.jpg” is not in the article's folder",
            "10 Error there is no picture “hoi-dihn.jpg” in content/tin/a/",
        ]
    );
    assert_eq!(problems[4].mend(), "did you mean “hoi-dinh.jpg”?");
}

#[test]
fn a_draft_may_lack_its_pictures() {
    let newsroom = Newsroom::new();
    newsroom
        .file("content/tin/a/index.md", format!("{TOP}draft: true\npicture: a.jpg\n---\n![Đình](b.jpg)\n"));
    let report = newsroom.publish_as_of(AS_OF).1;
    assert_eq!((report.withheld.drafts.len(), report.warnings.len()), (1, 2));
}

#[test]
fn articles_of_one_instant_are_told() {
    let newsroom = Newsroom::new();
    newsroom.article("tin/c", "2026-01-03", "").article("tin/d", "2026-01-03", "");
    assert_eq!(problems(&newsroom), []);
    let newsroom = Newsroom::new();
    newsroom.article("tin/a", "2026-01-02T08:00", "").article("tin/b", "2026-01-02T08:00:00+07:00", "");
    assert!(told(&newsroom).starts_with(
        "content/tin/b.md:3:1: warning: it is published at the same instant as content/tin/a.md"
    ));
}

#[test]
fn all_that_is_wrong_is_told_at_once_in_reading_order() {
    let newsroom = Newsroom::new();
    newsroom
        .file("site.toml", SITE.replace("owner = ", "onwer = "))
        .file("content/tin/b.md", "---\nlead: a\nx: 1\n---\n")
        .file("content/tin/a.md", "Không có gì.\n");
    let told: Vec<(String, usize)> = problems(&newsroom)
        .into_iter()
        .map(|problem| (problem.file, problem.place.map_or(0, |place| place.line)))
        .collect();
    let expected = [
        ("content/tin/a.md", 1),
        ("content/tin/b.md", 1),
        ("content/tin/b.md", 1),
        ("content/tin/b.md", 3),
        ("site.toml", 1),
        ("site.toml", 7),
    ];
    assert_eq!(told, expected.map(|(file, line)| (file.to_owned(), line)));
}

/// With `BANTIN_BLESS=1` the files are written anew.
#[test]
fn the_schemas_in_the_repository_are_those_of_the_types() {
    for (name, schema) in [("front-matter", read::front_matter_schema()), ("site", read::site_schema())] {
        let path = repository().join(format!("docs/schemas/{name}.json"));
        let drawn = format!("{:#}\n", schema);
        if std::env::var_os("BANTIN_BLESS").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &drawn).unwrap();
        }
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            written == drawn,
            "docs/schemas/{name}.json is out of date: run this test with BANTIN_BLESS=1"
        );
    }
}

#[test]
fn the_schemas_agree_with_the_reader() {
    let matter = jsonschema::validator_for(&read::front_matter_schema()).unwrap();
    let valid = |json: &str| matter.is_valid(&serde_json::from_str(json).unwrap());
    assert!(valid(r#"{"headline": "a", "published": "2026-03-14"}"#));
    assert!(valid(
        r#"{"headline": "a", "published": "2026-03-14", "picture": {"file": "a.jpg", "alt": ""}}"#
    ));
    assert!(valid(r#"{"title": "Giới thiệu"}"#));
    assert!(!valid(r#"{"headline": "a"}"#));
    assert!(!valid(r#"{"headline": "a", "published": "2026-03-14", "pined": true}"#));
    let site = jsonschema::validator_for(&read::site_schema()).unwrap();
    let json: toml::Value = toml::from_str(SITE).unwrap();
    assert!(site.is_valid(&serde_json::to_value(json).unwrap()));
}
