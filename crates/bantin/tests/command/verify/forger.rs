//! A server in somebody else's hands: it serves an edition, and to whom it likes something else.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, thread};

use bantin_content::FileHeaders;

/// What it is asked.
pub struct Asked {
    pub path: String,
    pub agent: String,
    pub referer: String,
    pub languages: String,
}

/// What it answers: a whole answer in bytes, and then nothing or more of the same.
pub struct Reply {
    pub bytes: Vec<u8>,
    /// Sent again and again until nobody reads it.
    pub endless: Option<Vec<u8>>,
    /// Nothing more is sent, and the connection kept.
    pub hangs: bool,
}

type Forgery = dyn Fn(&Asked) -> Option<Reply> + Send + Sync;

pub struct Forger {
    pub address: String,
}

impl Reply {
    pub fn of(head: &str, body: &[u8]) -> Self {
        let length = body.len();
        let head = format!("HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
        Reply { bytes: [head.as_bytes(), body].concat(), endless: None, hangs: false }
    }

    pub fn page(html: &str) -> Self {
        Reply::of("200 OK\r\nContent-Type: text/html; charset=utf-8", html.as_bytes())
    }

    pub fn leads_to(address: &str) -> Self {
        Reply::of(&format!("302 Found\r\nLocation: {address}"), b"")
    }
}

impl Forger {
    pub fn serves(edition: &Path, forgery: impl Fn(&Asked) -> Option<Reply> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (edition, forgery): (PathBuf, Arc<Forgery>) = (edition.to_owned(), Arc::new(forgery));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (edition, forgery, Ok(stream)) = (edition.clone(), forgery.clone(), stream) else {
                    return;
                };
                // Whoever asks may go before the answer ends.
                thread::spawn(move || answer(stream, &edition, &*forgery));
            }
        });
        Forger { address }
    }
}

fn answer(mut stream: TcpStream, edition: &Path, forgery: &Forgery) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines().map_while(Result::ok);
    let path = lines.next()?.split(' ').nth(1)?.to_owned();
    let mut asked = Asked { path, agent: String::new(), referer: String::new(), languages: String::new() };
    for line in lines.take_while(|line| !line.is_empty()) {
        let (name, value) = line.split_once(": ")?;
        match name.to_ascii_lowercase().as_str() {
            "user-agent" => asked.agent = value.to_owned(),
            "accept-language" => asked.languages = value.to_owned(),
            "referer" => asked.referer = value.to_owned(),
            _ => {}
        }
    }
    let reply = forgery(&asked).unwrap_or_else(|| as_published(edition, &asked.path));
    stream.write_all(&reply.bytes).ok()?;
    while let Some(more) = &reply.endless {
        stream.write_all(more).ok()?;
    }
    if reply.hangs {
        // Until the other side has had enough.
        let _ = std::io::copy(&mut stream, &mut std::io::sink());
    }
    Some(())
}

pub fn as_published(edition: &Path, address: &str) -> Reply {
    as_published_with(edition, address, "")
}

/// The right bytes and headers, and lines of more headers.
pub fn as_published_with(edition: &Path, address: &str, more: &str) -> Reply {
    let file = address.trim_start_matches('/').replace("%20", " ");
    let file = if file.is_empty() || file.ends_with('/') { file + "index.html" } else { file };
    let Ok(bytes) = fs::read(edition.join(&file)) else {
        return Reply::of("404 Not Found\r\nContent-Type: text/plain", b"Not found");
    };
    let mut head = "200 OK".to_owned();
    for (name, value) in FileHeaders::of(&file).all() {
        head += &format!("\r\n{name}: {value}");
    }
    head += more;
    Reply::of(&head, &bytes)
}
