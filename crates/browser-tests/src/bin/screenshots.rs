//! Every page and state at every width, light and dark, and one sheet of them all, to be
//! looked at side by side. `cargo xtask screenshots` runs it.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{Fault, Reader, Scene, Window, sample};

/// What is looked at: a page, what is done there, and how much of it is taken.
struct State {
    name: &'static str,
    path: &'static str,
    act: Act,
    whole: bool,
}

enum Act {
    Nothing,
    /// Follows a link without a network.
    GoesOffline,
    OpensViewer,
    OpensMenu,
    /// Opens what the figures mean.
    AsksWhatFiguresMean,
    /// The same, with a server that has seen nobody yet.
    SeesNobody,
    /// Turns "Tin khác" to its middle.
    TurnsList,
    /// Comes while there is an urgent notice.
    ReadsNotice,
    /// And opens it.
    OpensNotice,
}

const fn whole(name: &'static str, path: &'static str) -> State {
    State { name, path, act: Act::Nothing, whole: true }
}

const fn seen(name: &'static str, path: &'static str, act: Act) -> State {
    State { name, path, act, whole: false }
}

const STATES: [State; 20] = [
    whole("front", "/"),
    whole("section", sample::SECTION),
    whole("closed-page", sample::CLOSED_PAGE),
    seen("long-read-top", sample::LONG_READ, Act::Nothing),
    whole("long-read", sample::LONG_READ),
    seen("list-turned", sample::LONG_READ, Act::TurnsList),
    whole("ten-pictures", sample::TEN_PICTURES),
    seen("viewer", sample::TEN_PICTURES, Act::OpensViewer),
    whole("longest-headline", sample::LONGEST_HEADLINE),
    whole("shortest", sample::SHORTEST),
    whole("corrected", sample::CORRECTED),
    whole("standing", sample::STANDING),
    seen("menu", "/", Act::OpensMenu),
    seen("figures-millions", sample::LONG_READ, Act::AsksWhatFiguresMean),
    seen("figures-nobody", sample::LONG_READ, Act::SeesNobody),
    seen("notice", sample::LONG_READ, Act::ReadsNotice),
    seen("notice-open", sample::LONG_READ, Act::OpensNotice),
    seen("offline", sample::SECTION, Act::GoesOffline),
    whole("missing", sample::MISSING),
    whole("gone", sample::GONE),
];

const WINDOWS: [Window; 3] = [Window::PHONE, Window::TABLET, Window::DESK];

const NOBODY: &str = r#"{"online":0,"today":0,"week":0,"total":0,"as_of":"2026-11-23T08:00:00+07:00","stale":false,"refresh_s":120}"#;

const NOTICE: &str = r#"{"id":"0123456789abcdef","text":"Nước suối Bắc lên cao: xin không qua ngầm Nà Tâu, không vớt củi trên sông, và nghe loa của bản cho đến khi có tin mới.","until":{"at":"2999-11-24T18:00:00+07:00","text":"18:00 ngày 24/11/2026"},"href":"/tin-tuc/"}"#;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("usage: screenshots FOLDER"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    let folder = folder.canonicalize().expect("it is there");
    for window in WINDOWS {
        for window in [window, window.dark()] {
            takes_all(window, &folder).await;
        }
    }
    let sheet = draws_sheet(&folder).await;
    println!("{} pictures; look at {}", STATES.len() * 2 * WINDOWS.len(), sheet.display());
}

async fn takes_all(window: Window, folder: &Path) {
    println!("{} px, {}", window.width, look(window));
    let reader = Scene::of_the_sample().on(window).reader().await;
    for state in &STATES {
        if matches!(state.act, Act::SeesNobody) {
            let body = NOBODY.into();
            reader
                .proxy
                .breaks("/api/v1/visits", Fault::Answer { status: 200, kind: "application/json", body });
        }
        if matches!(state.act, Act::ReadsNotice | Act::OpensNotice) {
            let answer = Fault::Answer { status: 200, kind: "application/json", body: NOTICE.into() };
            reader.proxy.breaks("/api/v1/notice.json", answer);
        }
        reader.opens(state.path).await;
        reader.all_is_quiet().await;
        // Wherever a picture lies, it is to be seen.
        reader.js("document.querySelectorAll('img').forEach((img) => (img.loading = 'eager'))").await;
        reader.waits_until("[...document.images].every((img) => img.complete)").await;
        acts(&reader, &state.act).await;
        reader.settles().await;
        let picture = reader.browser.picture(state.whole).await;
        fs::write(folder.join(file_name(state, window)), picture).expect("pictures can be written");
        reader.proxy.mends("/api/v1/visits");
        reader.proxy.mends("/api/v1/notice.json");
        reader.proxy.mends("/");
    }
}

async fn acts(reader: &Reader, act: &Act) {
    match act {
        Act::Nothing | Act::ReadsNotice => {}
        Act::OpensNotice => reader.clicks(".notice__line").await,
        Act::GoesOffline => {
            reader.proxy.breaks("/", Fault::Refuse);
            reader.clicks("[data-list] .teaser a").await;
            reader.waits_until("document.querySelector('.trouble')").await;
        }
        Act::OpensViewer => {
            reader.clicks("article figure img").await;
            reader.waits_until("document.querySelector('.viewer img')?.complete").await;
        }
        Act::OpensMenu => {
            reader.js("document.querySelector('.menu details').open = true").await;
        }
        Act::AsksWhatFiguresMean | Act::SeesNobody => {
            reader.js("document.querySelector('.visits details').open = true").await;
            reader.js("document.querySelector('.visits').scrollIntoView(), 1").await;
        }
        Act::TurnsList => {
            reader.clicks("[data-list] .pager__gap").await;
            reader
                .waits_until("document.querySelector('[data-list] .pager [aria-current]').innerText != '1'")
                .await;
            reader.all_is_quiet().await;
            reader.scrolls_to("[data-list] .pager").await;
        }
    }
}

/// A page on which all pictures stand in rows by state, in columns by window.
async fn draws_sheet(folder: &Path) -> PathBuf {
    let windows: Vec<Window> = WINDOWS.into_iter().flat_map(|window| [window, window.dark()]).collect();
    let heads: String =
        windows.iter().map(|&window| format!("<th>{} px, {}", window.width, look(window))).collect();
    let rows: String = STATES.iter().map(|state| row(state, &windows)).collect();
    let style = "body { margin: 16px; font: 14px system-ui; background: #888 } th { padding: 4px; text-align: start } \
                 td { padding: 4px; vertical-align: top } img { display: block; width: 300px; max-height: 480px; \
                 object-fit: cover; object-position: top }";
    let html = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Screenshots</title><style>{style}</style>\
         <table><tr><th>{heads}{rows}</table>"
    );
    let page = folder.join("sheet.html");
    fs::write(&page, html).expect("the sheet can be written");
    let reader = Scene::of_the_sample()
        .on(Window { width: 2000, height: 1200, touch: false, dark: false, fine: 1 })
        .reader()
        .await;
    reader.browser.goes_to(&format!("file://{}", page.display())).await;
    reader.waits_until("[...document.images].every((img) => img.complete)").await;
    let sheet = folder.join("sheet.png");
    fs::write(&sheet, reader.browser.picture(true).await).expect("the sheet can be written");
    sheet
}

fn row(state: &State, windows: &[Window]) -> String {
    let cells: String = windows
        .iter()
        .map(|&window| {
            let file = file_name(state, window);
            format!("<td><a href=\"{file}\"><img src=\"{file}\" alt=\"{file}\"></a>")
        })
        .collect();
    format!("<tr><th>{}{cells}", state.name)
}

fn file_name(state: &State, window: Window) -> String {
    format!("{}-{}-{}.png", state.name, window.width, look(window))
}

fn look(window: Window) -> &'static str {
    if window.dark { "dark" } else { "light" }
}
