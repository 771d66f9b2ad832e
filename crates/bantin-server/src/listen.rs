//! Where to listen, as people type it after `--listen`. Uses the standard library alone: the
//! chores include this very file, so that every command takes the same forms.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, ToSocketAddrs};
use std::str::FromStr;

/// `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`. Without a host, as `:8080` or `8080`, it is
/// this machine alone: nothing is shown to others by a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listen {
    Address(SocketAddr),
    Name { host: String, port: u16 },
}

/// Why a text is not a [`Listen`], with the form that it should have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListenError {
    PageAddress {
        text: String,
    },
    NoPort {
        text: String,
        form: String,
    },
    WrongPort {
        text: String,
        form: String,
    },
    /// `*`, as some programs write every address.
    EveryAddress {
        text: String,
        port: u16,
    },
    NoHost {
        text: String,
        port: u16,
    },
}

impl Listen {
    /// What it stands for; a name may stand for several, of which the first that can be had is meant.
    pub fn addresses(&self) -> io::Result<Vec<SocketAddr>> {
        match self {
            Listen::Address(address) => Ok(vec![*address]),
            Listen::Name { host, port } => {
                let mut found: Vec<SocketAddr> = (host.as_str(), *port).to_socket_addrs()?.collect();
                // Programs that know only IPv4 look for `localhost` there, and browsers try both.
                found.sort_by_key(SocketAddr::is_ipv6);
                Ok(found)
            }
        }
    }
}

impl From<SocketAddr> for Listen {
    fn from(address: SocketAddr) -> Listen {
        Listen::Address(address)
    }
}

impl FromStr for Listen {
    type Err = ListenError;

    fn from_str(text: &str) -> Result<Listen, ListenError> {
        if let Ok(address) = text.parse::<SocketAddr>() {
            return Ok(Listen::Address(address));
        }
        let whole = || text.to_owned();
        if text.contains("://") {
            return Err(ListenError::PageAddress { text: whole() });
        }
        if let Ok(address) = text.parse::<IpAddr>() {
            let form = SocketAddr::from((address, 8080)).to_string();
            return Err(ListenError::NoPort { text: whole(), form });
        }
        let (host, port) =
            text.rsplit_once(':').unwrap_or(match text.bytes().all(|byte| byte.is_ascii_digit()) {
                true => ("", text),
                false => (text, ""),
            });
        let Ok(port) = port.parse::<u16>() else {
            let named = if is_name(host) { host } else { "127.0.0.1" };
            let (text, form) = (whole(), format!("{named}:8080"));
            return Err(match port.is_empty() {
                true => ListenError::NoPort { text, form },
                false => ListenError::WrongPort { text, form },
            });
        };
        match host {
            "" => Ok(Listen::Address((Ipv4Addr::LOCALHOST, port).into())),
            "*" => Err(ListenError::EveryAddress { text: whole(), port }),
            host if is_name(host) => Ok(Listen::Name { host: host.to_owned(), port }),
            _ => Err(ListenError::NoHost { text: whole(), port }),
        }
    }
}

/// A host's name; not a slip in an address of digits.
fn is_name(host: &str) -> bool {
    let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    plain && host.bytes().any(|byte| byte.is_ascii_alphabetic())
}

impl fmt::Display for Listen {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Listen::Address(address) => address.fmt(out),
            Listen::Name { host, port } => write!(out, "{host}:{port}"),
        }
    }
}

/// In English, for the chores; the command says it as a message.
impl fmt::Display for ListenError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ListenError::PageAddress { text } => write!(
                out,
                "“{text}” is the address of a page; write its host and port alone, as 127.0.0.1:8080"
            ),
            ListenError::NoPort { text, form } => write!(out, "“{text}” names no port; write {form}"),
            ListenError::WrongPort { text, form } => {
                write!(out, "“{text}” has no port from 0 to 65535 at its end; write {form}")
            }
            ListenError::EveryAddress { text, port } => {
                write!(out, "“{text}” names every address in a form of its own; write 0.0.0.0:{port}")
            }
            ListenError::NoHost { text, port } => {
                write!(
                    out,
                    "“{text}” names no host; write 127.0.0.1:{port}, [::1]:{port} or localhost:{port}"
                )
            }
        }
    }
}

impl std::error::Error for ListenError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_form_is_understood() {
        for (typed, meant) in [
            ("127.0.0.1:8080", "127.0.0.1:8080"),
            ("0.0.0.0:80", "0.0.0.0:80"),
            ("[::1]:8080", "[::1]:8080"),
            ("[::]:8080", "[::]:8080"),
            (":8080", "127.0.0.1:8080"),
            ("8080", "127.0.0.1:8080"),
            ("0", "127.0.0.1:0"),
            ("localhost:8080", "localhost:8080"),
            ("may-chu.example.vn:80", "may-chu.example.vn:80"),
        ] {
            assert_eq!(typed.parse::<Listen>().unwrap().to_string(), meant, "{typed}");
        }
        let first = "localhost:7".parse::<Listen>().unwrap().addresses().unwrap()[0];
        assert!(first.ip().is_loopback() && first.port() == 7, "{first}");
    }

    #[test]
    fn any_other_is_told_the_form_that_it_should_have() {
        for (typed, form) in [
            ("0.0.0.0", "write 0.0.0.0:8080"),
            ("::1", "write [::1]:8080"),
            ("localhost", "write localhost:8080"),
            ("localhost:", "write localhost:8080"),
            ("localhost:http", "write localhost:8080"),
            ("127.0.0.1:65536", "write 127.0.0.1:8080"),
            ("65536", "write 127.0.0.1:8080"),
            ("127.0.0.256:80", "write 127.0.0.1:80"),
            ("127.0.1:80", "write 127.0.0.1:80"),
            ("::1:x", "write 127.0.0.1:8080"),
            ("*:8080", "write 0.0.0.0:8080"),
            ("http://localhost:8080/", "as 127.0.0.1:8080"),
            ("", "write 127.0.0.1:8080"),
            (":", "write 127.0.0.1:8080"),
            ("a b:80", "write 127.0.0.1:80"),
        ] {
            let told = typed.parse::<Listen>().unwrap_err().to_string();
            assert!(told.contains(form), "{typed}: {told}");
        }
    }
}
