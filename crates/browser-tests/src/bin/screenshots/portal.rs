//! The readers' pages.

use std::path::Path;

use browser_tests::{Fault, Reader, Scene, Window, sample};

use crate::sheet::{WINDOWS, keeps, look};

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

const NOBODY: &str = r#"{"online":0,"today":0,"week":0,"total":0,"as_of":"2026-11-23T08:00:00+07:00","stale":false,"refresh_s":120}"#;

const NOTICE: &str = r#"{"id":"0123456789abcdef","text":"Nước suối Bắc lên cao: xin không qua ngầm Nà Tâu, không vớt củi trên sông, và nghe loa của bản cho đến khi có tin mới.","until":{"at":"2999-11-24T18:00:00+07:00","text":"18:00 ngày 24/11/2026"},"href":"/tin-tuc/"}"#;

/// Takes all of them; gives their names.
pub async fn takes_all(folder: &Path) -> Vec<String> {
    for window in WINDOWS {
        for window in [window, window.dark()] {
            takes(window, folder).await;
        }
    }
    STATES.iter().map(|state| state.name.to_owned()).collect()
}

async fn takes(window: Window, folder: &Path) {
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
        keeps(&reader, folder, state.name, window, state.whole).await;
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
