//! What pages load: style, script, icon. Nothing in them is anybody's, so that browsers may keep them.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::Desk;
use crate::face::SCRIPT;
use crate::trouble::Trouble;

/// Their addresses change whenever they do.
const KEPT: &str = "public, max-age=31536000, immutable";

pub async fn style(State(desk): State<Arc<Desk>>) -> Result<Response, Trouble> {
    let css = desk.face().await?.style.css.clone();
    Ok(([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, KEPT)], css).into_response())
}

pub async fn script() -> Response {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, KEPT)], SCRIPT).into_response()
}

pub async fn icon(State(desk): State<Arc<Desk>>) -> Result<Response, Trouble> {
    let icon = desk.app.public.get("favicon.svg").ok_or(Trouble::Missing)?;
    let kept = "public, max-age=86400";
    Ok(([(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, kept)], icon.to_vec()).into_response())
}

pub async fn healthy() -> Response {
    "ok".into_response()
}
