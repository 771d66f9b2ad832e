//! Between browser and server: sees every request, and spoils the answers that a test names.

mod message;

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use message::{Asked, answer};

/// What goes wrong on the way.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The connection ends without an answer, as without a network.
    Refuse,
    /// Another answer than the server's.
    Answer { status: u16, kind: &'static str, body: Vec<u8> },
    /// The host leads on to the same path at another origin.
    LeadsTo(String),
    /// The connection ends before all that was announced has come.
    CutOff,
    /// Half of the body, as if it were all.
    Half,
    /// No answer until this is mended.
    Hold,
    /// The server's answer with other words in it.
    Reword(&'static str, String),
}

impl Fault {
    /// An error page, as a host shows it.
    pub fn status(status: u16) -> Self {
        Fault::html(status, "<!doctype html><title>Error</title><h1>Error</h1>")
    }

    pub fn html(status: u16, page: &str) -> Self {
        Fault::Answer { status, kind: "text/html; charset=utf-8", body: page.into() }
    }
}

/// A request that came by.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    /// With its query.
    pub path: String,
    /// How long the answer was, headers and all; 0 while there is none.
    pub bytes: usize,
}

pub struct Proxy {
    address: SocketAddr,
    seen: Arc<Seen>,
    task: JoinHandle<()>,
}

impl Proxy {
    /// Listens on a free port and passes on to `server`.
    pub async fn before(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let address = listener.local_addr().expect("it listens");
        let seen = Arc::new(Seen::default());
        let passing = seen.clone();
        let task = tokio::spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                tokio::spawn(pass(browser, server, passing.clone()));
            }
        });
        Proxy { address, seen, task }
    }

    /// As the browser names the site.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on requests for these paths fail: a beginning, or an end after `*`.
    /// What was said last counts.
    pub fn breaks(&self, paths: &'static str, fault: Fault) {
        self.seen.change(|now| now.faults.insert(0, (paths, fault)));
    }

    /// These paths are as the server answers them again; what was held back goes its way.
    pub fn mends(&self, paths: &str) {
        self.seen.change(|now| now.faults.retain(|(broken, _)| *broken != paths));
    }

    /// Every request so far, in order.
    pub fn requests(&self) -> Vec<Request> {
        self.seen.now().requests.clone()
    }

    /// Paths of the requests so far that `paths` names, as in [`Proxy::breaks`].
    pub fn asked_for(&self, paths: &str) -> Vec<String> {
        let now = self.seen.now();
        let asked = now.requests.iter().filter(|request| names(paths, &request.path));
        asked.map(|request| request.path.clone()).collect()
    }

    /// The page that came last for a path with its query, as the server sent it.
    pub fn page(&self, path: &str) -> String {
        self.seen.now().pages.get(path).cloned().unwrap_or_default()
    }

    /// Forgets the requests so far.
    pub fn forgets(&self) {
        self.seen.change(|now| now.requests.clear());
    }

    /// Waits until `times` requests for these paths have come, answered or not.
    pub async fn sees(&self, paths: &str, times: usize) {
        self.waits(&format!("{times} requests for {paths}"), |now| {
            now.requests.iter().filter(|request| names(paths, &request.path)).count() >= times
        })
        .await;
    }

    /// Waits until every request that has come is answered.
    pub async fn has_answered(&self) {
        self.waits("every answer", |now| now.under_way == 0).await;
    }

    async fn waits(&self, what: &str, is_so: impl Fn(&Now) -> bool) {
        let mut changes = self.seen.changes.subscribe();
        let arrival = async {
            while !is_so(&self.seen.now()) {
                changes.changed().await.expect("the proxy lives");
            }
        };
        if tokio::time::timeout(Duration::from_secs(15), arrival).await.is_err() {
            panic!("waited in vain for {what}; requests: {:#?}", self.requests());
        }
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

#[derive(Default)]
struct Seen {
    now: Mutex<Now>,
    changes: watch::Sender<()>,
}

#[derive(Default)]
struct Now {
    requests: Vec<Request>,
    faults: Vec<(&'static str, Fault)>,
    under_way: usize,
    /// By path, with its query.
    pages: HashMap<String, String>,
}

impl Seen {
    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().expect("nobody panics while holding it")
    }

    fn change<T>(&self, change: impl FnOnce(&mut Now) -> T) -> T {
        let result = change(&mut self.now());
        self.changes.send_replace(());
        result
    }

    fn fault(&self, path: &str) -> Option<Fault> {
        let now = self.now();
        now.faults.iter().find(|(paths, _)| names(paths, path)).map(|(_, fault)| fault.clone())
    }
}

/// One request and its answer; the browser opens another connection for the next.
async fn pass(mut browser: TcpStream, server: SocketAddr, seen: Arc<Seen>) -> io::Result<()> {
    let Some(asked) = Asked::read(&mut browser).await? else { return Ok(()) };
    let request = Request { method: asked.method.clone(), path: asked.path.clone(), bytes: 0 };
    let at = seen.change(|now| {
        now.under_way += 1;
        now.requests.push(request);
        now.requests.len() - 1
    });
    let sent = reply(&mut browser, &asked, server, &seen).await;
    seen.change(|now| {
        now.under_way -= 1;
        if let (Some(request), Ok(sent)) = (now.requests.get_mut(at), &sent)
            && request.path == asked.path
        {
            request.bytes = *sent;
        }
    });
    sent.map(drop)
}

/// How many bytes were sent.
async fn reply(browser: &mut TcpStream, asked: &Asked, server: SocketAddr, seen: &Seen) -> io::Result<usize> {
    let mut changes = seen.changes.subscribe();
    while matches!(seen.fault(&asked.path), Some(Fault::Hold)) {
        changes.changed().await.map_err(io::Error::other)?;
    }
    let bytes = match seen.fault(&asked.path) {
        None | Some(Fault::Hold) => {
            let answered = asked.pass_on(server).await?;
            if let Some(page) = answered.page() {
                seen.change(|now| now.pages.insert(asked.path.clone(), page));
            }
            answered.whole()
        }
        Some(Fault::Refuse) => return Ok(0),
        Some(Fault::Answer { status, kind, body }) => answer(status, kind, "", &body),
        Some(Fault::LeadsTo(origin)) => {
            let location = format!("location: {origin}{}\r\n", asked.path);
            answer(301, "text/html; charset=utf-8", &location, b"")
        }
        Some(Fault::CutOff) => {
            let answered = asked.plainly().pass_on(server).await?;
            let rest = answered.body.len() / 2;
            let mut bytes = answered.whole();
            bytes.truncate(bytes.len() - rest);
            bytes
        }
        Some(Fault::Half) => {
            let answered = asked.plainly().pass_on(server).await?;
            let half = answered.body.len() / 2;
            answered.with_body(&answered.body[..half])
        }
        Some(Fault::Reword(from, to)) => {
            let answered = asked.plainly().pass_on(server).await?;
            let body = String::from_utf8_lossy(&answered.body).replace(from, &to);
            answered.with_body(body.as_bytes())
        }
    };
    browser.write_all(&bytes).await?;
    browser.shutdown().await?;
    Ok(bytes.len())
}

fn names(paths: &str, path: &str) -> bool {
    match paths.strip_prefix('*') {
        Some(end) => path.split('?').next().is_some_and(|path| path.ends_with(end)),
        None => path.starts_with(paths),
    }
}
