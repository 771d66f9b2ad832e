//! The preview over HTTP: the pages and their live figures as `bantin live` serves them,
//! outcomes for the script in each page, and nothing for anyone but this machine.

use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use axum::extract::{Query, Request, State};
use axum::http::header::{CACHE_CONTROL, HOST};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use bantin_server::{Live, ServerError, Settings};
use serde::Deserialize;
use tokio::net::TcpListener;
use tokio::sync::{OnceCell, watch};
use tower::ServiceExt;

use crate::preview::SCRIPT;
use crate::preview::outcome::Outcomes;

/// A page asks again after this long without news, so that nothing in between gives up on it.
const LONGEST: Duration = Duration::from_secs(25);

/// What is shown.
pub struct Site {
    settings: Settings,
    outcomes: Outcomes,
    /// Opened once there is a first edition.
    live: OnceCell<(Arc<Live>, Router)>,
}

impl Site {
    pub fn new(settings: Settings, outcomes: Outcomes) -> Arc<Self> {
        Arc::new(Self { settings, outcomes, live: OnceCell::new() })
    }

    async fn router(&self) -> Result<Router, ServerError> {
        let opened = self.live.get_or_try_init(async || {
            let live = Live::open(&self.settings)?;
            let router = bantin_server::router(live.clone());
            Ok::<_, ServerError>((live, router))
        });
        Ok(opened.await?.1.clone())
    }
}

/// Serves until `stop`.
pub async fn serve(
    listener: TcpListener,
    site: Arc<Site>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<()> {
    let (stopping, stopped) = watch::channel(false);
    let router = router(site.clone(), stopped);
    let stop = async move {
        stop.await;
        // Pages that wait for news are answered, or the server would wait for them.
        stopping.send_replace(true);
    };
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await.map_err(ServerError::Stopped)?;
    if let Some((live, _)) = site.live.get() {
        live.close();
    }
    Ok(())
}

fn router(site: Arc<Site>, stopped: watch::Receiver<bool>) -> Router {
    let outcomes = site.outcomes.clone();
    Router::new()
        .route(
            "/__bantin/status",
            get(move |after: Query<After>| news(after.0, outcomes.clone(), stopped.clone())),
        )
        .fallback(page)
        .layer(middleware::map_response(uncached))
        .layer(middleware::from_fn(only_local))
        .with_state(site)
}

#[derive(Deserialize)]
struct After {
    #[serde(default)]
    after: u64,
}

/// The latest outcome, once it is another than the page knows.
async fn news(
    After { after }: After,
    mut outcomes: Outcomes,
    mut stopped: watch::Receiver<bool>,
) -> Response {
    let known = after;
    let told = tokio::select! {
        outcome = outcomes.wait_for(|outcome| outcome.number != known && (outcome.edition.is_some() || outcome.error.is_some())) => {
            outcome.ok().map(|outcome| outcome.clone())
        }
        _ = stopped.wait_for(|stopped| *stopped) => None,
        () = tokio::time::sleep(LONGEST) => None,
    };
    match told {
        Some(outcome) => Json(outcome).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    }
}

async fn page(State(site): State<Arc<Site>>, request: Request) -> Response {
    let router = match site.router().await {
        Ok(router) => router,
        Err(ServerError::NoEdition { .. }) => return waiting("The pages are being made …"),
        Err(error) => return waiting(&error.to_string()),
    };
    let Ok(response) = router.oneshot(request).await;
    response
}

/// Stands where there is no edition yet; its script loads it again once there is one.
fn waiting(sentence: &str) -> Response {
    let sentence = sentence.replace('&', "&amp;").replace('<', "&lt;");
    let page = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Bantin</title><p data-bantin-waiting>{sentence}</p><script>{SCRIPT}</script>"
    );
    (StatusCode::SERVICE_UNAVAILABLE, Html(page)).into_response()
}

/// What is looked at while it is written must not stay in any cache.
async fn uncached(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A page elsewhere that points its own name at this machine gets nothing.
async fn only_local(request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    if host.is_some_and(is_local) {
        return next.run(request).await;
    }
    let sentence = "This is a preview for its own machine: open it as http://localhost with the port that `bantin serve` told.\n\
                    To show the portal to others, publish it and run `bantin live`.\n";
    (StatusCode::FORBIDDEN, sentence).into_response()
}

fn is_local(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let loopback = name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    loopback || name == "localhost" || name.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_local() {
        for host in [
            "localhost",
            "localhost:8080",
            "LOCALHOST.",
            "127.0.0.1:80",
            "[::1]:8080",
            "[::1]",
            "town.localhost",
        ] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "",
            "example.vn",
            "localhost.example.vn",
            "192.168.1.7:8080",
            "127.0.0.1.example.vn",
            "[2001:db8::1]",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }
}
