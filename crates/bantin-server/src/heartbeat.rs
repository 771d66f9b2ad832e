//! `/api/v1/visits`: the figures, and the heartbeat that counts who asks.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONNECTION, ORIGIN, USER_AGENT, VARY};
use axum::http::{HeaderValue, request::Parts};
use axum::response::{IntoResponse, Response};
use bantin_content::Visits;

use crate::client::{self, Sender};
use crate::problem::Problem;
use crate::store::Reading;
use crate::visits::{LARGEST, Visitor};
use crate::{Live, SiteFacts, bots};

/// A heartbeat says nothing, so it needs no room.
const LARGEST_BODY: usize = 1_024;

/// `GET`: counts nobody.
pub async fn figures(State(live): State<Arc<Live>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let site = live.facts.site_in_time().await;
    answer(&live, &site, &parts, live.store.read())
}

/// `POST`: counts who asks, unless it is a program or somebody else's page.
pub async fn beat(State(live): State<Arc<Live>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    match tokio::time::timeout(live.limits.body, read_body(body)).await {
        Ok(Ok(())) => {}
        Ok(Err(problem)) => return problem.into_response(),
        Err(_) => return ([(CONNECTION, "close")], Problem::BODY_LATE).into_response(),
    }
    let site = live.facts.site_in_time().await;
    let reading = match visitor(&live, &site, &parts) {
        Some(visitor) => live.store.beat(visitor).await,
        None => live.store.read(),
    };
    answer(&live, &site, &parts, reading)
}

async fn read_body(body: Body) -> Result<(), Problem> {
    use axum::body::HttpBody;
    if body.size_hint().lower() > LARGEST_BODY as u64 {
        return Err(Problem::TOO_LARGE);
    }
    let body: Bytes = axum::body::to_bytes(body, LARGEST_BODY).await.map_err(|_| Problem::TOO_LARGE)?;
    let empty = body.trim_ascii().is_empty();
    let object = || serde_json::from_slice::<serde_json::Map<String, serde_json::Value>>(&body).is_ok();
    if empty || object() { Ok(()) } else { Err(Problem::NOT_JSON) }
}

fn visitor(live: &Live, site: &SiteFacts, parts: &Parts) -> Option<Visitor> {
    if bots::is_bot(&parts.headers) {
        return None;
    }
    let ConnectInfo(peer) = parts.extensions.get::<ConnectInfo<SocketAddr>>()?;
    let agent = parts.headers.get(USER_AGENT)?;
    let (peer, own) = (peer.ip().to_canonical(), site.origin.as_ref());
    if sender(live, site, parts) == Sender::Foreign {
        live.refusals.refused(own, &parts.headers, client::host(&parts.headers, &parts.uri));
        return None;
    }
    let trusted = live.trusted_proxies.iter().any(|network| network.contains(peer));
    live.refusals.counted(own, peer, &parts.headers, trusted);
    let address = client::address(peer, &parts.headers, &live.trusted_proxies);
    Some(Visitor::new(address, agent.as_bytes()))
}

fn sender(live: &Live, site: &SiteFacts, parts: &Parts) -> Sender {
    client::sender(&parts.headers, client::host(&parts.headers, &parts.uri), |origin| {
        site.origin.as_ref() == Some(origin) || live.allowed_origins.contains(origin)
    })
}

fn answer(live: &Live, site: &SiteFacts, parts: &Parts, reading: Reading) -> Response {
    let figures = reading.figures;
    let at = figures.map_or_else(|| live.clock.wall(), |figures| figures.at);
    let visits = Visits {
        online: figures.map(|figures| figures.online),
        today: figures.map(|figures| figures.today),
        week: figures.map(|figures| figures.week),
        total: figures.map(|figures| figures.total.saturating_add(site.base).min(LARGEST)),
        as_of: site.calendar.stamp(at),
        stale: reading.stale,
        refresh_s: live.refresh_s,
    };
    let headers = [(CACHE_CONTROL, "no-store"), (VARY, "Origin")];
    let mut response = (headers, Json(visits)).into_response();
    if sender(live, site, parts) == Sender::Allowed
        && let Some(origin) = parts.headers.get(ORIGIN)
        && let Ok(origin) = HeaderValue::from_bytes(origin.as_bytes())
    {
        response.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    response
}
