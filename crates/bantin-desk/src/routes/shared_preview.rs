//! What a preview link leads to, for people without account. To look at it does nothing, since programs that show previews
//! of links look at them too: a button opens the article, in this browser for an hour. Whether the link is good is asked
//! each time.

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use rusqlite::Transaction;

use super::add_cookie;
use crate::Desk;
use crate::addresses::shared_preview;
use crate::audit::{self, Event, Happening};
use crate::cookies::Cookie;
use crate::done::Done;
use crate::form::Form;
use crate::headers::Framing;
use crate::pages::{self, SharedPreviewPage};
use crate::preview_links::{self, Ended, PreviewLink};
use crate::previews::{Preview, Viewer};
use crate::token::Token;
use crate::trouble::{NoPreview, Trouble};

type TypedToken = Result<Path<String>, PathRejection>;

/// `GET /xem/{token}`.
pub async fn page(
    State(desk): State<Arc<Desk>>,
    path: TypedToken,
    headers: HeaderMap,
    query: RawQuery,
) -> Result<Response, Trouble> {
    let token = typed(path)?;
    let link = find(&desk, &token).await?;
    let mark = Cookie::Button.read(&headers, &desk.address);
    if mark.is_some_and(|mark| desk.button_key.is_mark(mark, &token.hash(), desk.now())) {
        return shown(&desk, &link).await;
    }
    let face = desk.face().await?;
    let keeps_no_cookie = Done::of(&query) == Some(Done::PreviewOpened);
    let page = SharedPreviewPage { token: &token, expires: link.expires, keeps_no_cookie };
    Ok(pages::html(StatusCode::OK, pages::shared_preview_page(&face, &page)))
}

/// `POST /xem/{token}`: counts that it was opened, and leads to the article.
pub async fn open(
    State(desk): State<Arc<Desk>>,
    path: TypedToken,
    parts: Parts,
    form: Form,
) -> Result<Response, Trouble> {
    let token = typed(path)?;
    let link = find(&desk, &token).await?;
    let happening = desk.happening(&parts, &link.account_name);
    let count = {
        let (hash, now) = (token.hash(), desk.now());
        move |at: &Transaction<'_>| {
            // It may have been taken back in the meantime.
            let link = match preview_links::find(at, &hash, now)? {
                Some(Ok(link)) => link,
                Some(Err(ended)) => return Ok(Err(NoPreview::from(ended))),
                None => return Ok(Err(NoPreview::Unknown)),
            };
            if link.opened == 0 {
                let what = Happening { article: link.article, ..happening };
                audit::note(at, Event::PreviewLinkOpened, &what)?;
            }
            preview_links::count_opened(at, link.id, now).map(Ok)
        }
    };
    desk.ask(move |database| database.write(count)).await?.map_err(Trouble::NoPreview)?;
    if form.has(pages::AT_ONCE) {
        return shown(&desk, &link).await;
    }
    let mut response = Done::PreviewOpened.told_at(&shared_preview(&token));
    let mark = desk.button_key.mark(&token.hash(), desk.now());
    add_cookie(response.headers_mut(), Cookie::Button, &mark, &desk.address);
    Ok(response)
}

/// Whatever can be no token is a link that nobody made.
fn typed(path: TypedToken) -> Result<Token, Trouble> {
    let token = path.ok().and_then(|Path(token)| Token::parse(&token));
    token.ok_or(Trouble::NoPreview(NoPreview::Unknown))
}

async fn find(desk: &Arc<Desk>, token: &Token) -> Result<PreviewLink, Trouble> {
    let (hash, now) = (token.hash(), desk.now());
    let found = desk.ask(move |database| database.read(|at| preview_links::find(at, &hash, now))).await?;
    let link = found.ok_or(NoPreview::Unknown).and_then(|found| found.map_err(NoPreview::from));
    link.map_err(Trouble::NoPreview)
}

impl From<Ended> for NoPreview {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Over => NoPreview::Over,
            Ended::Revoked => NoPreview::Revoked,
        }
    }
}

/// The article as it is now. Nothing of it is shown that readers see already.
async fn shown(desk: &Arc<Desk>, link: &PreviewLink) -> Result<Response, Trouble> {
    let face = desk.face().await?;
    let drawn = match desk.draw(&face, &link.article, Viewer::Link(link.id)).await? {
        Preview::Drawn(drawn) if drawn.is_waiting => Ok(drawn),
        Preview::Drawn(_) => Err(NoPreview::Published),
        Preview::Missing => Err(NoPreview::Gone),
        Preview::Refused(_) | Preview::Newsroom(_) | Preview::Ended(_) => Err(NoPreview::Unreadable),
    };
    let drawn = drawn.map_err(Trouble::NoPreview)?;
    let page = pages::opened_preview_page(&face, &drawn, link.expires);
    let mut response = pages::html(StatusCode::OK, page);
    response.extensions_mut().insert(Framing::HoldsAFrame);
    Ok(response)
}
