//! A server that wants to keep whoever verifies waiting, or to fill their memory.

use std::fs;
use std::io::Write;
use std::net::TcpListener;
use std::process::Stdio;

use rustix::fs::{CWD, Mode, mkfifoat};

use super::forger::{Asked, Forger, Reply};
use super::{Office, has, told};
use crate::bounds::ended;

/// Bytes that verifying may hold, whatever is answered.
const MOST: u64 = 256 << 20;

/// Bytes that unpack to a gigabyte.
fn bomb() -> Vec<u8> {
    let (mut packed, nothing) = (Vec::new(), vec![0; 1 << 20]);
    let mut packer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 1, 22);
    (0..1024).for_each(|_| packer.write_all(&nothing).unwrap());
    drop(packer);
    packed
}

fn endless(head: &str, more: &[u8]) -> Reply {
    Reply { bytes: head.as_bytes().to_vec(), endless: Some(more.to_vec()), hangs: false }
}

#[test]
fn a_hostile_server_is_told_and_neither_waited_for_nor_believed() {
    let office = Office::opens();
    let bomb = bomb();
    let forger = Forger::serves(&office.dist(), move |asked: &Asked| {
        let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        Some(match asked.path.as_str() {
            "/" => endless(&format!("{html}\r\n"), &[b'a'; 4096]),
            "/tin-tuc/" => endless(html, b"X-More: and more\r\n"),
            "/tin-tuc/cho/" => Reply::of("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", &bomb),
            "/robots.txt" => Reply { hangs: true, ..Reply::of("200 OK", b"") },
            "/api/v1/site.json" => {
                let half = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{".as_bytes().to_vec();
                Reply { bytes: half, endless: None, hangs: true }
            }
            "/api/v1/front.json" => Reply::leads_to("/api/v1/front.json"),
            "/404.html" => Reply::of("200 OK\r\nContent-Encoding: zstd", b"a"),
            // A window of a gigabyte, which decoders would make room for.
            "/sitemap.xml" => Reply::of("200 OK\r\nContent-Encoding: br", &[0x11, 0x1e, 0xff, 0xff, 0xff]),
            _ => return None,
        })
    });
    let words = ["verify", &forger.address, "--edition", "dist", "--timeout", "2", "--json"];
    let said = office.person.home().join("said");
    let mut command = office.person.bantin("", &words);
    let child = command.stdout(fs::File::create(&said).unwrap()).stderr(Stdio::null()).spawn().unwrap();
    let (code, peak) = ended(child).unwrap();
    assert_eq!(code, 2);
    assert!(peak < MOST, "{peak} bytes were held");
    let found = told(&serde_json::from_str(&fs::read_to_string(said).unwrap()).unwrap());
    has(
        &found,
        &[
            "BT1250 /",
            "BT1252 /tin-tuc/",
            "BT1250 /tin-tuc/cho/",
            "BT1252 /api/v1/site.json",
            "BT1254 /api/v1/front.json",
            "BT1252 /404.html",
            "BT1252 /sitemap.xml",
        ],
    );
}

#[test]
fn who_answers_nobody_is_not_asked_three_hundred_thousand_times() {
    let office = Office::opens();
    // It takes connections and never says a word.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", silent.local_addr().unwrap());
    let (found, _) = office.found(&address, &["--timeout", "1"], 2);
    assert!(found.iter().any(|line| line == "BT1261"), "{found:?}");
    // Nobody is there at all.
    drop(silent);
    office.verifies(&address, &[]).ends_with(2).complains("[BT1261]");
}

#[test]
fn in_a_folder_nothing_that_takes_a_files_place_is_waited_for() {
    let office = Office::opens();
    let www = office.copies("www");
    for name in ["robots.txt", "sitemap.xml"] {
        fs::remove_file(www.join(name)).unwrap();
    }
    mkfifoat(CWD, www.join("robots.txt"), Mode::RUSR | Mode::WUSR).unwrap();
    // It would be read for days.
    fs::File::create(www.join("sitemap.xml")).unwrap().set_len(1 << 43).unwrap();
    let (found, _) = office.found(super::path(&www), &[], 2);
    assert_eq!(found, ["BT1250 robots.txt", "BT1250 sitemap.xml"]);
    office.verifies(super::path(&www), &["--repair"]).ends_with(0);
    office.verifies(super::path(&www), &[]).ends_with(0);
}
