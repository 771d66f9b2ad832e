//! The second factor of one's own account: set up, turned on by its first code, turned off. Whoever took a session over can
//! do none of it without the password.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use bantin_messages::messages::DeskKeyOther;

use super::account::is_password;
use crate::addresses::{ACCOUNT, SECOND_FACTOR};
use crate::audit::{self, Event};
use crate::authenticator::Secret;
use crate::done::Done;
use crate::form::Form;
use crate::pages::{self, CodeSlip};
use crate::second_factors::{self, Proof, Refusal, Verdict};
use crate::sessions::{self, SignedIn};
use crate::trouble::Trouble;
use crate::{Desk, recovery_codes};

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
    request: Request,
) -> Result<Response, Trouble> {
    let (parts, body) = request.into_parts();
    let form = Form::from_request(Request::from_parts(parts.clone(), body), &desk).await?;
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

/// `POST /tai-khoan/hai-buoc/bat/`: `code` shows that the app has the secret. Shows the recovery codes, and ends other
/// sessions.
pub async fn turn_on(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    request: Request,
) -> Result<Response, Trouble> {
    let (parts, body) = request.into_parts();
    let form = Form::from_request(Request::from_parts(parts.clone(), body), &desk).await?;
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
    let happening = desk.happening(&parts, &signed_in.account.name);
    let turn_on = move |at: &rusqlite::Transaction<'_>| {
        // The form may have been sent twice at once.
        if second_factors::being_set_up(at, account, session, now)?.as_ref() != Some(&sealed) {
            return Ok(false);
        }
        second_factors::turn_on(at, account, &sealed, step, &hashes)?;
        sessions::end_others(at, account, Some(session))?;
        audit::note(at, Event::SecondFactorOn, &happening)?;
        Ok(true)
    };
    if !desk.ask(move |database| database.write(turn_on)).await? {
        return Ok(Redirect::to(SECOND_FACTOR).into_response());
    }
    Ok(pages::html(StatusCode::OK, pages::recovery_codes_page(&face, &signed_in.account, &codes)))
}

/// `POST /tai-khoan/hai-buoc/tat/`: takes the password in `current`, and `code` or `recovery`. Other sessions end.
pub async fn turn_off(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    request: Request,
) -> Result<Response, Trouble> {
    let (parts, body) = request.into_parts();
    let form = Form::from_request(Request::from_parts(parts.clone(), body), &desk).await?;
    let (current, failed) = (form.field("current"), Event::SecondFactorChangeFailed);
    if let Err(slip) = is_password(&desk, &parts, &signed_in, current, failed).await? {
        return slipped(&desk, &signed_in, CodeSlip::Password(slip)).await;
    }
    let (account, session, now) = (signed_in.account.id, signed_in.session, desk.now());
    let (proof, keeper) = (Proof::of(&form), desk.clone());
    let happening = desk.happening(&parts, &signed_in.account.name);
    let turn_off = move |at: &rusqlite::Transaction<'_>| {
        if !second_factors::is_on(at, account)? {
            return Ok(None);
        }
        let verdict = second_factors::take(at, account, &proof, &keeper.key, now)?;
        if let Verdict::Refused(_) = verdict {
            audit::note(at, Event::CodeFailed, &happening)?;
            return Ok(Some(verdict));
        }
        second_factors::turn_off(at, account)?;
        sessions::end_others(at, account, Some(session))?;
        audit::note(at, Event::SecondFactorOff, &happening)?;
        Ok(Some(verdict))
    };
    match desk.ask(move |database| database.write(turn_off)).await? {
        Some(Verdict::CodeTaken | Verdict::RecoveryCodeTaken) => Ok(Done::SecondFactorOff.told_at(ACCOUNT)),
        Some(Verdict::Refused(refusal)) => {
            let slip = code_slip(&desk, &signed_in.account.name, refusal);
            slipped(&desk, &signed_in, slip).await
        }
        None => Ok(Redirect::to(SECOND_FACTOR).into_response()),
    }
}

/// What is said of a proof that was not taken; what the operator can mend goes to the log.
pub fn code_slip(desk: &Desk, name: &str, refusal: Refusal) -> CodeSlip {
    match refusal {
        Refusal::Wrong => CodeSlip::WrongCode,
        Refusal::Closed => CodeSlip::Closed,
        Refusal::OtherKey => {
            desk.say(DeskKeyOther { name: name.into() }.into());
            CodeSlip::OtherKey
        }
    }
}

/// How many recovery codes an account has left, where its second factor is on.
pub fn codes_left(among: &rusqlite::Connection, account: i64) -> rusqlite::Result<Option<u32>> {
    match second_factors::is_on(among, account)? {
        true => recovery_codes::count(among, account).map(Some),
        false => Ok(None),
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
    let left = desk.ask(move |database| database.read(|at| codes_left(at, account))).await?;
    let face = desk.face().await?;
    Ok(pages::html(status, pages::second_factor_page(&face, &signed_in.account, left, slip)))
}
