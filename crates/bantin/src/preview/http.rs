//! The preview over HTTP: the pages and their live figures as `bantin live` serves them,
//! outcomes for the script in each page, and nothing for anyone but this machine.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{ConnectInfo, Query, Request, State};
use axum::http::header::{CACHE_CONTROL, HOST};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use bantin_messages::messages::{PreviewElsewhere, PreviewWaiting};
use bantin_messages::{Message, language_of_run};
use bantin_server::{Live, ServerError, Settings};
use serde::Deserialize;
use tokio::net::TcpListener;
use tokio::sync::{OnceCell, watch};
use tower::ServiceExt;

use crate::preview::outcome::Outcomes;
use crate::preview::{SCRIPT, desk};
use crate::terminal::words;

/// A page asks again after this long without news, so that nothing in between gives up on it.
const LONGEST: Duration = Duration::from_secs(25);

/// What is shown.
pub struct Site {
    settings: Settings,
    outcomes: Outcomes,
    /// Where the desk stands, if there is one.
    desk: Option<String>,
    /// Opened once there is a first edition.
    live: OnceCell<(Arc<Live>, Router)>,
}

impl Site {
    pub fn new(settings: Settings, outcomes: Outcomes, desk: Option<String>) -> Arc<Self> {
        Arc::new(Self { settings, outcomes, desk, live: OnceCell::new() })
    }

    async fn router(&self) -> Result<Router, ServerError> {
        let opened = self.live.get_or_try_init(async || {
            let settings = self.settings.clone();
            let opening = tokio::task::spawn_blocking(move || Live::open(&settings));
            let live =
                opening.await.unwrap_or_else(|failed| std::panic::resume_unwind(failed.into_panic()))?;
            let router = bantin_server::router(live.clone());
            Ok::<_, ServerError>((live, router))
        });
        Ok(opened.await?.1.clone())
    }
}

/// Serves until `stop`.
pub async fn serve(listener: TcpListener, site: Arc<Site>, stop: impl Future<Output = ()>) {
    let (stopping, stopped) = watch::channel(false);
    let router = router(site.clone(), stopped);
    let stop = async move {
        stop.await;
        // Pages that wait for news are answered, or the server would wait for them.
        stopping.send_replace(true);
    };
    bantin_server::serve_router(listener, router, site.settings.limits.clone(), &[], stop).await;
    if let Some((live, _)) = site.live.get() {
        // What a preview counted is worth no word.
        live.clone().close().await;
    }
}

fn router(site: Arc<Site>, stopped: watch::Receiver<bool>) -> Router {
    let outcomes = site.outcomes.clone();
    Router::new()
        .route(
            "/__bantin/status",
            get(move |after: Query<After>| news(after.0, outcomes.clone(), stopped.clone())),
        )
        .route(desk::WAY, get(to_the_desk))
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

/// “Đăng nhập” leads here and on, so that no page has to be drawn anew when the desk is at another port.
async fn to_the_desk(State(site): State<Arc<Site>>) -> Response {
    match &site.desk {
        Some(address) => Redirect::to(address).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn page(State(site): State<Arc<Site>>, request: Request) -> Response {
    let router = match site.router().await {
        Ok(router) => router,
        Err(ServerError::NoEdition { .. }) => return waiting(&PreviewWaiting.into()),
        Err(error) => return waiting(&error.message()),
    };
    let is_page = !request.uri().path().starts_with("/api/");
    let Ok(response) = router.oneshot(request).await;
    // Somebody emptied the cache: the pages are being made anew.
    if is_page && response.status() == StatusCode::SERVICE_UNAVAILABLE {
        return waiting(&PreviewWaiting.into());
    }
    response
}

/// Stands where there is no edition yet; its script loads it again once there is one.
fn waiting(message: &Message) -> Response {
    let language = language_of_run();
    let sentence = message.sentence(language).replace('&', "&amp;").replace('<', "&lt;");
    let language = language.name();
    let page = format!(
        "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>Bantin</title><p data-bantin-waiting>{sentence}</p><script>{SCRIPT}</script>"
    );
    (StatusCode::SERVICE_UNAVAILABLE, Html(page)).into_response()
}

/// What is looked at while it is written must not stay in any cache.
async fn uncached(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Another machine gets nothing, whatever host it names; nor does a page elsewhere that points its
/// own name at this machine.
async fn only_local(request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let is_here = peer.is_some_and(|peer| peer.0.ip().to_canonical().is_loopback());
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    if is_here && host.is_some_and(is_local) {
        return next.run(request).await;
    }
    let sentence = words(PreviewElsewhere) + "\n";
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

    /// What a machine with this address is answered when it names the host so.
    async fn status(peer: &str, host: &str) -> StatusCode {
        let settings = Settings::new("preview", "visits", "0.0.0.0:0".parse().unwrap());
        let site = Site::new(settings, crate::preview::outcome::channel().1, None);
        let mut request = Request::get("/").header(HOST, host).body(axum::body::Body::empty()).unwrap();
        let peer = SocketAddr::new(peer.parse().unwrap(), 40_000);
        request.extensions_mut().insert(ConnectInfo(peer));
        let router = router(site, watch::channel(false).1);
        router.oneshot(request).await.unwrap().status()
    }

    #[tokio::test]
    async fn another_machine_gets_nothing_whatever_host_it_names() {
        for peer in ["192.168.1.9", "10.0.0.1", "203.0.113.7", "fe80::1", "2001:db8::1", "::ffff:192.168.1.9"]
        {
            for host in ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "192.168.1.7:8080"] {
                assert_eq!(status(peer, host).await, StatusCode::FORBIDDEN, "{peer} {host}");
            }
        }
        for peer in ["127.0.0.1", "127.0.0.53", "::1", "::ffff:127.0.0.1"] {
            assert_ne!(status(peer, "localhost:8080").await, StatusCode::FORBIDDEN, "{peer}");
            assert_eq!(
                status(peer, "town.example.vn").await,
                StatusCode::FORBIDDEN,
                "a name that was rebound"
            );
        }
    }
}
