//! Small pictures on the front page and in lists: when they come, and that they move nothing.

use browser_tests::{Edition, Fault, Newsroom, Scene, Window, sample};

const ROWS: &str = "document.querySelectorAll('[data-list] li').length";
const PICTURES: &str = "document.querySelectorAll('[data-list] li img').length";

#[tokio::test]
async fn on_the_front_page_the_lead_picture_is_asked_for_first_and_small_ones_when_they_come_near() {
    for window in [Window::PHONE, Window::DESK] {
        let reader = Scene::of_the_sample().on(window).reader().await;
        reader.proxy.breaks("/assets/", Fault::Hold);
        reader.sets_out_for("/").await;
        reader.waits_until("performance.getEntriesByName('first-contentful-paint').length").await;
        reader.proxy.sees("/assets/", 1).await;
        let asked: Vec<_> = reader.proxy.requests().into_iter().map(|request| request.path).collect();
        let lead = reader.js("document.querySelector('.story--lead img').srcset").await.to_string();
        assert!(lead.contains(&asked[1]), "on {window:?}: {asked:?}");
        // What is near is the browser's own choice, behind the lead picture.
        let small = "[...document.querySelectorAll('main img')].filter((img) => img.fetchPriority != 'high')";
        let waits = format!("{small}.every((img) => img.loading == 'lazy' && img.fetchPriority == 'low')");
        assert_eq!(reader.js(&format!("{small}.length >= 3 && {waits}")).await, true, "on {window:?}");
        let near = reader.js(&format!("{small}.map((img) => img.srcset).join()")).await.to_string();
        assert!(asked[2..].iter().all(|path| near.contains(path)), "on {window:?}: {asked:?}");
        reader.proxy.mends("/assets/");
        reader.app_is_ready().await;
    }
}

#[tokio::test]
async fn far_down_the_page_no_picture_is_asked_for_until_the_reader_comes_near() {
    let newsroom = Newsroom::new();
    (1..=9).for_each(|day| {
        newsroom.pictured_article("tin", day);
    });
    let reader = Scene::of(&newsroom.publishes()).on(Window::PHONE).reader().await;
    // As where the list stands far below much else, from the page's first moment on.
    let far = "const far = new CSSStyleSheet(); far.replaceSync('main { padding-top: 12000px !important }'); \
         document.adoptedStyleSheets = [far]";
    reader.runs_first(far).await;
    reader.opens("/tin/").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.proxy.asked_for("/assets/").iter().filter(|path| path.contains(".webp")).count(), 0);
    reader.js("document.querySelector('[data-list]').scrollIntoView()").await;
    reader
        .waits_until("[...document.querySelectorAll('[data-list] img')].some((img) => img.naturalWidth)")
        .await;
}

#[tokio::test]
async fn pictures_that_come_late_move_nothing() {
    let reader = Scene::of(&pictured()).reader().await;
    for window in [Window::PHONE, Window::TABLET, Window::DESK] {
        reader.browser.looks_through(window).await;
        for path in ["/", "/tin/"] {
            reader.proxy.breaks("*.webp", Fault::Hold);
            reader.sets_out_for(path).await;
            reader.waits_until("document.querySelector('main img')").await;
            reader.settles().await;
            reader.proxy.mends("*.webp");
            reader.waits_until("document.readyState == 'complete'").await;
            reader.app_is_ready().await;
            reader.js("window.scrollTo(0, 400)").await;
            reader.all_is_quiet().await;
            assert_eq!(reader.jumps().await, [""; 0], "{path} on {window:?}");
            let sizes = "[...document.querySelectorAll('.thumbnail')].map((img) => \
                 Math.abs(img.clientWidth / img.clientHeight - 1.5) < 0.02).join()";
            let sizes = reader.js(sizes).await.as_str().unwrap_or_default().to_owned();
            assert!(sizes.contains("true") && !sizes.contains("false"), "{path}: all are 3 to 2: {sizes}");
        }
    }
}

#[tokio::test]
async fn a_list_shows_pictures_where_each_row_has_one_and_none_where_one_is_missing() {
    let newsroom = Newsroom::new();
    (1..=11).for_each(|day| {
        newsroom.pictured_article("tin", day);
    });
    let edition = newsroom.publishes();
    let reader = Scene::of(&edition).uses("/tin/").await;
    assert_eq!((reader.number(ROWS).await, reader.number(PICTURES).await), (11.0, 11.0));
    newsroom.article(12);
    edition.is_renewed_from(newsroom.path());
    reader.opens("/tin/").await;
    assert_eq!((reader.number(ROWS).await, reader.number(PICTURES).await), (12.0, 0.0));
}

#[tokio::test]
async fn the_app_reads_the_pictures_of_a_list_where_they_stand_and_draws_them_again_after_back() {
    let reader = Scene::of(&pictured()).uses("/tin/").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.proxy.asked_for("/api/v1/sections/"), [""; 0], "nothing was missing");
    let srcs = "[...document.querySelectorAll('[data-list] li img')].map((img) => img.outerHTML).join()";
    let printed = reader.js(srcs).await;
    assert_eq!(reader.number(PICTURES).await, 12.0);
    reader.clicks("[data-list] li:nth-child(2) a").await;
    reader.waits_until("document.querySelector('article')").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.number(PICTURES).await, 0.0, "under an article the list has none");
    reader.browser.goes_back().await;
    reader.is_at("/tin/").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.js(srcs).await, printed);
}

#[tokio::test]
async fn the_front_page_comes_in_place_with_its_pictures() {
    let reader = Scene::of_the_sample().uses("/").await;
    let pictures = "[...document.querySelectorAll('main img')].map((img) => img.outerHTML).join()";
    let printed = reader.js(pictures).await;
    reader.opens(sample::SHORTEST).await;
    reader.all_is_quiet().await;
    reader.js("window.mark = 1").await;
    reader.clicks("header a[href='/']").await;
    reader.is_at("/").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.js("window.mark").await, 1, "no page was loaded");
    assert_eq!(reader.js(pictures).await, printed);
}

/// Twelve articles of a section, each with its picture.
fn pictured() -> Edition {
    let newsroom = Newsroom::new();
    (1..=12).for_each(|day| {
        newsroom.pictured_article("tin", day);
    });
    newsroom.publishes()
}
