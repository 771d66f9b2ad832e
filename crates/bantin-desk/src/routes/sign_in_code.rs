//! The second step at the door: whoever's password was right shows a code, or a recovery code, and only then is signed in.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::header::RETRY_AFTER;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;

use super::second_factor::code_slip;
use super::sign_in::{Guessed, attempt, let_in};
use super::take_cookie;
use crate::accounts::Account;
use crate::addresses::SIGN_IN;
use crate::audit::{self, Event};
use crate::cookies::Cookie;
use crate::done::Done;
use crate::form::{Form, query_field};
use crate::next::Next;
use crate::pages::{self, CodeSlip};
use crate::second_factors::{self, Proof, Verdict};
use crate::token::Token;
use crate::trouble::Trouble;
use crate::{Desk, pending_sign_ins, sessions};

/// `GET /dang-nhap/ma/`.
pub async fn page(
    State(desk): State<Arc<Desk>>,
    query: RawQuery,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    if find(&desk, &headers).await?.is_none() {
        return Ok(over(&desk));
    }
    let face = desk.face().await?;
    let next = Next::parse(&query_field(&query, "next"));
    Ok(pages::html(StatusCode::OK, pages::sign_in_code_page(&face, next.as_ref(), None)))
}

/// `POST /dang-nhap/ma/`: `code` is the telephone's, or `recovery` stands in for it.
pub async fn finish(State(desk): State<Arc<Desk>>, parts: Parts, form: Form) -> Result<Response, Trouble> {
    let next = Next::parse(form.field("next"));
    let Some((pending, account)) = find(&desk, &parts.headers).await? else { return Ok(over(&desk)) };
    if let Guessed::TooOften = attempt(&desk, &parts, &account).await? {
        let mut response = slipped(&desk, next.as_ref(), CodeSlip::Limited).await?;
        *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
        return Ok(response);
    }
    let token = Token::random().map_err(|_| Trouble::Broken)?;
    let old = Cookie::Session.read(&parts.headers, &desk.address).and_then(Token::parse);
    let (happening, now, id) = (desk.happening(&parts, &account.name), desk.now(), account.id);
    let (proof, hash, keeper) =
        (Proof::of(form.field("code"), form.field("recovery")), token.hash(), desk.clone());
    let taken = desk.ask(move |database| {
        database.write(|at| {
            // Another request may have used it, and disabling or a new password has ended it.
            if pending_sign_ins::find(at, &pending.hash(), now)?.is_none() {
                return Ok(None);
            }
            let verdict = second_factors::take(at, id, &proof, &keeper.key, now)?;
            match verdict {
                Verdict::CodeTaken => {}
                Verdict::RecoveryCodeTaken => audit::note(at, Event::RecoveryCodeUsed, &happening)?,
                Verdict::Refused(_) => {
                    pending_sign_ins::count_wrong(at, &pending.hash())?;
                    audit::note(at, Event::CodeFailed, &happening)?;
                    return Ok(Some(verdict));
                }
            }
            pending_sign_ins::end(at, &pending.hash())?;
            if let Some(old) = &old {
                sessions::end_by_token(at, &old.hash())?;
            }
            sessions::begin(at, id, &hash, &happening.browser, now)?;
            audit::note(at, Event::SignedIn, &happening)?;
            Ok(Some(verdict))
        })
    });
    match taken.await? {
        None => Ok(over(&desk)),
        Some(Verdict::CodeTaken | Verdict::RecoveryCodeTaken) => {
            let mut response = let_in(&desk, &parts.headers, &account, &token, next.as_ref())?;
            take_cookie(response.headers_mut(), Cookie::Pending, &desk.address);
            Ok(response)
        }
        Some(Verdict::Refused(refusal)) => {
            let slip = code_slip(&desk, &account.name, refusal);
            slipped(&desk, next.as_ref(), slip).await
        }
    }
}

/// Whose code is asked for from this browser.
async fn find(desk: &Arc<Desk>, headers: &HeaderMap) -> Result<Option<(Token, Account)>, Trouble> {
    let cookie = Cookie::Pending.read(headers, &desk.address);
    let Some(token) = cookie.and_then(Token::parse) else { return Ok(None) };
    let (hash, now) = (token.hash(), desk.now());
    let account = desk.ask(move |database| database.read(|at| pending_sign_ins::find(at, &hash, now)));
    Ok(account.await?.map(|account| (token, account)))
}

async fn slipped(desk: &Arc<Desk>, next: Option<&Next>, slip: CodeSlip) -> Result<Response, Trouble> {
    let face = desk.face().await?;
    let page = pages::sign_in_code_page(&face, next, Some(slip));
    Ok(pages::html(StatusCode::UNPROCESSABLE_ENTITY, page))
}

/// Back to name and password.
fn over(desk: &Desk) -> Response {
    let mut response = Done::CodeOver.told_at(SIGN_IN);
    take_cookie(response.headers_mut(), Cookie::Pending, &desk.address);
    response
}
