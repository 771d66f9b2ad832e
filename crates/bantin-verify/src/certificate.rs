//! The site's certificate: by whom it may be signed, and when it ends.

use std::io;
use std::net::{TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::time::{Duration, Instant};

use bantin_messages::messages::{VerifyBroken, VerifyNoConnection, VerifyTooSlow};
use bantin_messages::{Argument, Message};
use jiff::Timestamp;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore};
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::report::Findings;
use crate::site::Site;
use crate::{Finding, VerifyError};

/// Days before its end at which somebody should look, or a fifth of its life where that is less: renewing is done by then.
const SOON: i64 = 14;

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// The authorities that this machine believes.
pub(crate) struct Roots(pub Vec<CertificateDer<'static>>);

/// The arithmetic of TLS.
pub(crate) fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

impl Roots {
    pub fn of_system() -> Result<Self, VerifyError> {
        let found = rustls_native_certs::load_native_certs();
        if found.certs.is_empty() { Err(VerifyError::NoCertificates) } else { Ok(Roots(found.certs)) }
    }
}

/// Whether the certificate is right and ends late enough.
pub(crate) fn look(site: &Site, patience: Duration, findings: &Findings) -> Result<(), VerifyError> {
    if !site.is_secure() {
        return Ok(());
    }
    match certificate(site, &Roots::of_system()?, patience) {
        Ok(certificate) => match soon(&certificate) {
            Ok(None) => {}
            Ok(Some(days)) => findings.add(Finding::certificate_ending(days)),
            Err(why) => findings.add(Finding::certificate_wrong(why)),
        },
        Err(why) => findings.add(Finding::certificate_wrong(why)),
    }
    Ok(())
}

/// The days that are left, where they are few.
fn soon(certificate: &CertificateDer<'_>) -> Result<Option<i64>, Message> {
    let read = X509Certificate::from_der(certificate);
    let (_, read) = read.map_err(|error| broken(&error))?;
    let [begin, end] = [&read.validity().not_before, &read.validity().not_after].map(|time| time.timestamp());
    let left = end - Timestamp::now().as_second();
    let is_soon = left < (SOON * DAY).min((end - begin) / 5);
    Ok(is_soon.then_some(left / DAY))
}

/// The one that the site shows, after it was found right.
fn certificate(site: &Site, roots: &Roots, patience: Duration) -> Result<CertificateDer<'static>, Message> {
    let no_connection =
        |error: io::Error| Message::from(VerifyNoConnection { error: format!("({error})").into() });
    let (host, port) = site.host().ok_or_else(|| broken(&"no host"))?;
    let name = host.to_string();
    let name = name.trim_matches(['[', ']']);
    let server = ServerName::try_from(name.to_owned()).map_err(|error| broken(&error))?;
    let mut connection = ClientConnection::new(config(roots)?, server).map_err(|error| broken(&error))?;
    let end = Instant::now() + patience;
    let mut stream = connect(name, port, patience).map_err(no_connection)?;
    while connection.is_handshaking() {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(VerifyTooSlow.into());
        }
        let times = stream.set_read_timeout(Some(left)).and_then(|()| stream.set_write_timeout(Some(left)));
        times.map_err(no_connection)?;
        while connection.wants_write() {
            connection.write_tls(&mut stream).map_err(no_connection)?;
        }
        if connection.wants_read() {
            if connection.read_tls(&mut stream).map_err(no_connection)? == 0 {
                return Err(no_connection(io::ErrorKind::UnexpectedEof.into()));
            }
            connection.process_new_packets().map_err(|error| broken(&error))?;
        }
    }
    let chain = connection.peer_certificates().unwrap_or_default();
    chain.first().map(|own| own.clone().into_owned()).ok_or_else(|| broken(&"no certificate"))
}

/// To the first of the host's addresses that answers.
fn connect(name: &str, port: u16, patience: Duration) -> io::Result<TcpStream> {
    let mut error = io::ErrorKind::NotFound.into();
    for address in (name, port).to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, patience) {
            Ok(stream) => return Ok(stream),
            Err(refused) => error = refused,
        }
    }
    Err(error)
}

fn config(roots: &Roots) -> Result<Arc<ClientConfig>, Message> {
    let mut store = RootCertStore::empty();
    store.add_parsable_certificates(roots.0.iter().cloned());
    let config = ClientConfig::builder_with_provider(provider()).with_safe_default_protocol_versions();
    let config = config.map_err(|error| broken(&error))?;
    Ok(Arc::new(config.with_root_certificates(store).with_no_client_auth()))
}

fn broken(error: &dyn std::fmt::Display) -> Message {
    VerifyBroken { error: Argument::of(error) }.into()
}
