//! Every address of the live server.

use std::sync::Arc;

use axum::Router;
use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, header};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bantin_content::api;

use crate::{Live, edition_files, heartbeat, problem};

/// What never changes, so it is in no page. The pages' own policy travels with them.
const SECURITY: [(HeaderName, &str); 4] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];

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

async fn secure(mut response: Response) -> Response {
    for (name, value) in SECURITY {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}
