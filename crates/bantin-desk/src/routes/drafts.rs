//! Drafts, and articles that wait for their time: read from the newsroom by the publisher's own code, each time anew.

use std::sync::{Arc, PoisonError};

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use bantin_publisher::Unpublished;
use bantin_publisher::read::SourcesError;

use crate::Desk;
use crate::form::query_field;
use crate::pages::{self, DraftsPage};
use crate::sessions::SignedIn;
use crate::trouble::Trouble;

/// `GET /ban-nhap/`, of which `?q=` leaves what holds all of its words.
pub async fn page(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    query: RawQuery,
) -> Result<Response, Trouble> {
    let face = desk.face().await?;
    let found = look(&desk).await?;
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let wanted = query_field(&query, "q");
    let page = DraftsPage { found: found.as_ref(), wanted: &wanted };
    Ok(pages::html(status, pages::drafts_page(&face, &signed_in.account, &page)))
}

/// What readers do not see yet; `None` where the newsroom cannot be read, of which the log tells why.
pub async fn look(desk: &Arc<Desk>) -> Result<Option<Unpublished>, Trouble> {
    let (reading, as_of) = (desk.clone(), desk.clock.look().wall);
    let look = move || reading.reader.lock().unwrap_or_else(PoisonError::into_inner).look(as_of);
    let found = desk.at_disk(look).await?;
    if let Some(message) = found.as_ref().err().and_then(of_the_machine) {
        desk.say(message);
    }
    Ok(found.ok())
}

/// Problems of `site.toml` are told by `bantin check`, with their places.
fn of_the_machine(error: &SourcesError) -> Option<bantin_messages::Message> {
    error.message().or_else(|| Some(bantin_messages::messages::DeskNewsroomUnreadable.into()))
}
