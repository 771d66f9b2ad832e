//! The preview of an article: its page at the desk, drawn anew by each look; and the files of drawings, which the frame in it
//! loads.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::form::query_field;
use crate::headers::Framing;
use crate::pages::{self, PreviewPage};
use crate::previews::{Preview, Viewer};
use crate::sessions::SignedIn;
use crate::token::Token;
use crate::trouble::Trouble;
use crate::{Desk, preview_links};

/// `GET /ban-nhap/xem/?bai=`, which names an article by its file.
pub async fn page(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    query: RawQuery,
) -> Result<Response, Trouble> {
    let file = query_field(&query, "bai");
    let face = desk.face().await?;
    let preview = desk.draw(&face, &file, Viewer::Account(signed_in.account.id)).await?;
    let status = match preview {
        Preview::Drawn(_) | Preview::Refused(_) => StatusCode::OK,
        Preview::Missing => StatusCode::NOT_FOUND,
        Preview::Newsroom(_) | Preview::Ended(_) => StatusCode::SERVICE_UNAVAILABLE,
    };
    let page = PreviewPage { file: &file, preview: &preview };
    let mut response = pages::html(status, pages::preview_page(&face, &signed_in.account, &page));
    response.extensions_mut().insert(Framing::HoldsAFrame);
    Ok(response)
}

/// `GET /ve/{token}/{name}`: whoever knows the address may; it is told to who may see the drawing, and is soon over.
pub async fn file(
    State(desk): State<Arc<Desk>>,
    Path((token, name)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    let token = Token::parse(&token).ok_or(Trouble::Missing)?;
    let found = desk.drawings.file(&token, &name, desk.clock.look().running);
    let (file, link) = found.ok_or(Trouble::Missing)?;
    if let Some(link) = link {
        let now = desk.now();
        let good = move |at: &rusqlite::Connection| preview_links::numbered(at, link, now);
        desk.ask(move |database| database.read(good)).await?.ok_or(Trouble::Missing)?;
    }
    let mut response = ([(CONTENT_TYPE, file.content_type)], file.bytes).into_response();
    response.extensions_mut().insert(Framing::IsInTheFrame);
    Ok(response)
}
