//! From a request to its answer: the table of places, each behind its guard, and what lies around all of them.

use std::future::Future;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method};
use axum::middleware::{Next as Onward, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use bantin_server::{Limits, serve_router};
use tokio::net::TcpListener;
use tokio::time::timeout;
use tower_http::csrf::CsrfLayer;

use crate::guard::guard;
use crate::pages::{self, trouble_page};
use crate::places::PLACES;
use crate::trouble::Trouble;
use crate::{Desk, Who, headers};

/// Serves the desk until `stop`, then finishes what was begun.
pub async fn serve(listener: TcpListener, desk: Arc<Desk>, stop: impl Future<Output = ()>) {
    let router = router(desk.clone());
    // What takes too long is told by the desk itself, with all that its answers carry (`dress`, which waits twice at most).
    let longest = desk.limits.answer * 2 + desk.limits.finish;
    let limits = Limits { answer: longest, ..desk.limits.clone() };
    serve_router(listener, router, limits, &desk.trusted_proxies, stop).await;
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
    // Where a proxy changes `Host`, the desk's own forms are known by this.
    if let Ok(trusting) = cross_site.clone().add_trusted_origin(desk.address.origin()) {
        cross_site = trusting;
    }
    router
        .fallback(async || Trouble::Missing)
        .method_not_allowed_fallback(async || Trouble::WrongMethod)
        .layer(cross_site.with_rejection_response(elsewhere))
        .layer(from_fn_with_state(desk.clone(), refuse_elsewhere))
        .layer(from_fn_with_state(desk.clone(), dress))
        .with_state(desk)
}

/// Refuses what was sent to another host, and forms that do not say where they come from.
async fn refuse_elsewhere(State(desk): State<Arc<Desk>>, request: Request, onward: Onward) -> Response {
    let headers = request.headers();
    // Without https any name that somebody lets lead here would be the desk to a browser.
    if headers.get(HOST).is_some_and(|host| !desk.address.may_be_called(host.as_bytes())) {
        return Trouble::OtherHost.into_response();
    }
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if changes && !says_that_it_is_ours(headers, &desk) {
        return Trouble::Elsewhere.into_response();
    }
    onward.run(request).await
}

/// Newer browsers tell it in `Sec-Fetch-Site`, which is judged behind this. Older ones tell the origin, of which the scheme
/// counts too: what was sent from plain http may be anybody's on the way.
fn says_that_it_is_ours(headers: &HeaderMap, desk: &Desk) -> bool {
    let site = headers.get("sec-fetch-site").is_some_and(|site| !site.is_empty());
    site || headers.get(ORIGIN).is_some_and(|origin| desk.address.is_own_origin(origin.as_bytes()))
}

/// Draws the page of what went wrong or took too long, and adds what every answer carries.
async fn dress(State(desk): State<Arc<Desk>>, request: Request, onward: Onward) -> Response {
    let answered = timeout(desk.limits.answer, onward.run(request)).await;
    let mut response = answered.unwrap_or_else(|_| Trouble::Busy.into_response());
    if let Some(trouble) = response.extensions().get::<Trouble>().copied() {
        let html = match timeout(desk.limits.answer, desk.face()).await {
            Ok(Ok(face)) => trouble_page(&face, trouble),
            _ => trouble.status().to_string(),
        };
        let page = pages::html(trouble.status(), html);
        let (parts, body) = page.into_parts();
        response.headers_mut().extend(parts.headers);
        *response.body_mut() = Body::new(body);
    }
    headers::add(&mut response, &desk.address);
    response
}
