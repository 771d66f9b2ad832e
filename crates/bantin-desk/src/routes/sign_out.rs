//! The way out. What the browser kept of the desk goes; that it is known stays, so that guessing shuts nobody out.

use std::sync::Arc;

use axum::extract::State;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;

use super::take_cookie;
use crate::addresses::SIGN_IN;
use crate::audit::{self, Event};
use crate::cookies::Cookie;
use crate::done::Done;
use crate::token::Token;
use crate::trouble::Trouble;
use crate::{Desk, guard, sessions};

/// Not the cookies: browsers would clear those of every host below the same domain.
const CLEARED: HeaderValue = HeaderValue::from_static("\"cache\", \"storage\"");

/// `POST /dang-xuat/`: ends this session; whoever has none is out already.
pub async fn sign_out(State(desk): State<Arc<Desk>>, parts: Parts) -> Result<Response, Trouble> {
    let token = Cookie::Session.read(&parts.headers, &desk.address).and_then(Token::parse);
    if let (Some(token), Some(signed_in)) = (token, guard::signed_in(&desk, &parts.headers).await?) {
        let happening = desk.happening(&parts, &signed_in.account.name);
        let end = move |at: &rusqlite::Transaction<'_>| {
            sessions::end_by_token(at, &token.hash())?;
            audit::note(at, Event::SignedOut, &happening)
        };
        desk.ask(move |database| database.write(end)).await?;
    }
    let mut response = Done::SignedOut.told_at(SIGN_IN);
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("clear-site-data"), CLEARED);
    take_cookie(headers, Cookie::Session, &desk.address);
    Ok(response)
}
