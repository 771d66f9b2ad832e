//! One's own account: where one is signed in, and the password.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{FromRequest, RawQuery, Request, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::Done;
use crate::audit::{self, Event};
use crate::form::Form;
use crate::guesses::{Target, Verdict};
use crate::known_browser::BrowserId;
use crate::pages::{self, AccountPage, PasswordSlip};
use crate::passwords::{self, Hand};
use crate::places::ACCOUNT;
use crate::sessions::{self, Session, SignedIn};
use crate::trouble::Trouble;
use crate::{Desk, accounts};

/// `GET /tai-khoan/`.
pub async fn page(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    query: RawQuery,
) -> Result<Response, Trouble> {
    drawn(&desk, &signed_in, StatusCode::OK, Done::of(&query), None).await
}

/// `POST /tai-khoan/phien/`: ends one of one's own sessions, its number in `session`.
pub async fn end_session(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    request: Request,
) -> Result<Response, Trouble> {
    let (parts, body) = request.into_parts();
    let form = Form::from_request(Request::from_parts(parts.clone(), body), &desk).await?;
    let session: i64 = form.field("session").parse().map_err(|_| Trouble::BadForm)?;
    let happening = desk.happening(&parts, &signed_in.account.name);
    let end = move |at: &rusqlite::Transaction<'_>| {
        // One that is over already is over.
        if sessions::end(at, signed_in.account.id, session)? {
            audit::note(at, Event::SessionEnded, &happening)?;
        }
        Ok(())
    };
    desk.ask(move |database| database.write(end)).await?;
    Ok(Done::SessionEnded.told_at(ACCOUNT))
}

/// `POST /tai-khoan/phien-khac/`: ends all of one's own sessions but this.
pub async fn end_others(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    request: Request,
) -> Result<Response, Trouble> {
    let (parts, _) = request.into_parts();
    let happening = desk.happening(&parts, &signed_in.account.name);
    let end = move |at: &rusqlite::Transaction<'_>| {
        sessions::end_others(at, signed_in.account.id, Some(signed_in.session))?;
        audit::note(at, Event::OtherSessionsEnded, &happening)
    };
    desk.ask(move |database| database.write(end)).await?;
    Ok(Done::OthersEnded.told_at(ACCOUNT))
}

/// `POST /tai-khoan/mat-khau/`: `current` is the password until now, `password` the new one. Other sessions end.
pub async fn change_password(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    request: Request,
) -> Result<Response, Trouble> {
    let (parts, body) = request.into_parts();
    let form = Form::from_request(Request::from_parts(parts.clone(), body), &desk).await?;
    let slipped =
        async |slip| drawn(&desk, &signed_in, StatusCode::UNPROCESSABLE_ENTITY, None, Some(slip)).await;
    let (current, password) = (form.field("current"), form.field("password"));
    // Whoever took a session over cannot guess the password with it.
    let target = Target::Browser(of_session(signed_in.session));
    if desk.guesses.attempt(target, desk.clock.look().running) != Verdict::Evaluated {
        return slipped(PasswordSlip::Limited).await;
    }
    let hash = signed_in.account.password.as_deref();
    if !desk.passwords.check(hash, current, Hand::Known).await.map_err(|_| Trouble::Busy)? {
        return slipped(PasswordSlip::WrongCurrent).await;
    }
    let face = desk.face().await?;
    if let Err(refused) = passwords::may_be_chosen(password, &[&signed_in.account.name, &face.site]) {
        return slipped(PasswordSlip::Refused(refused)).await;
    }
    let new = desk.passwords.hash(password).await.map_err(|_| Trouble::Busy)?;
    let happening = desk.happening(&parts, &signed_in.account.name);
    let (account, session) = (signed_in.account.id, signed_in.session);
    let change = move |at: &rusqlite::Transaction<'_>| {
        accounts::set_password(at, account, Some(&new))?;
        sessions::end_others(at, account, Some(session))?;
        audit::note(at, Event::PasswordChanged, &happening)
    };
    desk.ask(move |database| database.write(change)).await?;
    Ok(Done::PasswordChanged.told_at(ACCOUNT))
}

/// Tries of a session are counted apart from those of browsers.
fn of_session(session: i64) -> BrowserId {
    let mut id = [0; 16];
    id[8..].copy_from_slice(&session.to_be_bytes());
    id
}

async fn drawn(
    desk: &Arc<Desk>,
    signed_in: &SignedIn,
    status: StatusCode,
    done: Option<Done>,
    slip: Option<PasswordSlip>,
) -> Result<Response, Trouble> {
    let (account, now) = (signed_in.account.id, desk.now());
    let list = move |at: &rusqlite::Connection| sessions::of_account(at, account, now);
    let sessions: Vec<Session> = desk.ask(move |database| database.read(list)).await?;
    let face = desk.face().await?;
    let page = AccountPage { signed_in, sessions: &sessions, done, slip };
    Ok(pages::html(status, pages::account_page(&face, &page)))
}
