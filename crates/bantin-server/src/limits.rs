//! How long a connection may keep the server, and how many there may be.

use std::time::Duration;

/// Nobody waits for ever, neither a reader for the server nor the server for a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// For a request's head to be whole. A connection that is kept for a next request is closed after as long.
    pub head: Duration,
    /// For a request's body to be whole.
    pub body: Duration,
    /// For an answer to be begun.
    pub answer: Duration,
    /// Without a byte taken of an answer that is being sent.
    pub stall: Duration,
    /// For what was begun to be finished, once the server is told to stop.
    pub finish: Duration,
    /// Open connections; fewer where the system allows fewer open files.
    pub connections: usize,
    /// Open connections from one address (an IPv6 /64); trusted proxies may have more.
    pub connections_per_address: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            head: Duration::from_secs(10),
            body: Duration::from_secs(10),
            answer: Duration::from_secs(30),
            stall: Duration::from_secs(30),
            finish: Duration::from_secs(5),
            connections: 8_192,
            connections_per_address: 256,
        }
    }
}
