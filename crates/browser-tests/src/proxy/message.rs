//! HTTP/1.1 as far as the proxy needs it: one request and one answer a connection.

use std::io;
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const HEAD_END: &[u8] = b"\r\n\r\n";

/// A request, read whole.
#[derive(Clone)]
pub struct Asked {
    pub method: String,
    pub path: String,
    headers: Vec<String>,
    body: Vec<u8>,
}

impl Asked {
    /// `None`: the browser opened a connection and did not use it.
    pub async fn read(browser: &mut TcpStream) -> io::Result<Option<Self>> {
        let mut bytes = Vec::new();
        let end = loop {
            if let Some(end) = find(&bytes, HEAD_END) {
                break end;
            }
            if browser.read_buf(&mut bytes).await? == 0 {
                return Ok(None);
            }
        };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.split("\r\n");
        let mut first = lines.next().unwrap_or_default().split(' ');
        let (method, path) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
        let headers: Vec<String> = lines.map(str::to_owned).collect();
        let length = header(&headers, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        let mut body = bytes.split_off(end + HEAD_END.len());
        while body.len() < length {
            if browser.read_buf(&mut body).await? == 0 {
                break;
            }
        }
        Ok(Some(Asked { method: method.to_owned(), path: path.to_owned(), headers, body }))
    }

    /// The same, asking for an answer that is not compressed.
    pub fn plainly(&self) -> Self {
        let mut plain = self.clone();
        plain.headers.retain(|line| !is(line, "accept-encoding"));
        plain
    }

    pub async fn pass_on(&self, server: SocketAddr) -> io::Result<Answered> {
        let mut head = format!("{} {} HTTP/1.1\r\n", self.method, self.path);
        for line in self.headers.iter().filter(|line| !is(line, "connection")) {
            head += line;
            head += "\r\n";
        }
        head += "Connection: close\r\n\r\n";
        let mut connection = TcpStream::connect(server).await?;
        connection.write_all(head.as_bytes()).await?;
        connection.write_all(&self.body).await?;
        let mut bytes = Vec::new();
        connection.read_to_end(&mut bytes).await?;
        let end = find(&bytes, HEAD_END).ok_or(io::ErrorKind::UnexpectedEof)?;
        let body = bytes.split_off(end + HEAD_END.len());
        Ok(Answered { head: bytes, body })
    }
}

/// The server's answer; its head ends with the empty line.
pub struct Answered {
    head: Vec<u8>,
    pub body: Vec<u8>,
}

impl Answered {
    pub fn whole(self) -> Vec<u8> {
        let mut bytes = self.head;
        bytes.extend(self.body);
        bytes
    }

    /// The page that it is, if it is one.
    pub fn page(&self) -> Option<String> {
        let head = String::from_utf8_lossy(&self.head);
        let lines: Vec<String> = head.split("\r\n").map(str::to_owned).collect();
        let is_page = header(&lines, "content-type").is_some_and(|kind| kind.starts_with("text/html"));
        is_page.then(|| String::from_utf8_lossy(&self.body).into_owned())
    }

    /// With another body, of its own length.
    pub fn with_body(&self, body: &[u8]) -> Vec<u8> {
        let head = String::from_utf8_lossy(&self.head);
        let lines =
            head.split_terminator("\r\n").filter(|line| !line.is_empty() && !is(line, "content-length"));
        let mut bytes = lines.collect::<Vec<_>>().join("\r\n").into_bytes();
        bytes.extend(format!("\r\ncontent-length: {}\r\n\r\n", body.len()).into_bytes());
        bytes.extend(body);
        bytes
    }
}

/// An answer of our own; each of its further header lines ends as such lines do.
pub fn answer(status: u16, kind: &str, further: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status} Own\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\ncache-control: no-store\r\n\
         {further}connection: close\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn header<'a>(lines: &'a [String], name: &str) -> Option<&'a str> {
    let line = lines.iter().find(|line| is(line, name))?;
    line.split_once(':').map(|(_, value)| value.trim())
}

fn is(line: &str, name: &str) -> bool {
    line.split_once(':').is_some_and(|(known, _)| known.eq_ignore_ascii_case(name))
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
