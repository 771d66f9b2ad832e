//! Every address of the live server.

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bantin_content::{PAGE_POLICY, SECURITY, api};

use crate::{Live, edition_files, heartbeat, problem};

/// The live endpoints, and the edition everywhere else. Serve it with
/// `into_make_service_with_connect_info::<SocketAddr>()`: without the peer's address
/// heartbeats are answered but not counted.
pub fn router(live: Arc<Live>) -> Router {
    let visits = get(heartbeat::figures)
        .post(heartbeat::beat)
        .fallback(async || problem::wrong_method("GET, HEAD, POST"));
    let healthz = get(healthy).fallback(async || problem::wrong_method("GET, HEAD"));
    Router::new()
        .route(&api::visits(""), visits)
        .route("/healthz", healthz)
        .fallback(edition_files::answer)
        .layer(map_response(secure))
        .with_state(live)
}

async fn healthy() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], "ok")
}

/// What the table says of every answer; a file has said its own policy before.
async fn secure(mut response: Response) -> Response {
    for (name, value) in SECURITY.into_iter().chain([("Content-Security-Policy", PAGE_POLICY)]) {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}
