//! The live figures: the boot script's first answer, then a heartbeat at the server's pace.
//! Hidden tabs rest.

use std::rc::Rc;

use bantin_content::Visits;
use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{Reader, bindings, dom, fetch, json};
use crate::api;

/// Seconds between heartbeats until the server has named its pace.
const PACE: u32 = 120;

pub fn install(reader: &Rc<Reader>) {
    let reader = reader.clone();
    spawn_local(async move {
        let first = match bindings::first_visits() {
            Some(promise) => JsFuture::from(promise).await.ok().and_then(|text| text.as_string()),
            None => fetch::post(&api::visits(&reader.site.live)).await,
        };
        let mut pace = receive(&reader, first.as_deref());
        while !reader.listeners.signal().aborted() {
            dom::pause((pace * 1000) as i32).await;
            visible().await;
            let answer = fetch::post(&api::visits(&reader.site.live)).await;
            pace = receive(&reader, answer.as_deref());
        }
    });
}

/// Shows an answer, or that none came; the next heartbeat's distance in seconds.
fn receive(reader: &Rc<Reader>, text: Option<&str>) -> u32 {
    let visits: Option<Visits> = text.and_then(json::parse);
    let pace = visits.as_ref().map_or(PACE, |visits| visits.refresh_s.clamp(1, 3600));
    reader.screen.visits.update(|state| {
        state.away = visits.as_ref().is_none_or(|visits| visits.stale);
        if visits.is_some() {
            state.figures = visits;
        }
    });
    pace
}

/// Waits until the tab is seen.
async fn visible() {
    if !dom::document().hidden() {
        return;
    }
    let promise = js_sys::Promise::new(&mut |done, _| {
        let options = web_sys::AddEventListenerOptions::new();
        options.set_once(true);
        let _ = dom::document().add_event_listener_with_callback_and_add_event_listener_options(
            "visibilitychange",
            &done,
            &options,
        );
    });
    let _ = JsFuture::from(promise).await;
}
