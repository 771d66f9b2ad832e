//! The connection to a server, made by the operator's own `ssh`, and made anew when it broke.

use std::env;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use percent_encoding::percent_decode_str;
use russh_sftp::client::RawSftpSession;
use tokio::process::{Child, Command};
use tokio::sync::Mutex;
use url::Url;

/// Names another program than `ssh` that takes the same words.
const PROGRAM: &str = "BANTIN_SSH";

/// Seconds until a server that says nothing is given up.
const PATIENCE: u64 = 60;

/// How to reach a server.
pub struct Connection {
    words: Vec<String>,
    root: String,
    session: Mutex<Option<Session>>,
    broken: AtomicBool,
}

struct Session {
    raw: Arc<RawSftpSession>,
    /// It ends with the session.
    _ssh: Child,
}

impl Connection {
    pub fn of(url: &Url) -> Result<Self, String> {
        let decoded = |text: &str| {
            percent_decode_str(text)
                .decode_utf8()
                .map(|text| text.into_owned())
                .map_err(|error| error.to_string())
        };
        let mut words: Vec<String> =
            ["-o", "BatchMode=yes", "-o", "ServerAliveInterval=15"].map(str::to_owned).into();
        if let Some(port) = url.port() {
            words.extend(["-p".to_owned(), port.to_string()]);
        }
        if !url.username().is_empty() {
            words.extend(["-l".to_owned(), decoded(url.username())?]);
        }
        let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
        words.extend(["-s", "--", host, "sftp"].map(str::to_owned));
        let root = decoded(url.path())?.trim_end_matches('/').to_owned();
        Ok(Connection { words, root, session: Mutex::default(), broken: AtomicBool::new(false) })
    }

    /// The folder on the server.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// What is said to the server goes through this.
    pub async fn session(&self) -> Result<Arc<RawSftpSession>, String> {
        let mut held = self.session.lock().await;
        if let Some(session) = &*held
            && !self.broken.load(Ordering::Acquire)
        {
            return Ok(session.raw.clone());
        }
        let session = self.connect().await?;
        let raw = session.raw.clone();
        *held = Some(session);
        self.broken.store(false, Ordering::Release);
        Ok(raw)
    }

    /// Says that a session is of no use any more.
    pub fn is_broken(&self, session: &Arc<RawSftpSession>) {
        // Another one who used the same session may have made a new one meanwhile.
        let is_current = match self.session.try_lock() {
            Ok(held) => held.as_ref().is_some_and(|held| Arc::ptr_eq(&held.raw, session)),
            // Somebody makes a new one at this moment.
            Err(_) => false,
        };
        if is_current {
            self.broken.store(true, Ordering::Release);
        }
    }

    async fn connect(&self) -> Result<Session, String> {
        let program = env::var(PROGRAM).unwrap_or_else(|_| "ssh".to_owned());
        let failed = |error: &dyn ToString| format!("{program}: {}", error.to_string());
        let mut ssh = Command::new(&program);
        // What it has to say (an unknown host, no key) is for the operator.
        ssh.args(&self.words).stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut ssh = ssh.spawn().map_err(|error| failed(&error))?;
        let (Some(out), Some(into)) = (ssh.stdout.take(), ssh.stdin.take()) else {
            return Err(failed(&"no pipe"));
        };
        let raw = RawSftpSession::new(tokio::io::join(out, into));
        raw.set_timeout(PATIENCE);
        raw.init().await.map_err(|error| failed(&error))?;
        Ok(Session { raw: Arc::new(raw), _ssh: ssh })
    }
}
