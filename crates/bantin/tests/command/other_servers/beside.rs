//! A server that is not Bantin's, started for a test on a port that is free and without any right.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::{fs, thread};

use super::asked::Server;

/// Between finding a free port and taking it somebody else may: then another one is tried.
const TRIES: usize = 5;

pub struct Beside {
    pub name: &'static str,
    pub server: Server,
    child: Child,
    complaints: Receiver<String>,
    log: PathBuf,
}

/// What it said, once it has ended.
pub struct Said {
    pub log: String,
    /// On its standard error.
    pub complaints: String,
}

impl Beside {
    /// Starts it by the command that `command` makes for a port, and reads on in what it says until it listens.
    pub fn starts(name: &'static str, listens: &str, log: &Path, command: impl Fn(u16) -> Command) -> Beside {
        let mut said = String::new();
        for _ in 0..TRIES {
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            let mut command = command(port);
            let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
            let mut child =
                child.unwrap_or_else(|error| panic!("{name}: {error}; run `cargo xtask setup --tests`"));
            let (sender, complaints) = channel();
            let err = BufReader::new(child.stderr.take().unwrap());
            thread::spawn(move || err.lines().map_while(Result::ok).all(|line| sender.send(line).is_ok()));
            said = String::new();
            // It ends when the server does.
            let is_ready = complaints.iter().any(|line| {
                said += &line;
                said.push('\n');
                line.contains(listens)
            });
            if is_ready {
                let server = Server::at(&format!("http://127.0.0.1:{port}"));
                return Beside { name, server, child, complaints, log: log.to_owned() };
            }
            child.wait().unwrap();
        }
        panic!("{name} does not start: {said}");
    }

    pub fn ends(mut self) -> Said {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().unwrap();
        let complaints: Vec<String> = self.complaints.iter().collect();
        let log = fs::read_to_string(&self.log).unwrap();
        Said { log, complaints: complaints.join("\n") }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A block of a page of `docs/hosting/`, by the language behind its ticks and a word in it.
pub fn documented(page: &str, language: &str, word: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/hosting").join(page);
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut blocks = text.split("```").skip(1).step_by(2);
    let block = blocks.find_map(|block| block.strip_prefix(language).filter(|block| block.contains(word)));
    block.unwrap_or_else(|| panic!("{page} has no {language} with {word}")).to_owned()
}
