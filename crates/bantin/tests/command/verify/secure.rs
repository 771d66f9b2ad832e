//! A site by https: its certificate is looked at, and believed only where this machine does.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

use jiff::{Timestamp, ToSpan};
use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::forger::as_published;
use super::{Office, has};

/// Serves the edition by https, with a certificate that ends in so many days. Gives the address, and the certificate as a file.
fn serves(office: &Office, days: i64) -> (String, String) {
    let mut params = CertificateParams::new(["localhost".to_owned()]).unwrap();
    params.not_before = date_time_ymd(2026, 1, 1);
    let end = Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date().saturating_add(days.days());
    let part = |part: i8| u8::try_from(part).unwrap();
    params.not_after = date_time_ymd(end.year().into(), part(end.month()), part(end.day()));
    let key = KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap();
    let own = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], own)
        .unwrap();
    let (config, edition) = (Arc::new(config), office.dist());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let (config, edition) = (config.clone(), edition.clone());
            thread::spawn(move || {
                let mut stream = StreamOwned::new(ServerConnection::new(config).unwrap(), stream);
                let mut asked = Vec::new();
                let mut byte = [0];
                while !asked.ends_with(b"\r\n\r\n") {
                    if stream.read(&mut byte).unwrap_or(0) == 0 {
                        return;
                    }
                    asked.push(byte[0]);
                }
                let asked = String::from_utf8_lossy(&asked);
                let reply = as_published(&edition, asked.split(' ').nth(1).unwrap_or("/"));
                let _ = stream.write_all(&reply.bytes);
                stream.conn.send_close_notify();
                let _ = stream.flush();
            });
        }
    });
    (format!("https://localhost:{port}"), certificate.pem())
}

#[test]
fn a_certificate_that_ends_soon_is_told_before_it_ends() {
    let office = Office::opens();
    for (days, told) in [(400, None), (3, Some("BT1262")), (-3, Some("BT1263"))] {
        let (address, certificate) = serves(&office, days);
        let roots = office.person.home().join("roots.pem");
        fs::write(&roots, certificate).unwrap();
        let words = ["verify", &address, "--edition", "dist", "--sample", "0", "--json", "--timeout", "20"];
        let mut command = office.person.bantin("", &words);
        let output = command.env("SSL_CERT_FILE", &roots).output().unwrap();
        let (out, code) = (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.code());
        assert_eq!(code, Some(if told.is_some() { 2 } else { 0 }), "{days} days: {out}");
        assert!(told.is_none_or(|told| out.contains(told)), "{days} days: {out}");
    }
    // One that nobody vouches for.
    let (address, _) = serves(&office, 400);
    let (found, _) = office.found(&address, &["--sample", "0"], 2);
    has(&found, &["BT1263"]);
}
