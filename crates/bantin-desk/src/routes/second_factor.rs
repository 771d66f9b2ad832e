//! The second factor of one's own account: set up, turned on by its first code, turned off. Whoever took a session over can
//! do none of it without the password.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use bantin_messages::messages::DeskKeyOther;

use super::account::is_password;
use super::add_cookie;
use crate::Desk;
use crate::addresses::{ACCOUNT, SECOND_FACTOR};
use crate::audit::{self, Event, Happening};
use crate::authenticator::Secret;
use crate::cookies::Cookie;
use crate::desk_key::DeskKey;
use crate::done::Done;
use crate::form::Form;
use crate::pages::{self, CodeSlip};
use crate::recovery_codes::{self, RecoveryHash};
use crate::second_factors::{self, Proof, Refusal, Verdict};
use crate::sessions::{self, SignedIn};
use crate::token::{Token, TokenHash};
use crate::trouble::Trouble;

/// `GET /tai-khoan/hai-buoc/`.
pub async fn page(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
) -> Result<Response, Trouble> {
    drawn(&desk, &signed_in, StatusCode::OK, None).await
}

/// `POST /tai-khoan/hai-buoc/`: after the password in `current`, shows a new secret for the app.
pub async fn set_up(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    parts: Parts,
    form: Form,
) -> Result<Response, Trouble> {
    let (current, failed) = (form.field("current"), Event::SecondFactorChangeFailed);
    if let Err(slip) = is_password(&desk, &parts, &signed_in, current, failed).await? {
        return slipped(&desk, &signed_in, CodeSlip::Password(slip)).await;
    }
    // The log has said already why the key is not kept: with the next start no code would be right any more.
    if !desk.key.is_kept() {
        return Err(Trouble::Broken);
    }
    let (account, session, now) = (signed_in.account.id, signed_in.session, desk.now());
    let secret = Secret::random().map_err(|_| Trouble::Broken)?;
    let sealed = secret.sealed(&desk.key, account).ok_or(Trouble::Broken)?;
    let keep = move |at: &rusqlite::Transaction<'_>| match second_factors::is_on(at, account)? {
        true => Ok(false),
        false => second_factors::set_up(at, account, session, &sealed, now).map(|()| true),
    };
    if !desk.ask(move |database| database.write(keep)).await? {
        return Ok(Redirect::to(SECOND_FACTOR).into_response());
    }
    let face = desk.face().await?;
    Ok(pages::html(StatusCode::OK, pages::setup_page(&face, &signed_in.account, &secret, None)))
}

/// `POST /tai-khoan/hai-buoc/bat/`: `code` shows that the app has the secret. Shows the recovery codes. Other
/// sessions end, and this one has a new token.
pub async fn turn_on(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    parts: Parts,
    form: Form,
) -> Result<Response, Trouble> {
    let (account, session, now) = (signed_in.account.id, signed_in.session, desk.now());
    let find = move |at: &rusqlite::Connection| second_factors::being_set_up(at, account, session, now);
    let Some(sealed) = desk.ask(move |database| database.read(find)).await? else {
        return Ok(Redirect::to(SECOND_FACTOR).into_response());
    };
    let secret = Secret::unsealed(&desk.key, account, &sealed).ok_or(Trouble::Broken)?;
    let face = desk.face().await?;
    let Some(step) = secret.step_of(form.field("code"), now) else {
        let page = pages::setup_page(&face, &signed_in.account, &secret, Some(CodeSlip::WrongCode));
        return Ok(pages::html(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let codes = recovery_codes::random().map_err(|_| Trouble::Broken)?;
    let hashes: Vec<_> = codes.iter().filter_map(|code| recovery_codes::hash(code)).collect();
    let token = Token::random().map_err(|_| Trouble::Broken)?;
    let page = pages::recovery_codes_page(&face, &signed_in.account, &codes);
    let (happening, hash) = (desk.happening(&parts, &signed_in.account.name), token.hash());
    let on =
        move |at: &rusqlite::Transaction<'_>| on(at, &signed_in, &sealed, step, &hashes, &hash, &happening);
    if !desk.ask(move |database| database.write(on)).await? {
        return Ok(Redirect::to(SECOND_FACTOR).into_response());
    }
    let mut response = pages::html(StatusCode::OK, page);
    add_cookie(response.headers_mut(), Cookie::Session, token.as_str(), &desk.address);
    Ok(response)
}

/// False where nothing is changed: the form may have been sent twice at once, and the account may have been reset or
/// disabled in the meantime.
fn on(
    at: &rusqlite::Transaction<'_>,
    of: &SignedIn,
    sealed: &[u8],
    step: i64,
    codes: &[RecoveryHash],
    token: &TokenHash,
    happening: &Happening,
) -> rusqlite::Result<bool> {
    let (account, now) = (of.account.id, happening.at);
    let being_set_up = second_factors::being_set_up(at, account, of.session, now)?;
    if being_set_up.as_deref() != Some(sealed) || !sessions::is_still(at, of, now)? {
        return Ok(false);
    }
    second_factors::turn_on(at, account, sealed, step, codes)?;
    sessions::renew_alone(at, of, token)?;
    audit::note(at, Event::SecondFactorOn, happening)?;
    Ok(true)
}

/// `POST /tai-khoan/hai-buoc/tat/`: takes the password in `current`, and `code` or `recovery`. Other sessions end, and this
/// one has a new token.
pub async fn turn_off(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    parts: Parts,
    form: Form,
) -> Result<Response, Trouble> {
    let (current, failed) = (form.field("current"), Event::SecondFactorChangeFailed);
    if let Err(slip) = is_password(&desk, &parts, &signed_in, current, failed).await? {
        return slipped(&desk, &signed_in, CodeSlip::Password(slip)).await;
    }
    let token = Token::random().map_err(|_| Trouble::Broken)?;
    let (proof, keeper, hash) =
        (Proof::of(form.field("code"), form.field("recovery")), desk.clone(), token.hash());
    let (happening, of) = (desk.happening(&parts, &signed_in.account.name), signed_in.clone());
    let off = move |at: &rusqlite::Transaction<'_>| off(at, &of, &proof, &keeper.key, &hash, &happening);
    match desk.ask(move |database| database.write(off)).await? {
        Some(Verdict::CodeTaken | Verdict::RecoveryCodeTaken) => {
            let mut response = Done::SecondFactorOff.told_at(ACCOUNT);
            add_cookie(response.headers_mut(), Cookie::Session, token.as_str(), &desk.address);
            Ok(response)
        }
        Some(Verdict::Refused(refusal)) => {
            let slip = code_slip(&desk, &signed_in.account.name, refusal);
            slipped(&desk, &signed_in, slip).await
        }
        None => Ok(Redirect::to(SECOND_FACTOR).into_response()),
    }
}

/// `None` where nothing is changed: it is off, or the account was reset or disabled while the password was hashed.
fn off(
    at: &rusqlite::Transaction<'_>,
    of: &SignedIn,
    proof: &Proof,
    key: &DeskKey,
    token: &TokenHash,
    happening: &Happening,
) -> rusqlite::Result<Option<Verdict>> {
    let (account, now) = (of.account.id, happening.at);
    if !second_factors::is_on(at, account)? || !sessions::is_still(at, of, now)? {
        return Ok(None);
    }
    let verdict = second_factors::take(at, account, proof, key, now)?;
    if let Verdict::Refused(_) = verdict {
        audit::note(at, Event::CodeFailed, happening)?;
        return Ok(Some(verdict));
    }
    second_factors::turn_off(at, account)?;
    sessions::renew_alone(at, of, token)?;
    audit::note(at, Event::SecondFactorOff, happening)?;
    Ok(Some(verdict))
}

/// What is said of a proof that was not taken; what the operator can mend goes to the log.
pub fn code_slip(desk: &Desk, name: &str, refusal: Refusal) -> CodeSlip {
    match refusal {
        Refusal::Wrong => CodeSlip::WrongCode,
        Refusal::WrongRecoveryCode => CodeSlip::WrongRecoveryCode,
        Refusal::Closed => CodeSlip::Closed,
        Refusal::OtherKey => {
            desk.say(DeskKeyOther { name: name.into() }.into());
            CodeSlip::OtherKey
        }
    }
}

async fn slipped(desk: &Arc<Desk>, signed_in: &SignedIn, slip: CodeSlip) -> Result<Response, Trouble> {
    drawn(desk, signed_in, StatusCode::UNPROCESSABLE_ENTITY, Some(slip)).await
}

async fn drawn(
    desk: &Arc<Desk>,
    signed_in: &SignedIn,
    status: StatusCode,
    slip: Option<CodeSlip>,
) -> Result<Response, Trouble> {
    let account = signed_in.account.id;
    let left = desk.ask(move |database| database.read(|at| second_factors::codes_left(at, account))).await?;
    let face = desk.face().await?;
    Ok(pages::html(status, pages::second_factor_page(&face, &signed_in.account, left, slip)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::Database;
    use crate::{AccountName, accounts};

    #[test]
    fn who_was_shut_out_while_they_turned_it_on_or_off_changed_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::in_folder(folder.path());
        let lan: AccountName = "lan".parse().unwrap();
        let happening = Happening { at: 1_000, ..Happening::default() };
        let of = sessions::tests::begun(&database, &lan);
        let (id, key, code) = (of.account.id, DeskKey::passing().unwrap(), [9; 32]);
        let turns_on =
            |token| database.write(|at| on(at, &of, b"sealed", 7, &[code], &token, &happening)).unwrap();
        let proof = Proof::Recovery(Some(code));
        let turns_off = |token| database.write(|at| off(at, &of, &proof, &key, &token, &happening)).unwrap();
        let is_on = || database.read(|at| second_factors::is_on(at, id)).unwrap();
        let is_token = |token| database.read(|at| sessions::find(at, &token, 1_000)).unwrap().is_some();
        let password = |hash| database.write(|at| accounts::set_password(at, id, hash)).unwrap();

        database.write(|at| second_factors::set_up(at, id, of.session, b"sealed", 1_000)).unwrap();
        password(None);
        assert!(!turns_on([2; 32]) && !is_on(), "it was reset");
        password(Some("old"));
        database.write(|at| accounts::disable(at, id)).unwrap();
        assert!(!turns_on([2; 32]) && !is_on(), "it was disabled");
        database.write(|at| accounts::enable(at, id)).unwrap();
        assert!(turns_on([2; 32]) && is_on());
        assert!(is_token([2; 32]) && !is_token([1; 32]));

        password(None);
        assert!(turns_off([3; 32]).is_none() && is_on(), "it was reset");
        password(Some("old"));
        database.write(|at| accounts::disable(at, id)).unwrap();
        assert!(turns_off([3; 32]).is_none() && is_on(), "it was disabled");
        database.write(|at| accounts::enable(at, id)).unwrap();
        assert_eq!(turns_off([3; 32]), Some(Verdict::RecoveryCodeTaken), "the code was not used up");
        assert!(!is_on() && is_token([3; 32]) && !is_token([2; 32]));
    }
}
