//! From a request to its answer: the table of places, each behind its guard, and what lies around all of them.

use std::future::Future;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::ORIGIN;
use axum::http::{HeaderMap, Method};
use axum::middleware::{Next as Onward, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use bantin_server::serve_router;
use tokio::net::TcpListener;
use tower_http::csrf::CsrfLayer;

use crate::guard::guard;
use crate::pages::{self, trouble_page};
use crate::trouble::Trouble;
use crate::{Desk, PLACES, Who, headers};

/// Serves the desk until `stop`, then finishes what was begun.
pub async fn serve(listener: TcpListener, desk: Arc<Desk>, stop: impl Future<Output = ()>) {
    let router = router(desk.clone());
    serve_router(listener, router, desk.limits.clone(), &desk.trusted_proxies, stop).await;
}

/// The desk. Serve it with `into_make_service_with_connect_info::<SocketAddr>()`: the audit log notes the peer's address.
pub fn router(desk: Arc<Desk>) -> Router {
    let mut router = Router::new();
    for place in PLACES {
        let answer = (place.answer)();
        let guarded = match place.who {
            Who::Anyone => answer,
            who => answer.route_layer(from_fn_with_state((desk.clone(), who), guard)),
        };
        router = router.route(place.path, guarded);
    }
    let elsewhere = |_| Trouble::Elsewhere.into_response();
    let mut cross_site = CsrfLayer::new();
    // Where a proxy changes `Host`, older browsers are known by this.
    if let Ok(trusting) = cross_site.clone().add_trusted_origin(desk.address.origin()) {
        cross_site = trusting;
    }
    router
        .fallback(async || Trouble::Missing)
        .method_not_allowed_fallback(async || Trouble::WrongMethod)
        .layer(cross_site.with_rejection_response(elsewhere))
        .layer(from_fn(refuse_without_origin))
        .layer(from_fn_with_state(desk.clone(), dress))
        .with_state(desk)
}

/// A browser says of every form where it comes from, in one header or the other. What says nothing is refused.
async fn refuse_without_origin(request: Request, onward: Onward) -> Response {
    let says_nothing = |headers: &HeaderMap| {
        let has = |name: &str| headers.get(name).is_some_and(|value| !value.is_empty());
        !has("sec-fetch-site") && !has(ORIGIN.as_str())
    };
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if changes && says_nothing(request.headers()) {
        return Trouble::Elsewhere.into_response();
    }
    onward.run(request).await
}

/// Draws the page of what went wrong, and adds what every answer carries.
async fn dress(State(desk): State<Arc<Desk>>, request: Request, onward: Onward) -> Response {
    let mut response = onward.run(request).await;
    if let Some(trouble) = response.extensions().get::<Trouble>().copied() {
        let html = match desk.face().await {
            Ok(face) => trouble_page(&face, trouble),
            Err(_) => trouble.status().to_string(),
        };
        let page = pages::html(trouble.status(), html);
        let (parts, body) = page.into_parts();
        response.headers_mut().extend(parts.headers);
        *response.body_mut() = Body::new(body);
    }
    headers::add(&mut response, &desk.address);
    response
}
