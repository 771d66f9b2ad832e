//! Asks a server, which may be in somebody else's hands: for a bounded time, for a bounded number of bytes, and nowhere but on
//! its own host.

use std::io::{self, Read};
use std::sync::Arc;
use std::time::Duration;

use bantin_messages::messages::{
    VerifyBroken, VerifyHeadersTooLong, VerifyNoConnection, VerifyNoHost, VerifyTooSlow,
};
use bantin_messages::{Argument, Message};
use ureq::http::HeaderName;
use ureq::http::Response;
use ureq::http::header::{
    ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_ENCODING, LOCATION, REFERER, REFRESH, USER_AGENT,
};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use url::Url;

use crate::answer::{Answer, Body, Outcome};
use crate::certificate::{Roots, provider};
use crate::site::Site;
use crate::unpacked::unpacked;
use crate::{VerifyError, Visitor};

/// Steps on the same host that are followed: to https, to the end with a slash.
const MOST_STEPS: usize = 4;

/// What is read of the headers, in bytes.
const HEADERS: usize = 32 << 10;

/// The slowest line that a whole answer comes over, in bytes a second.
const SLOWEST: u64 = 32 << 10;

/// What is read at once.
const PART: usize = 16 << 10;

/// What browsers ask for who open an address: forgers leave programs alone, which take anything.
const PAGES: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/// Asks one site.
#[derive(Clone)]
pub(crate) struct Agent {
    agent: ureq::Agent,
    site: Site,
    patience: Duration,
}

/// What is wanted of an answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// The size of the right body; what is longer is wrong, and not read further than `keep`.
    pub size: u64,
    /// So many bytes of it are kept.
    pub keep: usize,
    /// Whether steps on the same host are followed.
    pub follow: bool,
}

impl Agent {
    pub fn new(site: &Site, patience: Duration) -> Result<Self, VerifyError> {
        let mut config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_response_header_size(HEADERS)
            .timeout_connect(Some(patience))
            .timeout_per_read(Some(patience))
            .max_idle_connections_per_host(8);
        if site.may_be_secure() {
            let roots = Roots::of_system()?;
            let roots: Vec<Certificate<'static>> =
                roots.0.iter().map(|root| Certificate::from_der(root).to_owned()).collect();
            let tls = TlsConfig::builder()
                .root_certs(RootCerts::Specific(Arc::new(roots)))
                .unversioned_rustls_crypto_provider(provider());
            config = config.tls_config(tls.build());
        }
        Ok(Agent { agent: config.build().into(), site: site.clone(), patience })
    }

    /// The bytes of a file, where it is there and not larger.
    pub fn brings(&self, path: &str, largest: u64) -> Option<Vec<u8>> {
        let keep = usize::try_from(largest).ok()?;
        let wanted = Wanted { size: largest, keep, follow: true };
        match self.asks(&["/", path].concat(), Visitor::Computer, wanted) {
            Outcome::Answered(answer) if answer.status == 200 && answer.content.size <= largest => {
                Some(answer.beginning)
            }
            _ => None,
        }
    }

    pub fn asks(&self, address: &str, visitor: Visitor, wanted: Wanted) -> Outcome {
        let Some(mut url) = self.site.at(address) else {
            return Outcome::Unanswered(VerifyNoHost { host: address.into() }.into());
        };
        for _ in 0..MOST_STEPS {
            let response = match self.response(&url, visitor, wanted) {
                Ok(response) => response,
                Err(why) => return Outcome::Unanswered(why),
            };
            let next = leads_to(&response, &url);
            match next {
                Some(next) if wanted.follow && self.site.holds(&next) => url = next,
                Some(next) => return Outcome::LeadsTo(next),
                None => return read(response, wanted).map_or_else(Outcome::Unanswered, Outcome::Answered),
            }
        }
        Outcome::LeadsTo(url)
    }

    fn response(&self, url: &Url, visitor: Visitor, wanted: Wanted) -> Result<Response<ureq::Body>, Message> {
        let allowed = self.patience + Duration::from_secs(wanted.size / SLOWEST);
        let ask = || {
            let request = self.agent.get(url.as_str()).config().timeout_global(Some(allowed)).build();
            let request = request
                .header(USER_AGENT, visitor.user_agent())
                .header(ACCEPT, PAGES)
                .header(ACCEPT_ENCODING, visitor.encodings());
            let own = [(ACCEPT_LANGUAGE, visitor.languages()), (REFERER, visitor.referer())];
            let own = own.into_iter().filter_map(|(name, value)| Some((name, value?)));
            own.fold(request, |request, (name, value)| request.header(name, value)).call()
        };
        // A connection that was kept may have been closed meanwhile.
        let response = match ask() {
            Err(ureq::Error::Io(error)) if error.kind() != io::ErrorKind::TimedOut => ask(),
            response => response,
        };
        response.map_err(|error| why(&error))
    }
}

/// Where an answer leads.
fn leads_to(response: &Response<ureq::Body>, from: &Url) -> Option<Url> {
    let header = |name: HeaderName| {
        response.headers().get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    let to = match response.status().as_u16() {
        301 | 302 | 303 | 307 | 308 => header(LOCATION)?,
        // Browsers obey it whatever the answer is.
        _ => refreshes_to(&header(REFRESH)?)?.to_owned(),
    };
    from.join(&to).ok()
}

/// The address in `5; url=https://…`, read as browsers read it; `None` where a page is only to be loaded again.
fn refreshes_to(refresh: &str) -> Option<&str> {
    let behind = refresh.trim_start().trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let behind = behind.trim_start().trim_start_matches([';', ',']).trim_start();
    let named = behind.get(..3).filter(|word| word.eq_ignore_ascii_case("url"));
    let named = named.and_then(|_| behind[3..].trim_start().strip_prefix('='));
    let address = named.unwrap_or(behind).trim();
    let address = match address.chars().next()? {
        quote @ ('"' | '\'') => address[1..].split(quote).next()?,
        _ => address,
    };
    Some(address).filter(|address| !address.is_empty())
}

fn read(response: Response<ureq::Body>, wanted: Wanted) -> Result<Answer, Message> {
    let (head, body) = response.into_parts();
    let encoding = head.headers.get(CONTENT_ENCODING).and_then(|value| value.to_str().ok());
    let packed = body.into_with_config().limit(u64::MAX).reader();
    let mut unpacked = unpacked(packed, encoding.unwrap_or_default())?;
    let (mut body, mut part) = (Body::default(), [0; PART]);
    // One byte too many tells that it is another.
    let enough = (wanted.size + 1).max(wanted.keep as u64);
    while body.size() < enough {
        // No further: where an endless answer is cut must not depend on how it arrives.
        let room = usize::try_from(enough - body.size()).map_or(PART, |room| room.min(PART));
        match unpacked.read(&mut part[..room]) {
            Ok(0) => break,
            Ok(read) => body.add(&part[..read], wanted.keep),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(why(&ureq::Error::from(error))),
        }
    }
    let (content, beginning) = body.finish();
    Ok(Answer { status: head.status.as_u16(), headers: head.headers, content, beginning })
}

fn why(error: &ureq::Error) -> Message {
    match error {
        ureq::Error::Timeout(_) => VerifyTooSlow.into(),
        ureq::Error::HostNotFound => VerifyNoHost { host: "".into() }.into(),
        ureq::Error::ConnectionFailed => VerifyNoConnection { error: "".into() }.into(),
        ureq::Error::LargeResponseHeader(..) => VerifyHeadersTooLong.into(),
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => VerifyTooSlow.into(),
        ureq::Error::Io(error) => VerifyNoConnection { error: format!("({error})").into() }.into(),
        error => VerifyBroken { error: Argument::of(error) }.into(),
    }
}
