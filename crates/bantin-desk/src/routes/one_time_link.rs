//! A one-time link: whoever holds it chooses the password of an account, once. To look at it does nothing, since programs
//! that show previews of links look at them too.

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;

use super::mark_browser;
use crate::accounts::{self, Account};
use crate::addresses::SIGN_IN;
use crate::audit::{self, Event};
use crate::done::Done;
use crate::form::Form;
use crate::pages::{self, PasswordSlip};
use crate::token::Token;
use crate::trouble::Trouble;
use crate::{Desk, links, passwords, sessions};

type TypedToken = Result<Path<String>, PathRejection>;

/// `GET /lien-ket/{token}`.
pub async fn page(State(desk): State<Arc<Desk>>, path: TypedToken) -> Result<Response, Trouble> {
    let token = typed(path)?;
    let (_, account) = find(&desk, &token).await?;
    let face = desk.face().await?;
    Ok(pages::html(StatusCode::OK, pages::choose_password_page(&face, &account.name, &token, None)))
}

/// `POST /lien-ket/{token}`.
pub async fn choose(
    State(desk): State<Arc<Desk>>,
    path: TypedToken,
    parts: Parts,
    form: Form,
) -> Result<Response, Trouble> {
    let typed = typed(path)?;
    let (token, account) = find(&desk, &typed).await?;
    let face = desk.face().await?;
    let password = form.field("password");
    if let Err(refused) = passwords::may_be_chosen(password, &[&account.name, &face.site]) {
        let slip = Some(PasswordSlip::Refused(refused));
        let page = pages::choose_password_page(&face, &account.name, &typed, slip);
        return Ok(pages::html(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let hash = desk.passwords.hash(password).await.map_err(|_| Trouble::Busy)?;
    let (happening, now) = (desk.happening(&parts, &account.name), desk.now());
    let known_by = Account { password: Some(hash.clone()), ..account };
    let chosen = desk.ask(move |database| {
        database.write(|at| {
            // Two may hold it at once; one is the first.
            let Some(account) = links::find(at, &token.hash(), now)? else { return Ok(false) };
            accounts::set_password(at, account.id, Some(&hash))?;
            links::take_back(at, account.id)?;
            sessions::end_others(at, account.id, None)?;
            audit::note(at, Event::PasswordChosen, &happening)?;
            Ok(true)
        })
    });
    if !chosen.await? {
        return Err(Trouble::LinkOver);
    }
    let mut response = Done::PasswordChosen.told_at(SIGN_IN);
    // Somebody who guesses cannot keep them from signing in with it.
    mark_browser(&desk, &parts.headers, &known_by, response.headers_mut())?;
    Ok(response)
}

/// What stands in the path, which may be no text at all.
fn typed(path: TypedToken) -> Result<String, Trouble> {
    path.map(|Path(token)| token).map_err(|_| Trouble::LinkOver)
}

async fn find(desk: &Arc<Desk>, token: &str) -> Result<(Token, Account), Trouble> {
    let token = Token::parse(token).ok_or(Trouble::LinkOver)?;
    let (hash, now) = (token.hash(), desk.now());
    let account = desk.ask(move |database| database.read(|at| links::find(at, &hash, now))).await?;
    Ok((token, account.ok_or(Trouble::LinkOver)?))
}
