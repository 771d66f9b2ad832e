//! What happened at the door, for who looks after it.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::sessions::SignedIn;
use crate::trouble::Trouble;
use crate::{Desk, audit, pages};

/// Lines that the page shows.
const SHOWN: usize = 200;

/// `GET /nhat-ky/`.
pub async fn page(
    State(desk): State<Arc<Desk>>,
    Extension(signed_in): Extension<SignedIn>,
) -> Result<Response, Trouble> {
    let lines = desk.ask(|database| database.read(|at| audit::newest(at, SHOWN))).await?;
    let face = desk.face().await?;
    Ok(pages::html(StatusCode::OK, pages::audit_page(&face, &signed_in.account, &lines)))
}
