//! One article, drawn for the editors' desk as readers will see it: nothing is written for it, and nothing of other texts
//! stops it.

use std::fs;

use bantin_publisher::{
    AppFiles, ArticlePreview, FilesAt, PreviewError, PreviewOrder, Problem, check, preview_article,
};

use crate::newsroom::{Newsroom, app, day, repository};

const NOW: &str = "2026-01-01T00:00:00+07:00";
const FILES_AT: FilesAt<'static> = FilesAt { origins: "https://desk.thu.example", folder: "ve/abc" };

fn preview(newsroom: &Newsroom, file: &str) -> Result<ArticlePreview, PreviewError> {
    preview_for(newsroom, file, false)
}

fn preview_for(newsroom: &Newsroom, file: &str, is_shared: bool) -> Result<ArticlePreview, PreviewError> {
    let (app, newsroom): (AppFiles, _) = (app(), newsroom.path());
    let as_of = NOW.parse().unwrap();
    let (newsroom, app, files_at) = (&newsroom, &app, FILES_AT);
    preview_article(&PreviewOrder { newsroom, file, as_of, is_shared, app, files_at })
}

#[track_caller]
fn drawn(newsroom: &Newsroom, file: &str) -> (ArticlePreview, String) {
    let preview = preview(newsroom, file).unwrap_or_else(|error| panic!("{file}: {error:?}"));
    let page = String::from_utf8(preview.page.clone()).unwrap();
    (preview, page)
}

fn texts(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(Problem::to_string).collect()
}

/// What the app draws of a page.
fn shown(page: &str) -> &str {
    page.split_once("<div id=\"app\">").unwrap().1.split_once("<footer").unwrap().0
}

fn picture() -> Vec<u8> {
    let sample = "sample/content/du-lich/duong-len-thac-bac-may-danh-cho-nguoi-di-lan-dau/thac-bac-may.jpg";
    fs::read(repository().join(sample)).unwrap()
}

#[test]
fn a_draft_is_drawn_with_its_pictures_and_nothing_is_written() {
    let newsroom = Newsroom::with_articles(12);
    newsroom.file("content/tin/nhap/thac.jpg", picture());
    let text = format!(
        "---\nheadline: \"Thác đang chảy\"\npublished: {}\ndraft: true\n---\n\n![Thác](thac.jpg \"Mùa nước\")\n",
        day(9)
    );
    newsroom.file("content/tin/nhap/index.md", text);
    let (preview, page) = drawn(&newsroom, "content/tin/nhap/index.md");
    assert_eq!(
        (preview.headline.as_str(), preview.is_draft, preview.is_waiting),
        ("Thác đang chảy", true, true)
    );
    let name = &preview.files[0].name;
    assert!(preview.files.len() == 1 && name.ends_with("-800.webp"), "{name}");
    assert_eq!(&preview.files[0].bytes[8..12], b"WEBP");
    assert!(
        shown(&page).contains(&format!("src=\"/ve/abc/{name}\"")) && !page.contains("assets/0"),
        "{page}"
    );
    assert!(
        page.contains("Mùa nước") && page.contains("Tin về bai-009") && !page.contains("bai-010"),
        "{page}"
    );
    assert!(!page.contains("<script>") && page.contains("<base target=\"_blank\">"), "{page}");
    let policy =
        page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    for part in ["default-src 'none'", "img-src 'self' https://desk.thu.example data:", "form-action 'none'"]
    {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("script-src") && !policy.contains("unsafe"), "{policy}");
    assert!(!newsroom.path().join(".bantin").exists(), "nothing was written");
}

#[test]
fn it_is_the_page_that_readers_get() {
    let newsroom = Newsroom::with_articles(25);
    let attacks: Vec<_> = attacks::some(4).into_iter().map(|attack| attack.text.replace('\0', "")).collect();
    let mut compared = 0;
    for (at, some) in attacks.chunks(60).enumerate() {
        let body = some.join(&format!("\n\n{}\n\n", attacks::CLOSER));
        let (file, published) = (format!("content/tin/xau-{at}.md"), day(30 + at));
        let article = |draft: &str| {
            format!("---\nheadline: \"Bài xấu {at}\"\npublished: {published}\n{draft}---\n\n{body}\n")
        };
        newsroom.file(&file, article(""));
        match newsroom.try_publish(NOW) {
            Ok(_) => {
                let readers = newsroom.edition().page(&format!("/tin/xau-{at}/"));
                newsroom.file(&file, article("draft: true\n"));
                let (_, page) = drawn(&newsroom, &file);
                compared += 1;
                assert!(shown(&page) == shown(&readers), "{at}:\n{}\n{}", shown(&page), shown(&readers));
            }
            Err(_) => {
                assert!(matches!(preview(&newsroom, &file), Err(PreviewError::Problems(_))), "{at}");
            }
        }
        fs::remove_file(newsroom.path().join(&file)).unwrap();
    }
    assert!(compared * 2 > attacks.len() / 60, "{compared}");
}

#[test]
fn an_article_that_waits_is_drawn_as_of_its_own_moment() {
    let newsroom = Newsroom::with_articles(3);
    newsroom.article("tin/hen", "2026-12-31T07:00:00+07:00", "");
    newsroom.article("tin/hen-truoc", "2026-11-30T07:00:00+07:00", "");
    newsroom.article("tin/hen-sau", "2027-01-31T07:00:00+07:00", "");
    let (preview, page) = drawn(&newsroom, "content/tin/hen.md");
    assert!(!preview.is_draft && preview.is_waiting);
    assert_eq!(preview.published.text, "07:00 ngày 31/12/2026");
    assert!(page.contains("Tin về hen-truoc") && !page.contains("hen-sau"), "{page}");
    assert!(!drawn(&newsroom, "content/tin/bai-001.md").0.is_waiting);
}

#[test]
fn who_has_a_preview_link_sees_no_other_article_that_waits() {
    let newsroom = Newsroom::with_articles(3);
    newsroom.article("tin/hen-truoc", "2026-11-30T07:00:00+07:00", "");
    newsroom.article("tin/nhap", &day(9), "draft: true");
    let body = "[Bài khác](hen-truoc.md) và [bản nháp](nhap.md), [bài đã đăng](bai-001.md).";
    let text = format!("---\nheadline: Hẹn\npublished: 2026-12-31T07:00\n---\n\n{body}\n");
    newsroom.file("content/tin/hen.md", text);
    let page = preview_for(&newsroom, "content/tin/hen.md", true).unwrap().page;
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("Bài khác") && page.contains("Tin về bai-001"), "{page}");
    assert!(!page.contains("Tin về hen-truoc") && !page.contains("Tin về nhap"), "{page}");
    assert!(drawn(&newsroom, "content/tin/hen.md").1.contains("Tin về hen-truoc"), "editors do");
}

#[test]
fn other_texts_that_are_broken_stop_nothing_and_its_own_errors_are_those_of_a_check() {
    let newsroom = Newsroom::with_articles(3);
    newsroom.file("content/tin/hong.md", "---\nheadlnie: Hỏng\n---\nHỏng.\n");
    newsroom.file("content/tin/do.md", "---\nheadline: \"Dở\n");
    newsroom.article("tin/tot", &day(4), "draft: true");
    drawn(&newsroom, "content/tin/tot.md");
    let Err(PreviewError::Problems(problems)) = preview(&newsroom, "content/tin/hong.md") else { panic!() };
    fs::remove_file(newsroom.path().join("content/tin/do.md")).unwrap();
    let Err(bantin_publisher::PublishError::Problems(checked)) =
        check(&newsroom.path(), NOW.parse().unwrap())
    else {
        panic!()
    };
    assert!(!problems.is_empty() && texts(&problems) == texts(&checked), "{problems:?}\n{checked:?}");
    for none in ["content/tin/khong-co.md", "site.toml", "../x.md", "", "content/tin"] {
        assert!(matches!(preview(&newsroom, none), Err(PreviewError::Missing)), "{none}");
    }
    newsroom.file("site.toml", "name = [hỏng");
    assert!(matches!(preview(&newsroom, "content/tin/tot.md"), Err(PreviewError::Problems(_))));
    fs::remove_file(newsroom.path().join("site.toml")).unwrap();
    assert!(matches!(preview(&newsroom, "content/tin/tot.md"), Err(PreviewError::Newsroom(_))));
}

#[test]
fn a_picture_that_is_damaged_or_missing_is_told_beside_the_page() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.file("content/tin/nhap/hong.jpg", &picture()[..2_000]);
    let body = "![Hỏng](hong.jpg)\n\n![Thiếu](thieu.jpg)\n\nCòn chữ.";
    let text = format!("---\nheadline: Nháp\npublished: {}\ndraft: true\n---\n\n{body}\n", day(9));
    newsroom.file("content/tin/nhap/index.md", text);
    let (preview, page) = drawn(&newsroom, "content/tin/nhap/index.md");
    assert!(page.contains("Còn chữ.") && preview.files.is_empty(), "{page}");
    let told = texts(&preview.problems).join("\n");
    assert!(told.contains("hong.jpg") && told.contains("thieu.jpg"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_newsroom_is_not_followed() {
    let newsroom = Newsroom::with_articles(1);
    let outside = newsroom.path().with_extension("outside.jpg");
    fs::write(&outside, picture()).unwrap();
    let body = "![Ngoài](ngoai.jpg)\n\nCòn chữ.";
    let text = format!("---\nheadline: Nháp\npublished: {}\ndraft: true\n---\n\n{body}\n", day(9));
    newsroom.file("content/tin/nhap/index.md", text);
    std::os::unix::fs::symlink(&outside, newsroom.path().join("content/tin/nhap/ngoai.jpg")).unwrap();
    let (preview, page) = drawn(&newsroom, "content/tin/nhap/index.md");
    assert!(preview.files.is_empty() && page.contains("Còn chữ."), "{page}");
    assert!(!preview.problems.is_empty());
    let text = newsroom.path().join("content/tin/trong.md");
    std::os::unix::fs::symlink("/etc/passwd", text).unwrap();
    let outcome = preview_of_link(&newsroom);
    assert!(matches!(outcome, Err(PreviewError::Missing | PreviewError::Problems(_))), "{outcome:?}");
}

#[cfg(unix)]
fn preview_of_link(newsroom: &Newsroom) -> Result<ArticlePreview, PreviewError> {
    preview(newsroom, "content/tin/trong.md")
}
