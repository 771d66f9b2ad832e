//! A tiny edition, a server on it, a clock that the test moves, and a reader.

use std::fs;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use bantin_server::{Clock, Live, Moment, ServerError, Settings};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use tokio::sync::oneshot;

pub const PHONE: &str =
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/129.0.0.0 Mobile Safari/537.36";
pub const DESKTOP: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

const SITE: &str = r#"{"name":"Mường Lay","language":"vi-VN","time_zone":"Asia/Ho_Chi_Minh",
    "base_url":"https://www.example.vn","sections":[],"visits":{"base":1000},"edition":"e1","later":true}"#;
const WITHDRAWN: &str = r#"{"articles":[{"slug":"da-go","section":"tin",
    "date":{"at":"2026-03-01T00:00:00+07:00","text":"01/03/2026"}}]}"#;

/// An edition and a data folder; the server may come and go.
pub struct Site {
    folder: TempDir,
    clocks: Arc<Mutex<Moment>>,
}

/// A running server.
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<(), ServerError>>>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
    headers: ureq::http::HeaderMap,
}

impl Site {
    pub fn new() -> Site {
        let wall = "2026-03-04T10:00:00+07:00".parse().unwrap();
        let clocks = Arc::new(Mutex::new(Moment { wall, running: Duration::from_secs(1 << 40) }));
        let site = Site { folder: TempDir::new().unwrap(), clocks };
        site.publish("api/v1/site.json", SITE);
        site.publish("api/v1/withdrawn.json", WITHDRAWN);
        site.publish("index.html", "<h1>Trang chủ</h1>");
        site.publish("404.html", "<h1>Không tìm thấy</h1>");
        site.publish("tin/le-hoi/index.html", "<h1>Lễ hội</h1>");
        site.publish("tin/le-hoi/index.html.br", "brotli of the page");
        site.publish("tin/da-go/index.html", "<h1>Bài này đã được gỡ</h1>");
        site.publish("assets/app-1a2b.js", "export {}");
        site
    }

    /// Time passes until then.
    pub fn at(&self, time: &str) {
        let passed = time.parse::<Timestamp>().unwrap().as_second() - self.wall();
        self.passes(passed.try_into().expect("time does not go back; the clock can be set back"));
    }

    pub fn passes(&self, seconds: u64) {
        let mut clocks = self.clocks.lock().unwrap();
        clocks.wall += SignedDuration::from_secs(seconds.try_into().unwrap());
        clocks.running += Duration::from_secs(seconds);
    }

    /// Somebody sets the wall clock; no time passes.
    pub fn sets_the_clock(&self, by: i64) {
        self.clocks.lock().unwrap().wall += SignedDuration::from_secs(by);
    }

    /// The machine starts anew: what its other clock has run is forgotten.
    pub fn reboots(&self) {
        self.clocks.lock().unwrap().running = Duration::from_secs(1);
    }

    fn wall(&self) -> i64 {
        self.clocks.lock().unwrap().wall.as_second()
    }

    pub fn publish(&self, path: &str, text: &str) {
        let path = self.edition().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn edition(&self) -> PathBuf {
        self.folder.path().join("dist")
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn settings(&self) -> Settings {
        let mut settings = Settings::new(self.edition(), self.data(), "127.0.0.1:0".parse().unwrap());
        let clocks = self.clocks.clone();
        settings.clock = Clock::from_fn(move || *clocks.lock().unwrap());
        settings.trusted_proxies = vec!["127.0.0.1".parse().unwrap()];
        settings
    }

    pub fn serve(&self) -> Server {
        Server::start(self.settings())
    }
}

impl Server {
    pub fn start(settings: Settings) -> Server {
        let (stop, stopped) = oneshot::channel();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
            runtime.unwrap().block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                let stopped = async { stopped.await.unwrap_or(()) };
                bantin_server::serve(listener, Live::open(&settings)?, stopped).await
            })
        });
        Server { address, stop: Some(stop), thread: Some(thread) }
    }

    pub fn host(&self) -> String {
        self.address.to_string()
    }

    pub fn stop(mut self) {
        drop(self.stop.take());
        self.thread.take().unwrap().join().unwrap().unwrap();
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], None)
    }

    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", path, headers, None)
    }

    pub fn post(&self, body: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("POST", "/api/v1/visits", headers, Some(body))
    }

    /// A heartbeat of the reader at an address.
    pub fn beat(&self, address: &str, agent: &str) -> Answer {
        self.post("", &[("x-forwarded-for", address), ("user-agent", agent)])
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&str>) -> Answer {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .user_agent("")
            .allow_non_standard_methods(true)
            .build()
            .into();
        let mut request =
            ureq::http::Request::builder().method(method).uri(format!("http://{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = match body {
            Some(body) => agent.run(request.body(body.to_owned()).unwrap()),
            None => agent.run(request.body(()).unwrap()),
        };
        let (parts, mut body) = answer.unwrap().into_parts();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body: body.read_to_vec().unwrap() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn visits(&self) -> bantin_content::Visits {
        assert_eq!(self.status, 200, "{}", self.text());
        serde_json::from_slice(&self.body).unwrap()
    }

    /// online, today, week, total
    pub fn figures(&self) -> [u64; 4] {
        let visits = self.visits();
        assert!(!visits.stale);
        [visits.online, visits.today, visits.week, visits.total].map(Option::unwrap)
    }

    pub fn is_problem(&self, status: u16) {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.header("content-type"), "application/problem+json");
        let problem: serde_json::Value = serde_json::from_slice(&self.body).unwrap();
        assert_eq!(problem["status"], status);
        assert!(problem["title"].is_string() && problem["detail"].is_string());
    }
}

/// Every byte under a folder. A server that runs makes and removes files meanwhile.
pub fn bytes_under(folder: &Path) -> Vec<u8> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |file: PathBuf| match fs::read(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        bytes => bytes.unwrap(),
    };
    files.into_iter().flat_map(read).collect()
}
