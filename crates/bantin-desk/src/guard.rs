//! Who may go on: the session behind a request's cookie, asked for anew by every request. Whoever's account was disabled,
//! whose password was changed elsewhere or who signed out is out at once.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next as Onward;
use axum::response::{IntoResponse, Redirect, Response};

use crate::addresses::SIGN_IN;
use crate::cookies::Cookie;
use crate::next::{Next, with_next};
use crate::sessions::{self, SignedIn};
use crate::token::Token;
use crate::trouble::Trouble;
use crate::{Desk, Who};

/// Lets those on who may, and hands them their [`SignedIn`] and the [`Who`] of the place.
pub async fn guard(
    State((desk, who)): State<(Arc<Desk>, Who)>,
    mut request: Request,
    onward: Onward,
) -> Result<Response, Trouble> {
    let Some(signed_in) = signed_in(&desk, request.headers()).await? else {
        return Ok(to_the_door(&request).into_response());
    };
    if !who.admits(signed_in.account.role) {
        return Err(Trouble::NotAllowed);
    }
    request.extensions_mut().insert(signed_in);
    request.extensions_mut().insert(who);
    Ok(onward.run(request).await)
}

/// Whose session a request's cookie names, if it is not over.
pub async fn signed_in(desk: &Arc<Desk>, headers: &HeaderMap) -> Result<Option<SignedIn>, Trouble> {
    let cookie = Cookie::Session.read(headers, &desk.address);
    let Some(token) = cookie.and_then(Token::parse) else { return Ok(None) };
    let now = desk.now();
    let asked = desk.ask(move |database| {
        let found = database.read(|at| sessions::find(at, &token.hash(), now))?;
        let to_be_noted = found.as_ref().filter(|signed_in| signed_in.is_to_be_noted);
        let noted =
            to_be_noted.map(|signed_in| database.write(|at| sessions::note(at, signed_in.session, now)));
        Ok((found, noted))
    });
    let (found, noted) = asked.await?;
    // Where nothing can be written one may still read, until the session is over.
    if let Some(Err(error)) = noted {
        desk.say(error.message());
    }
    Ok(found)
}

/// To the sign-in page, and from there on to where they wanted to go.
fn to_the_door(request: &Request) -> Redirect {
    let wanted = request.uri().path_and_query().map(|wanted| wanted.as_str()).unwrap_or_default();
    let next = Next::parse(wanted).filter(|_| matches!(*request.method(), Method::GET | Method::HEAD));
    Redirect::to(&with_next(SIGN_IN, next.as_ref()))
}
