//! A browser's driver, on a port of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::engine::Engine;
use crate::screen::Screen;

pub struct Driver {
    engine: Engine,
    child: Child,
    port: u16,
    /// What is to be ended before the driver is.
    pub session: Option<String>,
    _screen: Option<Screen>,
    /// Where browsers keep their profiles, which they leave behind: megabytes each.
    _profiles: TempDir,
}

impl Driver {
    /// It takes a port that is free over IPv4, and ends when another test has that port over IPv6.
    pub fn starts(engine: Engine) -> Self {
        const PORT_TAKEN: &str = "port not available";
        loop {
            let started = match engine {
                Engine::Chromium => Self::tells_its_port(engine, "--port=0", "started successfully on port "),
                Engine::Firefox => Self::tells_its_port(engine, "--port=0", "Listening on 127.0.0.1:"),
                Engine::WebKit => Self::is_told_its_port(engine),
            };
            match started {
                Ok(driver) => return driver,
                Err(said) if said.contains(PORT_TAKEN) => {}
                Err(said) => panic!("the driver of {engine:?} names no port; it said:\n{said}"),
            }
        }
    }

    /// The driver, or what it said before it ended.
    fn tells_its_port(engine: Engine, argument: &str, sign: &str) -> Result<Self, String> {
        let profiles = tempfile::tempdir().expect("a folder for profiles");
        let mut command = command(engine, &profiles);
        let mut child = command.arg(argument).stdout(Stdio::piped()).spawn().unwrap_or_else(|error| {
            panic!("the driver of {engine:?} does not start ({error}); run `cargo xtask setup --tests`")
        });
        let mut lines = BufReader::new(child.stdout.take().expect("its output was asked for")).lines();
        let mut said = String::new();
        for line in lines.by_ref() {
            let line = line.expect("it speaks UTF-8");
            if let Some((_, port)) = line.split_once(sign)
                && let Ok(port) = port.trim_end_matches('.').parse()
            {
                std::thread::spawn(move || lines.count());
                return Ok(Driver { engine, child, port, session: None, _screen: None, _profiles: profiles });
            }
            said = said + &line + "\n";
        }
        let _ = child.wait();
        Err(said)
    }

    /// One that says nothing: it is there once it answers. Should somebody have taken the port, it ends.
    fn is_told_its_port(engine: Engine) -> Result<Self, String> {
        const PATIENCE: Duration = Duration::from_secs(30);
        let (screen, profiles) = (Screen::starts(), tempfile::tempdir().expect("a folder for profiles"));
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
        let port = free.expect("a port is free").port();
        let mut command = command(engine, &profiles);
        command.arg(format!("--port={port}")).env("DISPLAY", screen.name()).stdout(Stdio::null());
        let mut child = command.spawn().expect("the driver starts");
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if child.try_wait().expect("it can be asked").is_some() {
                return Err("port not available".to_owned());
            }
            assert!(start.elapsed() < PATIENCE, "the driver of {engine:?} does not answer");
            std::thread::sleep(Duration::from_millis(15));
        }
        Ok(Driver { engine, child, port, session: None, _screen: Some(screen), _profiles: profiles })
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends the browsers too, which a signal would leave behind.
    fn shut_down(&self) -> std::io::Result<()> {
        let what = match (self.engine, &self.session) {
            (Engine::Chromium, _) => "GET /shutdown".to_owned(),
            (_, Some(session)) => format!("DELETE /session/{session}"),
            (_, None) => return Ok(()),
        };
        let mut connection = TcpStream::connect(("127.0.0.1", self.port))?;
        connection.set_read_timeout(Some(Duration::from_secs(10)))?;
        let host = format!("127.0.0.1:{}", self.port);
        write!(connection, "{what} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
        connection.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.shut_down();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(engine: Engine, profiles: &TempDir) -> Command {
    let mut command = Command::new(engine.driver().unwrap_or_else(|| "chromedriver".into()));
    command.env("TMPDIR", profiles.path()).stdin(Stdio::null()).stderr(Stdio::null());
    command
}
