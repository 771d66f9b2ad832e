//! What is done at each place of the desk: parse, ask the database, answer.

pub mod account;
pub mod audit_log;
pub mod drafts;
pub mod files;
pub mod one_time_link;
pub mod preview;
pub mod preview_links;
pub mod second_factor;
pub mod shared_preview;
pub mod sign_in;
pub mod sign_in_code;
pub mod sign_out;

use std::sync::Arc;

use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;

use crate::Desk;
use crate::accounts::Account;
use crate::audit::{self, Event};
use crate::cookies::Cookie;
use crate::desk_address::DeskAddress;
use crate::trouble::Trouble;

/// Notes in the audit log what somebody did that changes nothing else.
async fn note(desk: &Arc<Desk>, parts: &Parts, account: &str, event: Event) -> Result<(), Trouble> {
    let happening = desk.happening(parts, account);
    desk.ask(move |database| database.write(|at| audit::note(at, event, &happening))).await
}

fn add_cookie(headers: &mut HeaderMap, cookie: Cookie, value: &str, address: &DeskAddress) {
    if let Some(line) = cookie.set(value, address) {
        headers.append(SET_COOKIE, line);
    }
}

/// Marks this browser as one that an account knows, now that somebody proved to be whose it is.
fn mark_browser(
    desk: &Desk,
    request: &HeaderMap,
    account: &Account,
    response: &mut HeaderMap,
) -> Result<(), Trouble> {
    let known = Cookie::Browser.read(request, &desk.address).unwrap_or_default();
    let mark = desk.browser_key.mark(known, account, desk.now()).map_err(|_| Trouble::Broken)?;
    add_cookie(response, Cookie::Browser, &mark, &desk.address);
    Ok(())
}

fn take_cookie(headers: &mut HeaderMap, cookie: Cookie, address: &DeskAddress) {
    if let Some(line) = cookie.clear(address) {
        headers.append(SET_COOKIE, line);
    }
}
