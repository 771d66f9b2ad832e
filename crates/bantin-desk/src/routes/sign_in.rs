//! The door. A name that no account has and a wrong password are answered alike, after the same work.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::header::RETRY_AFTER;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::{add_cookie, mark_browser, note, take_cookie};
use crate::accounts::{self, Account};
use crate::addresses::{DRAFTS, SIGN_IN_CODE};
use crate::audit::{self, Event};
use crate::cookies::Cookie;
use crate::done::Done;
use crate::form::{Form, query_field};
use crate::guesses::{Target, Verdict};
use crate::next::{Next, with_next};
use crate::pages::{self, SignInNote, SignInPage};
use crate::passwords::Hand;
use crate::token::Token;
use crate::trouble::Trouble;
use crate::{AccountName, Desk, guard, pending_sign_ins, second_factors, sessions};

/// `GET /`: the form; who is signed in goes on at once.
pub async fn page(
    State(desk): State<Arc<Desk>>,
    query: RawQuery,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let next = Next::parse(&query_field(&query, "next"));
    let holds_cookie = Cookie::Session.read(&headers, &desk.address).is_some();
    // A database that does not answer hides the form too: nobody could sign in.
    if guard::signed_in(&desk, &headers).await?.is_some() {
        return Ok(Redirect::to(next.as_ref().map_or(DRAFTS, Next::as_str)).into_response());
    }
    let note = match Done::of(&query) {
        Some(Done::PasswordChosen) => SignInNote::PasswordChosen,
        Some(Done::SignedOut) => SignInNote::SignedOut,
        Some(Done::CodeOver) => SignInNote::CodeOver,
        _ if holds_cookie => SignInNote::Expired,
        _ => SignInNote::None,
    };
    // Browsers keep strict cookies back from who comes from another site, and send them with the page's own reload.
    let comes_from_elsewhere =
        !holds_cookie && headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site");
    let page = SignInPage { note, name: "", next: next.as_ref(), reloads: comes_from_elsewhere };
    let face = desk.face().await?;
    let mut response = pages::html(StatusCode::OK, pages::sign_in_page(&face, &page));
    if holds_cookie {
        take_cookie(response.headers_mut(), Cookie::Session, &desk.address);
    }
    Ok(response)
}

/// `POST /`.
pub async fn sign_in(State(desk): State<Arc<Desk>>, parts: Parts, form: Form) -> Result<Response, Trouble> {
    let typed = form.field("name");
    let next = Next::parse(form.field("next"));
    let name = typed.parse::<AccountName>().ok();

    let known_name = name.clone();
    let account = desk.ask(move |database| {
        database.read(|at| match &known_name {
            Some(name) => accounts::find(at, name),
            None => Ok(None),
        })
    });
    let account = account.await?;
    let browser = known_browser(&desk, &parts, account.as_ref());
    let (target, hand) = match (&account, browser) {
        (Some(_), Some(browser)) => (Target::Browser(browser), Hand::Known),
        (Some(account), None) => (Target::Account(account.id), Hand::Stranger),
        (None, _) => (Target::Nobody(name.as_ref()), Hand::Stranger),
    };
    // Who is no account's is noted without the name: people type passwords there.
    let noted = account.as_ref().map(|account| account.name.clone()).unwrap_or_default();
    let page = SignInPage { note: SignInNote::Wrong, name: typed, next: next.as_ref(), reloads: false };
    if let Verdict::Refused { is_first } = desk.guesses.attempt(target, desk.clock.look().running) {
        if is_first {
            note(&desk, &parts, &noted, Event::SignInsLimited).await?;
        }
        return limited(&desk, &page).await;
    }
    let hash = account.as_ref().and_then(|account| account.password.as_deref());
    let fits = desk.passwords.check(hash, form.field("password"), hand).await.map_err(|_| Trouble::Busy)?;
    let signed_in = match account.filter(|account| fits && !account.is_disabled) {
        Some(account) => begin(&desk, &parts, account, next.as_ref()).await?,
        None => None,
    };
    match signed_in {
        Some(response) => Ok(response),
        None => {
            note(&desk, &parts, &noted, Event::SignInFailed).await?;
            let face = desk.face().await?;
            Ok(pages::html(StatusCode::UNPROCESSABLE_ENTITY, pages::sign_in_page(&face, &page)))
        }
    }
}

fn known_browser(desk: &Desk, parts: &Parts, account: Option<&Account>) -> Option<[u8; 16]> {
    let cookie = Cookie::Browser.read(&parts.headers, &desk.address)?;
    desk.browser_key.known(cookie, account?, desk.now())
}

async fn limited(desk: &Arc<Desk>, page: &SignInPage<'_>) -> Result<Response, Trouble> {
    let page = SignInPage { note: SignInNote::Limited, ..*page };
    let face = desk.face().await?;
    let mut response = pages::html(StatusCode::TOO_MANY_REQUESTS, pages::sign_in_page(&face, &page));
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
    Ok(response)
}

/// Whether a code may be tried.
pub enum Guessed {
    Evaluated,
    TooOften,
}

/// A code is tried for an account: it counts like a password.
pub async fn attempt(desk: &Arc<Desk>, parts: &Parts, account: &Account) -> Result<Guessed, Trouble> {
    let target = match known_browser(desk, parts, Some(account)) {
        Some(browser) => Target::Browser(browser),
        None => Target::Account(account.id),
    };
    match desk.guesses.attempt(target, desk.clock.look().running) {
        Verdict::Evaluated => return Ok(Guessed::Evaluated),
        Verdict::Refused { is_first: true } => {
            note(desk, parts, &account.name, Event::SignInsLimited).await?;
        }
        Verdict::Refused { is_first: false } => {}
    }
    Ok(Guessed::TooOften)
}

/// What a right password leads to.
enum Begun {
    Session,
    /// A code is asked for first.
    CodeAsked,
    /// To nothing: the account changed in the meantime.
    Changed,
}

/// A new session, in the place of the one that this browser had; or the question for a code, where the account has a second
/// factor. `None` where the account changed in the meantime.
async fn begin(
    desk: &Arc<Desk>,
    parts: &Parts,
    account: Account,
    next: Option<&Next>,
) -> Result<Option<Response>, Trouble> {
    let token = Token::random().map_err(|_| Trouble::Broken)?;
    let (hash, now) = (token.hash(), desk.now());
    let old = Cookie::Session.read(&parts.headers, &desk.address).and_then(Token::parse);
    let happening = desk.happening(parts, &account.name);
    let known_by = account.clone();
    let begun = desk.ask(move |database| {
        database.write(|at| {
            let name: AccountName = match account.name.parse() {
                Ok(name) => name,
                Err(_) => return Ok(Begun::Changed),
            };
            if accounts::find(at, &name)?.as_ref() != Some(&account) {
                return Ok(Begun::Changed);
            }
            if second_factors::is_on(at, account.id)? {
                pending_sign_ins::begin(at, account.id, &hash, now)?;
                audit::note(at, Event::CodeAsked, &happening)?;
                return Ok(Begun::CodeAsked);
            }
            if let Some(old) = &old {
                sessions::end_by_token(at, &old.hash())?;
            }
            sessions::begin(at, account.id, &hash, &happening.browser, now)?;
            audit::note(at, Event::SignedIn, &happening)?;
            Ok(Begun::Session)
        })
    });
    match begun.await? {
        Begun::Changed => Ok(None),
        Begun::Session => let_in(desk, &parts.headers, &known_by, &token, next).map(Some),
        Begun::CodeAsked => {
            let mut response = Redirect::to(&with_next(SIGN_IN_CODE, next)).into_response();
            add_cookie(response.headers_mut(), Cookie::Pending, token.as_str(), &desk.address);
            Ok(Some(response))
        }
    }
}

/// To where somebody wanted to go, with a session that was begun; the browser is known from now on.
pub fn let_in(
    desk: &Desk,
    headers: &HeaderMap,
    account: &Account,
    token: &Token,
    next: Option<&Next>,
) -> Result<Response, Trouble> {
    let mut response = Redirect::to(next.map_or(DRAFTS, Next::as_str)).into_response();
    add_cookie(response.headers_mut(), Cookie::Session, token.as_str(), &desk.address);
    mark_browser(desk, headers, account, response.headers_mut())?;
    Ok(response)
}
