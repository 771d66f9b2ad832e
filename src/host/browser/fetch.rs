//! Every request for the content API. What was asked for in advance is used once.

use std::cell::RefCell;

use gloo_net::http::{Request, Response};
use js_sys::{Date, Promise};
use json_reading::FromJson;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::RequestRedirect;

use super::json;
use crate::api::Failure;

/// How long an answer that was asked for in advance is good, in milliseconds.
const FRESH_FOR: f64 = 60_000.0;
/// Answers kept in advance at most.
const KEPT: usize = 24;

struct Begun {
    url: String,
    at: f64,
    text: Promise,
}

thread_local! {
    static IN_ADVANCE: RefCell<Vec<Begun>> = const { RefCell::new(Vec::new()) };
}

/// The data at a path, from the site itself.
pub async fn get<T: FromJson>(url: &str) -> Result<T, Failure> {
    read(begin(url)).await
}

/// Sends the request now, to be read later: several at once.
pub fn begin(url: &str) -> Promise {
    let begun = IN_ADVANCE.with_borrow_mut(|kept| {
        let at = kept.iter().position(|begun| begun.url == url)?;
        let begun = kept.swap_remove(at);
        (Date::now() - begun.at < FRESH_FOR).then_some(begun.text)
    });
    begun.unwrap_or_else(|| send(url))
}

/// Reads what [`begin`] sent for.
pub async fn read<T: FromJson>(text: Promise) -> Result<T, Failure> {
    let text = JsFuture::from(text).await.map_err(|_| Failure::Offline)?;
    // A wrong status has no text.
    let text = text.as_string().ok_or(Failure::Wrong)?;
    json::parse(&text).ok_or(Failure::Wrong)
}

/// Asks in advance, once.
pub fn prefetch(url: String) {
    IN_ADVANCE.with_borrow_mut(|kept| {
        kept.retain(|begun| Date::now() - begun.at < FRESH_FOR);
        if kept.len() < KEPT && kept.iter().all(|begun| begun.url != url) {
            let text = send(&url);
            kept.push(Begun { url, at: Date::now(), text });
        }
    });
}

/// The heartbeat's answer, or nothing.
pub async fn post(url: &str) -> Option<String> {
    text_of(Request::post(url).send().await).await.ok()?.as_string()
}

fn send(url: &str) -> Promise {
    // Data never lie elsewhere. Where a host leads on (to https, to another name, to a network's sign-in), the page's policy lets
    // nobody follow, which would look like no network; as a wrong answer it becomes a plain load, which goes there.
    let request = Request::get(url).redirect(RequestRedirect::Manual);
    let promise = future_to_promise(async move { text_of(request.send().await).await });
    // Asked for in advance and never read, a failure is nobody's trouble.
    let unread = promise.clone();
    spawn_local(async move {
        let _ = JsFuture::from(unread).await;
    });
    promise
}

/// The text of a good answer, `null` for a bad one, an error when none came.
async fn text_of(answer: Result<Response, gloo_net::Error>) -> Result<JsValue, JsValue> {
    match answer {
        Ok(response) if response.ok() => response.text().await.map(JsValue::from).map_err(|_| JsValue::NULL),
        Ok(_) => Ok(JsValue::NULL),
        Err(_) => Err(JsValue::NULL),
    }
}
