//! Connections: accepted, bounded in number and time, and ended. Knows nothing of what is answered.

mod awaited;
mod open;

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use axum::http::header::CONNECTION;
use axum::response::{IntoResponse, Response};
use bantin_messages::Argument;
use bantin_messages::messages::LiveConnectionNotAccepted;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt;

use crate::problem::Problem;
use crate::{Limits, Network, log, open_files};
use awaited::Awaited;
use open::{OpenConnections, Place};

/// How long to wait before accepting again when the system has no room and nobody can make some.
const NO_ROOM: Duration = Duration::from_millis(50);

/// How long those that are ended for new ones may take to be gone: a crowd must not wait for each of them.
const MADE_ROOM: Duration = Duration::from_millis(1);

/// So many are ended at once: the next needs a file too, which it is sent.
const ENDED_AT_ONCE: usize = 8;

/// What is read ahead of a request and written ahead of a reader, in bytes.
const BUFFER: usize = 32 * 1024;

/// Answers every connection with the router until `stop`, then finishes what was begun, for a while.
/// The router finds the peer as `ConnectInfo<SocketAddr>`.
pub async fn serve_router(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    trusted_proxies: &[Network],
    stop: impl Future<Output = ()>,
) {
    let open = OpenConnections::new(&limits, open_files::room_for_connections());
    let ending = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let (socket, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) if is_the_peers(&error) => continue,
            Err(error) => {
                let made = make_room(&open, &error);
                tokio::time::sleep(if made { MADE_ROOM } else { NO_ROOM }).await;
                continue;
            }
        };
        let proxy = trusted_proxies.iter().any(|network| network.contains(peer.ip().to_canonical()));
        // Whoever finds no place is let go: the socket is dropped.
        let Some(place) = open.admit(peer.ip(), proxy) else { continue };
        let connection = ending.watch(connection(socket, peer, router.clone(), &limits, place.clone()));
        let task = tokio::spawn(async move {
            // How a connection ended concerns its reader alone.
            let _ = connection.await;
        });
        place.can_be_ended_by(task.abort_handle());
    }
    drop(listener);
    if tokio::time::timeout(limits.finish, ending.shutdown()).await.is_err() {
        open.end_all();
    }
}

/// One connection, request after request.
fn connection(
    socket: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: &Limits,
    place: Place,
) -> impl hyper_util::server::graceful::GracefulConnection + Send + 'static {
    // An answer is written at once, so nothing is gained by holding its last packet back.
    let _ = socket.set_nodelay(true);
    let mut socket = TimeoutStream::new(socket);
    socket.set_write_timeout(Some(limits.stall));
    let longest = limits.answer;
    let service = service_fn(move |request: Request<Incoming>| {
        let request = request.map(|body| Awaited::body(body, place.clone()));
        answer(request, peer, router.clone(), place.clone(), longest)
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head).max_buf_size(BUFFER);
    http.serve_connection(TokioIo::new(Box::pin(socket)), service)
}

async fn answer(
    mut request: Request<Body>,
    peer: SocketAddr,
    router: Router,
    place: Place,
    longest: Duration,
) -> Result<Response, Infallible> {
    let _busy = place.busy();
    request.extensions_mut().insert(ConnectInfo(peer));
    let response = match tokio::time::timeout(longest, router.oneshot(request)).await {
        Ok(Ok(response)) => response,
        Err(_) => ([(CONNECTION, "close")], Problem::SLOW).into_response(),
    };
    let place = place.clone();
    Ok(response.map(|body| {
        Body::new(body.map_frame(move |frame| {
            place.moves();
            frame
        }))
    }))
}

/// Whether accepting failed by what the peer or the network did; the next one is not concerned.
fn is_the_peers(error: &io::Error) -> bool {
    use io::ErrorKind::{
        ConnectionAborted, ConnectionRefused, ConnectionReset, HostUnreachable, Interrupted, NetworkDown,
        NetworkUnreachable,
    };
    matches!(
        error.kind(),
        ConnectionAborted
            | ConnectionRefused
            | ConnectionReset
            | HostUnreachable
            | Interrupted
            | NetworkDown
            | NetworkUnreachable
    )
}

/// The system has no room for one more. False when no connection stands still that could be ended.
fn make_room(open: &OpenConnections, error: &io::Error) -> bool {
    if open.is_first(&error.to_string()) {
        log::say(LiveConnectionNotAccepted { error: Argument::of(error) });
    }
    (0..ENDED_AT_ONCE).filter(|_| open.end_quietest()).count() > 0
}
