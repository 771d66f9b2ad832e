//! A newsroom with a desk on it, a clock that the test moves, and accounts.

use std::borrow::Cow;
use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use bantin_desk::{AccountName, Desk, DeskAddress, DeskSettings, Role, Users};
use bantin_preview::Previewer;
use bantin_publisher::AppFiles;
use bantin_server::{Clock, Limits, Moment};
use jiff::SignedDuration;
use tempfile::TempDir;
use tokio::sync::oneshot;

use crate::editor::Editor;

/// What everybody chooses here.
pub const PASSWORD: &str = "bốn con trâu trên đồi";

/// Where the desk says that it stands; it answers on this machine.
pub const ADDRESS: &str = "https://desk.example.vn";

const SITE: &str = "name = \"Mây Sơn\"\nlanguage = \"vi\"\ntime_zone = \"Asia/Ho_Chi_Minh\"\n\
    base_url = \"https://www.example.vn\"\nowner = \"Ủy ban\"\nresponsible = \"Ban biên tập\"\naddress = \"Số 1\"\n\
    [[sections]]\nid = \"tin\"\ntitle = \"Tin tức\"\n";

/// A newsroom and a data folder; desks may come and go.
pub struct Room {
    folder: TempDir,
    clocks: Arc<Mutex<Moment>>,
    address: &'static str,
}

/// A desk that is open.
pub struct OpenDesk {
    pub at: SocketAddr,
    pub address: &'static str,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Room {
    pub fn new() -> Room {
        Room::at(ADDRESS)
    }

    /// A desk that stands elsewhere.
    pub fn at(address: &'static str) -> Room {
        let wall = "2026-03-04T10:00:00+07:00".parse().unwrap();
        let clocks = Arc::new(Mutex::new(Moment { wall, running: Duration::from_secs(1 << 20) }));
        let room = Room { folder: TempDir::new().unwrap(), clocks, address };
        room.writes("site.toml", SITE);
        room.writes("content/tin/cho.md", "---\nheadline: Chợ phiên\npublished: 2026-01-01\n---\nChợ họp.\n");
        room
    }

    pub fn writes(&self, path: &str, text: &str) {
        let file = self.newsroom().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    pub fn newsroom(&self) -> PathBuf {
        self.folder.path().join("town")
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn database(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.data().join("desk.db")).unwrap()
    }

    /// Time passes.
    pub fn passes(&self, seconds: i64) {
        let mut clocks = self.clocks.lock().unwrap();
        clocks.wall += SignedDuration::from_secs(seconds);
        clocks.running += Duration::from_secs(seconds.unsigned_abs());
    }

    /// Somebody sets the clock; no time passes.
    pub fn sets_the_clock(&self, seconds: i64) {
        self.clocks.lock().unwrap().wall += SignedDuration::from_secs(seconds);
    }

    /// Seconds since 1970, as the desk's clock has it.
    pub fn now(&self) -> i64 {
        self.clocks.lock().unwrap().wall.as_second()
    }

    /// What stands in for the program that draws: a script that a test writes, in which `$1` is a folder to write in.
    pub fn draws_with(&self, script: &str) {
        fs::write(self.folder.path().join("draws.sh"), script).unwrap();
    }

    fn previewer(&self) -> Previewer {
        let script = self.folder.path().join("draws.sh");
        let words = vec![script.into(), self.folder.path().into()];
        Previewer::of("/bin/sh".into(), words, Duration::from_secs(20))
    }

    fn clock(&self) -> Clock {
        let clocks = self.clocks.clone();
        Clock::from_fn(move || *clocks.lock().unwrap())
    }

    pub fn users(&self) -> Users {
        Users::of(&self.data(), &self.clock())
    }

    /// An account whose password is [`PASSWORD`].
    pub fn has_an_account(&self, desk: &OpenDesk, name: &str, role: Role) {
        let link = self.users().add(&name.parse::<AccountName>().unwrap(), role).unwrap();
        Editor::at(desk).sends(&link, &[("password", PASSWORD)]).leads_to("/?xong=chon-mat-khau");
    }

    pub fn opens(&self) -> OpenDesk {
        self.opens_within(Limits::default())
    }

    /// A desk with bounds of its own.
    pub fn opens_within(&self, limits: Limits) -> OpenDesk {
        let settings = DeskSettings {
            address: DeskAddress::of(self.address).unwrap(),
            newsroom: self.newsroom(),
            portal: None,
            data: self.data(),
            app: app(),
            previewer: self.previewer(),
            trusted_proxies: vec!["127.0.0.1".parse().unwrap()],
            clock: self.clock(),
            limits,
        };
        let (stop, stopped) = oneshot::channel();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let at = listener.local_addr().unwrap();
        let desk = Desk::open(settings).unwrap();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
            runtime.unwrap().block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                bantin_desk::serve(listener, desk, async { stopped.await.unwrap_or(()) }).await;
            });
        });
        OpenDesk { at, address: self.address, stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for OpenDesk {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// A stand-in, with as much style as it takes.
fn app() -> AppFiles {
    let mut app = AppFiles::default();
    let style = ":root{--paper:#fff;--color-paper:var(--paper)}body{margin:0}";
    app.styles.insert("main.css".to_owned(), Cow::Borrowed(style));
    app.public.insert("favicon.svg".to_owned(), Cow::Borrowed(b"<svg/>"));
    app
}
