//! What happened at the door, for who looks after it: page by page, of all accounts or of one.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::audit::Wanted;
use crate::form::query_field;
use crate::sessions::SignedIn;
use crate::trouble::Trouble;
use crate::{Desk, audit, pages};

/// Lines that a page shows.
const SHOWN: usize = 200;

/// `GET /nhat-ky/`: `?tai-khoan=` leaves the lines of one account, `?truoc=` those that are older than the line of a number.
pub async fn page(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
    query: RawQuery,
) -> Result<Response, Trouble> {
    let account = Some(query_field(&query, "tai-khoan")).filter(|account| !account.is_empty());
    let wanted = Wanted { account, before: query_field(&query, "truoc").parse().ok() };
    let asked = wanted.clone();
    let mut lines =
        desk.ask(move |database| database.read(|at| audit::newest(at, &asked, SHOWN + 1))).await?;
    let are_more = lines.len() > SHOWN;
    lines.truncate(SHOWN);
    let face = desk.face().await?;
    let page = pages::AuditPage { wanted: &wanted, lines: &lines, are_more };
    Ok(pages::html(StatusCode::OK, pages::audit_page(&face, &signed_in.account, &page)))
}
