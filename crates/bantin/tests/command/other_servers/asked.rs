//! Requests as browsers and caches make them, and all that comes back, as it is.

use bantin_content::{PAGE_POLICY, SECURITY};

/// What a proxy before the server would say of the reader.
pub const ANOTHERS_ADDRESS: &str = "203.0.113.9";

/// The host that readers ask for.
pub const HOST: &str = "thu.example";

pub struct Server {
    pub address: String,
    agent: ureq::Agent,
    /// Of whoever wants something done: servers close connections after a thousand requests, and such a request is not
    /// made again by itself.
    doer: ureq::Agent,
}

pub struct Answer {
    pub status: u16,
    headers: ureq::http::HeaderMap,
    pub body: Vec<u8>,
}

impl Server {
    /// At `http://127.0.0.1:PORT`.
    pub fn at(address: &str) -> Self {
        let agent = || {
            let agent = ureq::Agent::config_builder().max_redirects(0).max_redirects_will_error(false);
            agent.http_status_as_error(false)
        };
        let doer = agent().max_idle_connections(0).build().into();
        Server { address: address.to_owned(), agent: agent().build().into(), doer }
    }

    pub fn gets(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.asks("GET", path, headers)
    }

    pub fn asks(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request =
            ureq::http::Request::builder().method(method).uri(format!("{}{path}", self.address));
        request = request.header("host", HOST).header("x-forwarded-for", ANOTHERS_ADDRESS);
        if headers.iter().all(|(name, _)| *name != "accept-encoding") {
            request = request.header("accept-encoding", "identity");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let agent = if ["GET", "HEAD"].contains(&method) { &self.agent } else { &self.doer };
        let answer = agent.run(request.body(()).unwrap());
        let mut answer = answer.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        let body = answer.body_mut().with_config().limit(64 << 20).read_to_vec();
        let body = body.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        Answer { status: answer.status().as_u16(), headers: answer.headers().clone(), body }
    }
}

impl Answer {
    /// A header's value; where it comes more than once, all of them.
    pub fn header(&self, name: &str) -> &str {
        let mut values = self.headers.get_all(name).iter().map(|value| value.to_str().unwrap());
        let first = values.next().unwrap_or_default();
        assert!(values.next().is_none(), "{name} comes twice: {:?}", self.headers);
        first
    }

    /// The bytes as one compares them when a test fails: few.
    pub fn text(&self) -> String {
        let beginning = String::from_utf8_lossy(&self.body[..self.body.len().min(80)]);
        format!("{} bytes, {:?}, {beginning}", self.body.len(), crc32fast::hash(&self.body))
    }

    /// Whether it says what the table says of every answer.
    #[track_caller]
    pub fn is_secured(&self, which: &str) {
        for (name, value) in SECURITY {
            assert_eq!(self.header(name), value, "{which}: {name}");
        }
        assert!(self.header("content-security-policy").contains(PAGE_POLICY), "{which}");
    }
}
