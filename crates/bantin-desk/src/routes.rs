//! What is done at each place of the desk: parse, ask the database, answer.

pub mod account;
pub mod audit_log;
pub mod drafts;
pub mod files;
pub mod one_time_link;
pub mod sign_in;
pub mod sign_out;

use axum::extract::RawQuery;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};

use crate::Desk;
use crate::accounts::Account;
use crate::cookies::Cookie;
use crate::desk_address::DeskAddress;
use crate::form::decoded;
use crate::trouble::Trouble;

/// What was done before a page was asked for again, told on it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    PasswordChosen,
    PasswordChanged,
    SessionEnded,
    OthersEnded,
    SignedOut,
}

impl Done {
    const ALL: [(Done, &str); 5] = [
        (Done::PasswordChosen, "chon-mat-khau"),
        (Done::PasswordChanged, "doi-mat-khau"),
        (Done::SessionEnded, "phien"),
        (Done::OthersEnded, "phien-khac"),
        (Done::SignedOut, "dang-xuat"),
    ];

    /// What an address says after `?xong=`.
    fn of(query: &RawQuery) -> Option<Done> {
        let told = field(query, "xong");
        Done::ALL.into_iter().find(|(_, word)| *word == told).map(|(done, _)| done)
    }

    /// To a page that tells it.
    fn told_at(self, path: &str) -> Response {
        let word =
            Done::ALL.into_iter().find(|(done, _)| *done == self).map(|(_, word)| word).unwrap_or_default();
        Redirect::to(&format!("{path}?xong={word}")).into_response()
    }
}

/// A field of a query; empty where it is missing or cannot be read.
fn field(RawQuery(query): &RawQuery, name: &str) -> String {
    let pairs = query.as_deref().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
    let mut values = pairs.filter(|(key, _)| *key == name).map(|(_, value)| value);
    values.next().and_then(decoded).unwrap_or_default()
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
