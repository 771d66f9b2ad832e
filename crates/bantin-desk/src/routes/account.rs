//! One's own account: where one is signed in, and the password.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

use super::{add_cookie, mark_browser, note};
use crate::accounts::Account;
use crate::addresses::{ACCOUNT, SIGN_IN};
use crate::audit::{self, Event, Happening};
use crate::cookies::Cookie;
use crate::done::Done;
use crate::form::Form;
use crate::guesses::{Target, Verdict};
use crate::known_browser::BrowserId;
use crate::pages::{self, AccountPage, PasswordSlip};
use crate::passwords::{self, Hand};
use crate::second_factors::codes_left;
use crate::sessions::{self, SignedIn};
use crate::token::{Token, TokenHash};
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
    parts: Parts,
    form: Form,
) -> Result<Response, Trouble> {
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
    parts: Parts,
) -> Result<Response, Trouble> {
    let happening = desk.happening(&parts, &signed_in.account.name);
    let end = move |at: &rusqlite::Transaction<'_>| {
        sessions::end_others(at, signed_in.account.id, Some(signed_in.session))?;
        audit::note(at, Event::OtherSessionsEnded, &happening)
    };
    desk.ask(move |database| database.write(end)).await?;
    Ok(Done::OthersEnded.told_at(ACCOUNT))
}

/// `POST /tai-khoan/mat-khau/`: `current` is the password until now, `password` the new one. Other sessions end,
/// and this one has a new token.
pub async fn change_password(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    parts: Parts,
    form: Form,
) -> Result<Response, Trouble> {
    let slipped =
        async |slip| drawn(&desk, &signed_in, StatusCode::UNPROCESSABLE_ENTITY, None, Some(slip)).await;
    let (current, password) = (form.field("current"), form.field("password"));
    let failed = Event::PasswordChangeFailed;
    if let Err(slip) = is_password(&desk, &parts, &signed_in, current, failed).await? {
        return slipped(slip).await;
    }
    let face = desk.face().await?;
    if let Err(refused) = passwords::may_be_chosen(password, &[&signed_in.account.name, &face.site]) {
        return slipped(PasswordSlip::Refused(refused)).await;
    }
    let new = desk.passwords.hash(password).await.map_err(|_| Trouble::Busy)?;
    let happening = desk.happening(&parts, &signed_in.account.name);
    let token = Token::random().map_err(|_| Trouble::Broken)?;
    let known_by = Account { password: Some(new.clone()), ..signed_in.account.clone() };
    let hash = token.hash();
    let change = move |at: &rusqlite::Transaction<'_>| change(at, &signed_in, &new, &hash, &happening);
    if !desk.ask(move |database| database.write(change)).await? {
        return Ok(Redirect::to(SIGN_IN).into_response());
    }
    let mut response = Done::PasswordChanged.told_at(ACCOUNT);
    add_cookie(response.headers_mut(), Cookie::Session, token.as_str(), &desk.address);
    mark_browser(&desk, &parts.headers, &known_by, response.headers_mut())?;
    Ok(response)
}

/// False where nothing is changed: hashing takes a while, in which the account may have been reset or disabled. Who had its
/// session would else have it again.
fn change(
    at: &rusqlite::Transaction<'_>,
    of: &SignedIn,
    password: &str,
    token: &TokenHash,
    happening: &Happening,
) -> rusqlite::Result<bool> {
    if !sessions::is_still(at, of, happening.at)? {
        return Ok(false);
    }
    accounts::set_password(at, of.account.id, Some(password))?;
    sessions::renew_alone(at, of, token)?;
    audit::note(at, Event::PasswordChanged, happening)?;
    Ok(true)
}

/// Whether this is the password of who is signed in; where it is not, `failed` is noted. Whoever took a session over cannot
/// guess it with it.
pub async fn is_password(
    desk: &Arc<Desk>,
    parts: &Parts,
    signed_in: &SignedIn,
    typed: &str,
    failed: Event,
) -> Result<Result<(), PasswordSlip>, Trouble> {
    let target = Target::Browser(of_session(signed_in.session));
    if let Verdict::Refused { is_first } = desk.guesses.attempt(target, desk.clock.look().running) {
        if is_first {
            note(desk, parts, &signed_in.account.name, Event::SignInsLimited).await?;
        }
        return Ok(Err(PasswordSlip::Limited));
    }
    let hash = signed_in.account.password.as_deref();
    if desk.passwords.check(hash, typed, Hand::Known).await.map_err(|_| Trouble::Busy)? {
        return Ok(Ok(()));
    }
    note(desk, parts, &signed_in.account.name, failed).await?;
    Ok(Err(PasswordSlip::WrongCurrent))
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
    let list = move |at: &rusqlite::Connection| {
        Ok((sessions::of_account(at, account, now)?, codes_left(at, account)?))
    };
    let (sessions, recovery_codes) = desk.ask(move |database| database.read(list)).await?;
    let face = desk.face().await?;
    let page = AccountPage { signed_in, sessions: &sessions, done, slip, recovery_codes };
    Ok(pages::html(status, pages::account_page(&face, &page)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AccountName;
    use crate::database::Database;

    #[test]
    fn who_was_shut_out_while_they_changed_their_password_changed_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::in_folder(folder.path());
        let lan: AccountName = "lan".parse().unwrap();
        let happening = Happening { at: 1_000, ..Happening::default() };
        let of = sessions::tests::begun(&database, &lan);
        let changes = |token| database.write(|at| change(at, &of, "new", token, &happening)).unwrap();
        let password = || database.read(|at| accounts::find(at, &lan)).unwrap().unwrap().password;

        database.write(|at| accounts::set_password(at, of.account.id, None)).unwrap();
        assert!(!changes(&[2; 32]), "it was reset");
        assert_eq!(password(), None);
        database.write(|at| accounts::set_password(at, of.account.id, Some("old"))).unwrap();
        database.write(|at| accounts::disable(at, of.account.id)).unwrap();
        assert!(!changes(&[2; 32]), "it was disabled");
        database.write(|at| accounts::enable(at, of.account.id)).unwrap();
        assert!(changes(&[2; 32]));
        assert_eq!(password().as_deref(), Some("new"));
        assert!(database.read(|at| sessions::find(at, &[1; 32], 1_000)).unwrap().is_none(), "the old token");
        database.write(|at| sessions::end_others(at, of.account.id, None)).unwrap();
        assert!(!changes(&[3; 32]), "it was signed out");
    }
}
