//! Links at which people without account see one article that is not published yet: an editor makes them, sees all that are
//! good, and takes back what is their own.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use rusqlite::Transaction;

use super::drafts;
use crate::addresses::{DRAFTS, PREVIEW_LINKS, shared_preview};
use crate::audit::{self, Event, Happening};
use crate::done::Done;
use crate::form::Form;
use crate::pages::{self, NewLink, PreviewLinksPage};
use crate::preview_links::{self, LASTS, TooMany};
use crate::sessions::SignedIn;
use crate::token::Token;
use crate::trouble::Trouble;
use crate::{Desk, Who};

/// `GET /lien-ket-xem-truoc/`.
pub async fn page(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    query: RawQuery,
) -> Result<Response, Trouble> {
    drawn(&desk, &signed_in, StatusCode::OK, Done::of(&query), None).await
}

/// `POST /lien-ket-xem-truoc/`: makes one for the article whose file is in `article`, and shows it this once.
pub async fn make(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    parts: Parts,
    form: Form,
) -> Result<Response, Trouble> {
    let Some(found) = drafts::look(&desk).await? else {
        return Ok(Redirect::to(DRAFTS).into_response());
    };
    let mut articles = found.articles.into_iter();
    let article =
        articles.find(|article| article.file == form.field("article")).ok_or(Trouble::NotWaiting)?;
    let token = Token::random().map_err(|_| Trouble::Broken)?;
    let (hash, now, account) = (token.hash(), desk.now(), signed_in.account.id);
    let happening = desk.happening(&parts, &signed_in.account.name);
    let headline = article.headline.clone();
    let make = move |at: &Transaction<'_>| {
        let made = preview_links::make(at, account, (&article.file, &article.headline), &hash, now)?;
        if made.is_ok() {
            let what = Happening { article: article.file, ..happening };
            audit::note(at, Event::PreviewLinkMade, &what)?;
        }
        Ok(made)
    };
    if let Err(slip) = desk.ask(move |database| database.write(make)).await? {
        return drawn(&desk, &signed_in, StatusCode::UNPROCESSABLE_ENTITY, None, Some(slip)).await;
    }
    let face = desk.face().await?;
    let address = [desk.address.origin(), &shared_preview(&token)].concat();
    let link = NewLink { address: &address, headline: &headline, expires: now + LASTS };
    Ok(pages::html(StatusCode::OK, pages::new_link_page(&face, &signed_in.account, &link)))
}

/// `POST /lien-ket-xem-truoc/thu-hoi/`: takes the one back whose number is in `link`.
pub async fn revoke(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    Extension(who): Extension<Who>,
    parts: Parts,
    form: Form,
) -> Result<Response, Trouble> {
    let id: i64 = form.field("link").parse().map_err(|_| Trouble::BadForm)?;
    let happening = desk.happening(&parts, &signed_in.account.name);
    let account = signed_in.account;
    let revoke = move |at: &Transaction<'_>| {
        // One that ended already has ended.
        let Some(link) = preview_links::numbered(at, id, happening.at)? else { return Ok(true) };
        if link.account != account.id && !who.admits_to_others(account.role) {
            return Ok(false);
        }
        preview_links::revoke(at, id)?;
        audit::note(at, Event::PreviewLinkRevoked, &Happening { article: link.article, ..happening })?;
        Ok(true)
    };
    match desk.ask(move |database| database.write(revoke)).await? {
        true => Ok(Done::PreviewLinkRevoked.told_at(PREVIEW_LINKS)),
        false => Err(Trouble::NotAllowed),
    }
}

async fn drawn(
    desk: &Arc<Desk>,
    signed_in: &SignedIn,
    status: StatusCode,
    done: Option<Done>,
    slip: Option<TooMany>,
) -> Result<Response, Trouble> {
    let now = desk.now();
    let links = desk.ask(move |database| database.read(|at| preview_links::list(at, now))).await?;
    let face = desk.face().await?;
    let page = PreviewLinksPage { account: &signed_in.account, links: &links, done, slip };
    Ok(pages::html(status, pages::preview_links_page(&face, &page)))
}
