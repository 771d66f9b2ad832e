//! Lists printed as of an older day are brought up to today, once, and never under the eye.

use browser_tests::{Edition, Fault, Newsroom, Reader, Scene, Window, sample};

const OLD: &str = "/tin/bai-12/";
const LIST: &str = "[data-list] .teaser";
const BOX: &str = "[data-box] .teaser";

#[tokio::test]
async fn newer_news_changes_no_older_page_and_yet_stands_beside_it() {
    let newsroom = newsroom();
    let edition = newsroom.publishes();
    let printed = edition.file("tin/bai-12/index.html");
    newsroom.article(15);
    edition.is_renewed_from(newsroom.path());
    assert_eq!(edition.file("tin/bai-12/index.html"), printed, "a page belongs to its own day");
    assert!(!printed.contains("Tin ngày 13"));

    let reader = Scene::of(&edition).reader().await;
    reader.proxy.breaks("*.wasm", Fault::Hold);
    reader.opens(OLD).await;
    assert!(reader.text("[data-box] [data-as-of]").await.starts_with("Tin đến ngày 12/01/2026"));
    assert!(reader.text("[data-list] [data-as-of]").await.starts_with("Tin đến ngày 12/01/2026"));
    assert!(first(&reader, BOX).await.contains("Tin ngày 12"));
    reader.proxy.mends("*.wasm");
    reader.all_is_quiet().await;
    assert!(first(&reader, BOX).await.contains("Tin ngày 15"));
    assert!(first(&reader, LIST).await.contains("Tin ngày 15"));
    assert_eq!(reader.text("[data-box] [data-as-of]").await, "", "it is of today");
    assert_eq!(reader.text("[data-list] [data-as-of]").await, "");
    assert_eq!(reader.jumps().await, [""; 0]);
    assert_eq!(reader.heard().await, "", "nobody is told");
    assert_eq!(reader.proxy.asked_for("/api/v1/sections/tin/latest.json").len(), 1, "once");
    assert_eq!(reader.proxy.asked_for("/api/v1/boxes/tin-moi.json").len(), 1, "once");
}

#[tokio::test]
async fn a_list_in_view_stays_and_says_that_there_is_newer_news() {
    let reader = Scene::of(&with_short_article()).reads("/tin/bai-05/").await;
    reader.all_is_quiet().await;
    assert_eq!(line(&reader, "[data-list]").await, "Có tin mới hơn · Xem");
    assert!(first(&reader, LIST).await.contains("Tin ngày 5"), "what is read stays");
    assert_eq!(reader.jumps().await, [""; 0]);
    reader.clicks("[data-list] [data-show-newer]").await;
    reader
        .waits_until("document.querySelector('[data-list] .teaser').innerText.includes('Tin ngày 14')")
        .await;
    assert_eq!(reader.text("[data-list] [data-as-of]").await, "");
    reader.waits_until("document.activeElement.closest('[data-list] .teaser')").await;
}

#[tokio::test]
async fn a_box_that_is_touched_stays_until_the_reader_asks() {
    let reader = Scene::of(&newsroom().publishes()).reader().await;
    reader.proxy.breaks("/api/v1/boxes/", Fault::Hold);
    reader.opens(OLD).await;
    reader.app_is_ready().await;
    reader.proxy.sees("/api/v1/boxes/tin-moi.json", 1).await;
    reader.points_at("[data-box] .teaser:nth-child(2)").await;
    reader.proxy.mends("/api/v1/boxes/");
    reader.waits_until("document.querySelector('[data-box] [data-show-newer]')").await;
    assert_eq!(line(&reader, "[data-box]").await, "Có tin mới hơn · Xem");
    assert!(first(&reader, BOX).await.contains("Tin ngày 12"));
    assert_eq!(reader.jumps().await, [""; 0]);
    reader.clicks("[data-box] [data-show-newer]").await;
    reader
        .waits_until("document.querySelector('[data-box] .teaser').innerText.includes('Tin ngày 14')")
        .await;
    reader.waits_until("document.activeElement.closest('[data-box] .teaser')").await;
}

#[tokio::test]
async fn a_list_that_was_paged_stays_and_says_that_there_is_newer_news() {
    let newsroom = Newsroom::with_articles(28);
    let reader = Scene::of(&newsroom.publishes()).reader().await;
    reader.proxy.breaks("/api/v1/sections/tin/latest.json", Fault::Hold);
    reader.opens("/tin/bai-25/").await;
    reader.app_is_ready().await;
    reader.clicks("[data-list] .pager [data-label='2']").await;
    reader.waits_until("document.querySelector('.pager [aria-current]').innerText == '2'").await;
    let rows = reader.texts(LIST).await;
    reader.proxy.mends("/api/v1/sections/tin/latest.json");
    reader.waits_until("document.querySelector('[data-list] [data-show-newer]')").await;
    assert_eq!(reader.texts(LIST).await, rows);
    reader.clicks_on("Xem").await;
    reader
        .waits_until("document.querySelector('[data-list] .teaser').innerText.includes('Tin ngày 28')")
        .await;
    assert_eq!(reader.text(".pager [aria-current]").await, "1");
}

#[tokio::test]
async fn the_samples_older_articles_move_nowhere_while_they_are_renewed() {
    let reader = Scene::of_the_sample().reader().await;
    for path in [sample::CORRECTED, sample::TEN_PICTURES, sample::SHORTEST, sample::LONGEST_HEADLINE] {
        reader.opens(path).await;
        reader.all_is_quiet().await;
        assert_eq!(reader.jumps().await, [""; 0], "{path}");
        assert_eq!(reader.text("[data-box] [data-as-of]").await, "", "{path}: the box is of today");
    }
}

#[tokio::test]
async fn the_line_about_newer_news_keeps_its_place_on_the_smallest_phone_beside_the_longest_heading() {
    for (language, box_title) in [("vi", "Tin tức và sự kiện mới của thị trấn"), ("en", "News")]
    {
        let newsroom = newsroom();
        newsroom.speaks(language);
        let site = std::fs::read_to_string(newsroom.path().join("site.toml")).expect("it is there");
        newsroom.file("site.toml", site.replace("Tin tức", box_title));
        let edition = newsroom.publishes();
        for width in [320, 360] {
            let reader = Scene::of(&edition).on(Window { width, ..Window::PHONE }).reader().await;
            for api in ["/api/v1/boxes/", "/api/v1/sections/"] {
                reader.proxy.breaks(api, Fault::Hold);
            }
            reader.opens("/tin/bai-05/").await;
            reader.app_is_ready().await;
            let heights = "JSON.stringify([...document.querySelectorAll('[data-as-of]')].map((e) => \
                 [e.offsetHeight, e.parentNode.querySelector('ol').offsetTop - e.parentNode.offsetTop]))";
            let before = reader.js(heights).await;
            reader
                .js("document.querySelectorAll('[data-list], [data-box]').forEach((e) => \
                 e.dispatchEvent(new Event('pointerover', { bubbles: true })))")
                .await;
            for api in ["/api/v1/boxes/", "/api/v1/sections/"] {
                reader.proxy.mends(api);
            }
            reader.waits_until("document.querySelectorAll('[data-show-newer]').length == 2").await;
            reader.settles().await;
            assert_eq!(reader.js(heights).await, before, "{language}, {width}");
        }
    }
}

/// Fourteen articles; the twelfth is long, so that its list lies far below.
fn newsroom() -> Newsroom {
    let newsroom = Newsroom::with_articles(14);
    let body = "Một đoạn văn dài để người đọc phải cuộn trang. ".repeat(12) + "\n\n";
    let text =
        format!("---\nheadline: \"Tin ngày 12\"\npublished: 2026-01-12T08:00\n---\n\n{}", body.repeat(14));
    newsroom.file("content/tin/bai-12.md", text);
    newsroom
}

fn with_short_article() -> Edition {
    newsroom().publishes()
}

/// The line that says of when a list is.
async fn line(reader: &Reader, place: &str) -> String {
    reader.text(&format!("{place} [data-as-of]")).await.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn first(reader: &Reader, rows: &str) -> String {
    reader.texts(rows).await.remove(0)
}
