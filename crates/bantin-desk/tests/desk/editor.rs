//! Somebody at a browser: keeps cookies as browsers do, and sends forms as its pages would.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::net::SocketAddr;

use crate::room::{OpenDesk, PASSWORD};

/// A browser, and what it holds of the desk.
pub struct Editor {
    at: SocketAddr,
    origin: &'static str,
    cookies: RefCell<BTreeMap<String, String>>,
    /// From which address its requests come.
    pub address: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: ureq::http::HeaderMap,
    pub text: String,
}

impl Editor {
    pub fn at(desk: &OpenDesk) -> Editor {
        Editor {
            at: desk.at,
            origin: desk.address,
            cookies: RefCell::default(),
            address: "203.0.113.7".to_owned(),
        }
    }

    /// Signed in.
    pub fn signed_in(desk: &OpenDesk, name: &str) -> Editor {
        let editor = Editor::at(desk);
        editor.signs_in(name, PASSWORD).leads_to("/ban-nhap/");
        editor
    }

    pub fn signs_in(&self, name: &str, password: &str) -> Answer {
        self.sends("/", &[("name", name), ("password", password)])
    }

    pub fn opens(&self, path: &str) -> Answer {
        self.asks("GET", path, &[], None)
    }

    /// A form of a page of the desk.
    pub fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.sends_as(path, &[("origin", self.origin), ("sec-fetch-site", "same-origin")], fields)
    }

    /// A form, with what a browser says of where it comes from.
    pub fn sends_as(&self, path: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Answer {
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        self.posts(path, headers, body.finish().as_bytes())
    }

    /// Any body at all, as a form.
    pub fn posts(&self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let form = [("content-type", "application/x-www-form-urlencoded")];
        self.asks("POST", path, &[&form[..], headers].concat(), Some(body))
    }

    pub fn asks(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&[u8]>) -> Answer {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .build()
            .into();
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("http://{}{path}", self.at))
            .header("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")
            .header("x-forwarded-for", &self.address);
        let cookies: Vec<String> =
            self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() && headers.iter().all(|(name, _)| *name != "cookie") {
            request = request.header("cookie", cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = match body {
            Some(body) => agent.run(request.body(body.to_owned()).unwrap()),
            None => agent.run(request.body(()).unwrap()),
        };
        let (parts, mut body) =
            answer.unwrap_or_else(|error| panic!("{method} {path}: {error}")).into_parts();
        let answer = Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            text: body.read_to_string().unwrap(),
        };
        answer.headers.get_all("set-cookie").iter().for_each(|line| self.keeps(line.to_str().unwrap()));
        answer
    }

    fn keeps(&self, line: &str) {
        let (name, rest) = line.split_once('=').unwrap();
        let value = rest.split(';').next().unwrap();
        match line.contains("Max-Age=0") {
            true => self.cookies.borrow_mut().remove(name),
            false => self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned()),
        };
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    pub fn holds(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    /// Whether the desk takes this browser for somebody's who is signed in.
    pub fn is_in(&self) -> bool {
        self.opens("/tai-khoan/").status == 200
    }
}

impl Answer {
    #[track_caller]
    pub fn is(self, status: u16) -> Answer {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    #[track_caller]
    pub fn shows(self, words: &str) -> Answer {
        assert!(self.text.contains(words), "not shown: {words}\n{}", self.text);
        self
    }

    #[track_caller]
    pub fn hides(self, words: &str) -> Answer {
        assert!(!self.text.contains(words), "shown: {words}\n{}", self.text);
        self
    }

    #[track_caller]
    pub fn leads_to(self, path: &str) -> Answer {
        assert_eq!((self.status, self.header("location")), (303, path), "{}", self.text);
        self
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}
