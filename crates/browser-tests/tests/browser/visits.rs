//! The live figures.

use browser_tests::{Fault, Newsroom, Reader, Scene, Window, sample};

const VISITS: &str = "/api/v1/visits";
const FIGURES: &str = ".visits dd[data-figure]";

#[tokio::test]
async fn a_figure_is_a_dash_until_it_is_known_and_the_first_heartbeat_is_the_only_one() {
    let reader = Scene::of_the_sample().reader().await;
    reader.proxy.breaks(VISITS, Fault::Hold);
    reader.opens(sample::LONG_READ).await;
    reader.app_is_ready().await;
    reader.proxy.sees(VISITS, 1).await;
    assert_eq!(
        reader.texts(".visits dl.visits__figures dt").await,
        ["Đang online", "Hôm nay", "Trong tuần", "Tất cả"]
    );
    assert_eq!(reader.texts(FIGURES).await, ["—"; 4]);
    reader.proxy.mends(VISITS);
    reader.waits_until("document.querySelector('[data-figure=online]').innerText == '1'").await;
    assert_eq!(
        reader.texts(FIGURES).await,
        ["1", "1", "1", "3.012.451"],
        "in the site's way of writing numbers"
    );
    reader
        .waits_until(
            "/^Số liệu lúc \\d\\d:\\d\\d$/.test(document.querySelector('[data-visits-note]').innerText)",
        )
        .await;
    reader.all_is_quiet().await;
    let beats: Vec<_> =
        reader.proxy.requests().into_iter().filter(|request| request.path == VISITS).collect();
    assert_eq!(beats.len(), 1, "{beats:?}");
    assert_eq!(beats[0].method, "POST");
    assert_eq!(reader.jumps().await, [""; 0]);
}

#[tokio::test]
async fn the_boot_script_alone_shows_the_figures() {
    let reader = Scene::of_the_sample().reader().await;
    reader.proxy.breaks("*.wasm", Fault::Hold);
    reader.opens("/").await;
    reader.waits_until("document.querySelector('[data-figure=total]').innerText == '3.012.451'").await;
    reader.proxy.mends("*.wasm");
    reader.all_is_quiet().await;
    assert_eq!(reader.texts(FIGURES).await, ["1", "1", "1", "3.012.451"], "the app starts from them");
    assert_eq!(reader.proxy.asked_for(VISITS).len(), 1);
}

#[tokio::test]
async fn a_second_visitor_makes_the_figures_move_at_the_servers_pace() {
    let reader = at_a_quick_pace("/").await;
    assert_eq!(reader.text("[data-figure=online]").await, "1");
    reader.another_visitor("Mozilla/5.0 (Linux; Android 13) Chrome/120.0 Mobile Safari/537.36");
    reader.waits_until("document.querySelector('[data-figure=online]').innerText == '2'").await;
    assert_eq!(reader.texts(FIGURES).await, ["2", "2", "2", "3.012.452"]);
    reader.another_visitor("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
    let beats = reader.proxy.asked_for(VISITS).len();
    reader.proxy.sees(VISITS, beats + 2).await;
    reader.all_is_quiet().await;
    assert_eq!(reader.text("[data-figure=online]").await, "2", "a bot is nobody");
}

#[tokio::test]
async fn a_heartbeat_changes_the_figures_texts_and_leaves_the_rest_of_the_page() {
    let reader = at_a_quick_pace(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    reader
        .js("(window.changed = [], new MutationObserver((all) => changed.push(...all.map((one) => \
             one.type + ' ' + one.target.parentElement.className + (one.target.parentElement.dataset.figure || '')))) \
             .observe(document.querySelector('#app'), { attributes: true, characterData: true, childList: true, subtree: true }), 0)")
        .await;
    reader.another_visitor("Mozilla/5.0 (Linux; Android 13) Chrome/120.0 Mobile Safari/537.36");
    reader.waits_until("document.querySelector('[data-figure=online]').innerText == '2'").await;
    let changed = reader.js("changed.filter((one) => !one.endsWith('visits__note')).join(', ')").await;
    let figures = ["online", "today", "week", "total"].map(|figure| format!("characterData {figure}"));
    assert_eq!(changed, figures.join(", "));
}

#[tokio::test]
async fn figures_go_on_while_the_reader_goes_from_page_to_page() {
    let reader = at_a_quick_pace("/").await;
    reader.clicks(".masthead a[href='/du-lich/']").await;
    reader.is_at("/du-lich/").await;
    assert_eq!(reader.text("[data-figure=total]").await, "3.012.451", "never a dash again");
    reader.another_visitor("Mozilla/5.0 (Linux; Android 13) Chrome/120.0 Mobile Safari/537.36");
    reader.waits_until("document.querySelector('[data-figure=online]').innerText == '2'").await;
}

#[tokio::test]
async fn when_the_server_is_away_the_last_figures_stay_with_their_time() {
    let mut reader = at_a_quick_pace(sample::LONG_READ).await;
    let article = reader.text("article").await;
    reader.loses_the_server();
    reader.sees("Chưa cập nhật được. Số liệu gần nhất lúc ").await;
    assert_eq!(reader.texts(FIGURES).await, ["1", "1", "1", "3.012.451"]);
    assert_eq!(reader.text("article").await, article, "the page does not care");
}

#[tokio::test]
async fn when_the_server_never_answered_the_figures_stay_dashes_and_the_page_works() {
    let reader = Scene::of_the_sample().reader().await;
    reader.proxy.breaks(VISITS, Fault::Refuse);
    reader.opens("/").await;
    reader.sees("Chưa cập nhật được.").await;
    assert_eq!(reader.texts(FIGURES).await, ["—"; 4]);
    reader.clicks(".masthead a[href='/du-lich/']").await;
    reader.is_at("/du-lich/").await;
}

#[tokio::test]
async fn a_wrong_answer_is_no_figure() {
    let reader = Scene::of_the_sample().reader().await;
    for fault in [Fault::status(500), Fault::html(200, "<h1>Xin chào</h1>"), Fault::Half] {
        reader.proxy.breaks(VISITS, fault);
        reader.opens("/").await;
        reader.sees("Chưa cập nhật được.").await;
        assert_eq!(reader.texts(FIGURES).await, ["—"; 4]);
        reader.proxy.mends(VISITS);
    }
}

#[tokio::test]
async fn a_hidden_tab_rests() {
    let reader = at_a_quick_pace("/").await;
    reader.browser.opens_another_tab().await;
    reader.opens("/gioi-thieu/").await;
    // The tab behind may have been on its way to one more heartbeat.
    let own = "performance.getEntriesByType('resource').filter((e) => e.name.endsWith('/visits')).length";
    reader.waits_until(&format!("{own} >= 2")).await;
    let hidden_before = reader.proxy.asked_for(VISITS).len() as f64 - reader.number(own).await;
    reader.waits_until(&format!("{own} >= 5")).await;
    let hidden_after = reader.proxy.asked_for(VISITS).len() as f64 - reader.number(own).await;
    assert!(hidden_after - hidden_before <= 1.0, "it sent {} heartbeats", hidden_after - hidden_before);
    reader.browser.closes_this_tab().await;
    let beats = reader.proxy.asked_for(VISITS).len();
    reader.proxy.sees(VISITS, beats + 2).await;
}

#[tokio::test]
async fn the_question_mark_says_what_each_figure_means() {
    let reader = Scene::of_the_sample().on(Window::PHONE).uses(sample::LONG_READ).await;
    assert!(!reader.texts(".visits__meanings").await.concat().contains("Số máy mở trang"));
    reader.clicks_on("Các số này được tính thế nào?").await;
    for sentence in [
        "Số máy mở trang trong 5 phút vừa qua.",
        "Số khách từ 0 giờ hôm nay. Mỗi khách tính một lần trong ngày.",
        "Cộng số khách từng ngày từ thứ Hai. Ai vào nhiều ngày được tính mỗi ngày một lần.",
        "Cộng số khách từng ngày từ 01/01/2024, cộng thêm 3.012.450 lượt do hệ thống cũ ghi nhận (đếm theo cách khác).",
        "Đây là số ước tính: nhiều máy chung một mạng có thể được tính là một;",
        "Trang không dùng cookie cho người đọc và không lưu địa chỉ IP.",
    ] {
        reader.sees(sentence).await;
    }
}

#[tokio::test]
async fn a_site_without_an_imported_count_does_not_speak_of_one() {
    let newsroom = Newsroom::with_articles(2);
    let reader = Scene::of(&newsroom.publishes()).uses("/").await;
    reader.waits_until("document.querySelector('[data-figure=total]').innerText == '1'").await;
    reader.clicks_on("Các số này được tính thế nào?").await;
    reader.sees("Cộng số khách từng ngày").await;
    assert!(!reader.text(".visits").await.contains("hệ thống cũ"));
}

#[tokio::test]
async fn an_english_site_writes_every_day_as_english_does() {
    let newsroom = Newsroom::with_articles(28);
    newsroom.speaks("en");
    newsroom.file(
        "content/tin/mended.md",
        "---\nheadline: Mended\npublished: 2026-01-29T08:00\nupdated: 2026-02-03T09:00\ncorrections:\n  - date: 2026-02-03\n    \
         text: It was Monday.\n---\n\nText.\n",
    );
    newsroom.file(
        "content/tin/gone.md",
        "---\nheadline: Gone\npublished: 2026-01-30\nwithdrawn: 2026-03-15\n---\n\nText.\n",
    );
    let reader = Scene::of(&newsroom.publishes()).reader().await;
    let figures = r#"{"online":1,"today":2,"week":3,"total":4,"as_of":"2026-11-05T14:05:00+07:00","stale":true,"refresh_s":120}"#;
    let away = Fault::Answer { status: 200, kind: "application/json", body: figures.into() };
    reader.proxy.breaks(VISITS, away);
    for (path, day) in [
        ("/", "28 Jan 2026"),
        ("/tin/", "28 Jan 2026"),
        ("/tin/trang/1/", "News from 1 Jan 2026 to 10 Jan 2026"),
        ("/tin/bai-12/", "Published 08:00, 12 Jan 2026"),
        ("/tin/mended/", "Correction, 3 Feb 2026:"),
        ("/tin/gone/", "This article was taken down on 15 Mar 2026."),
    ] {
        reader.opens(path).await;
        reader.all_is_quiet().await;
        reader.sees(day).await;
        reader.sees("Not updated for now. Latest figures: 14:05 on 5 Nov 2026.").await;
        let html = reader.js("document.documentElement.outerHTML").await;
        let html = html.as_str().expect("a page");
        let numbers = html.split(|c: char| !(c.is_ascii_digit() || c == '/'));
        let days: Vec<&str> =
            numbers.filter(|text| text.len() == 10 && text.matches('/').count() == 2).collect();
        assert_eq!(days, [""; 0], "{path}: as Vietnamese writes them");
    }
}

/// A reader whose server asks for a heartbeat every second.
async fn at_a_quick_pace(path: &str) -> Reader {
    let reader = Scene::of_the_sample().reader().await;
    reader.proxy.breaks(VISITS, Fault::Reword("\"refresh_s\":120", "\"refresh_s\":1".to_owned()));
    reader.opens(path).await;
    reader.app_is_ready().await;
    reader.proxy.sees(VISITS, 2).await;
    reader.waits_until("document.querySelector('[data-figure=online]').innerText == '1'").await;
    reader
}
