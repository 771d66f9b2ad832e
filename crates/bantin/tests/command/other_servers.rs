//! An edition behind nginx and behind Caddy, with the settings that it brings: every kind of file, in every form, is served
//! as the table of headers says and as `bantin live` serves it. The settings are put together as `docs/hosting/` has it.

mod asked;
mod beside;
mod caddy;
mod nginx;
mod odd;

use bantin_content::FILE_KINDS;
use bantin_publisher::Manifest;

use crate::person::{Person, Running, live};
use asked::{Answer, Server};
use beside::Beside;

const GONE: &str = "/tin-tuc/da-go/";

/// A portal with a file of every kind, old addresses and a withdrawn article.
struct Portal {
    person: Person,
    manifest: Manifest,
    live: Running,
}

impl Portal {
    fn opens() -> Self {
        let person = Person::with_a_newsroom();
        for end in FILE_KINDS.iter().flat_map(|kind| kind.ends) {
            person.writes(&format!("town/static/mau/mau.{end}"), &format!("a file that ends in {end}"));
        }
        person.writes("town/static/mau/khong-ten", "a file without an ending");
        person.writes("town/static/.well-known/security.txt", "Contact: mailto:a@thu.example");
        let gone = "---\nheadline: Đã gỡ\npublished: 2026-01-02\nwithdrawn: 2026-01-03\n---\nKhông còn.\n";
        person.writes("town/content/tin-tuc/da-go.md", gone);
        let old = "/Default.aspx?id=12,/tin-tuc/\n/ban-do.aspx,/tin-tuc/chao-mung/,302\n/cu.aspx,/tin-tuc/\n";
        person.writes("town/redirects.csv", old);
        person.types(&["publish", "town", "--out", "dist"]).ends_with(0);
        let home = |path: &str| person.home().join(path);
        let manifest = bantin_publisher::manifest(&home("town"), &home("dist")).unwrap().unwrap();
        let live = person.starts(&live("dist", "visits"));
        Portal { person, manifest, live }
    }

    /// Whether every file is served as the table says, and with the bytes that `bantin live` sends.
    fn is_served_alike(&self, other: &Beside) {
        let live = Server::at(&self.live.address);
        let mut seen = 0;
        for file in &self.manifest.files {
            let path = file.path.as_str();
            let page = path.strip_suffix("index.html").filter(|page| page.is_empty() || page.ends_with('/'));
            let address = format!("/{}", page.unwrap_or(path));
            if address == GONE {
                continue;
            }
            seen += 1;
            for accepted in ["identity", "gzip, deflate", "gzip, deflate, br, zstd", "br;q=0, gzip"] {
                let taken = [("accept-encoding", accepted)];
                let (here, there) = (live.gets(&address, &taken), other.server.gets(&address, &taken));
                let which = format!("{address} for {accepted} from {}", other.name);
                assert_eq!((there.status, there.text()), (200, here.text()), "{which}");
                for (name, value) in file.headers().all() {
                    assert_eq!(there.header(name).to_lowercase(), value.to_lowercase(), "{which}: {name}");
                    assert_eq!(
                        here.header(name).to_lowercase(),
                        value.to_lowercase(),
                        "{which}, live: {name}"
                    );
                }
                let is_twin = file.content.brotli.is_some() && accepted.contains("br,");
                let encoding = if is_twin { "br" } else { "" };
                assert_eq!(there.header("content-encoding"), encoding, "{which}");
                assert_eq!(here.header("content-encoding"), encoding, "{which}");
                self.is_asked_for_in_part(other, &address, &there, accepted);
            }
        }
        assert!(seen > 60, "{seen}");
    }

    /// `HEAD`, what is known already, and a part.
    fn is_asked_for_in_part(&self, other: &Beside, address: &str, whole: &Answer, accepted: &str) {
        let which = format!("{address} for {accepted} from {}", other.name);
        let taken = ("accept-encoding", accepted);
        let head = other.server.asks("HEAD", address, &[taken]);
        assert_eq!((head.status, head.body.len()), (200, 0), "{which}");
        for name in ["content-type", "content-encoding", "etag", "cache-control", "vary"] {
            assert_eq!(head.header(name), whole.header(name), "{which}: {name} of HEAD");
        }
        let known = other.server.gets(address, &[taken, ("if-none-match", whole.header("etag"))]);
        assert_eq!((known.status, known.body.len()), (304, 0), "{which}");
        for name in ["etag", "cache-control", "vary", "content-security-policy"] {
            assert_eq!(known.header(name), whole.header(name), "{which}: {name} of 304");
        }
        let unknown = other.server.gets(address, &[taken, ("if-none-match", "\"another\"")]);
        assert_eq!(unknown.status, 200, "{which}");
        let part = other.server.gets(address, &[taken, ("range", "bytes=0-3")]);
        if bantin_content::has_twin(address) || address.ends_with('/') {
            assert_eq!((part.status, part.body.len()), (200, whole.body.len()), "{which}: texts come whole");
        } else {
            let range = format!("bytes 0-3/{}", whole.body.len());
            assert_eq!((part.status, part.header("content-range")), (206, &*range), "{which}");
            assert_eq!(part.body, whole.body[..4], "{which}");
        }
    }

    /// Whether what is not a file is answered as `bantin live` answers it.
    fn is_refused_alike(&self, other: &Beside) {
        // What `bantin deploy` keeps where it brings an edition is nobody's to read.
        for file in ["lock", "record.json.br", "kept/mau.html", "index.html"] {
            self.person.writes(&format!("dist/.bantin-deploy/{file}"), "kept");
        }
        let live = Server::at(&self.live.address);
        for (address, status) in [
            ("/khong-co/", 404),
            ("/khong-co", 404),
            ("/tin-tuc/khong-co/", 404),
            ("/khong-co.html", 404),
            ("/assets/bantin-0123456789abcdef.js", 404),
            ("/assets/bantin-0123456789abcdef.wasm", 404),
            ("/assets/0123456789abcdef-800.webp", 404),
            ("/assets/files/0123456789abcdef/don", 404),
            ("/khong-co.png", 404),
            ("/api/v1/articles/khong-co.json", 404),
            ("/api/khong-co", 404),
            ("/index.html.br", 404),
            ("/.git/config", 404),
            ("/.bantin-deploy/", 404),
            ("/.bantin-deploy/lock", 404),
            ("/.bantin-deploy/record.json.br", 404),
            ("/.bantin-deploy/kept/mau.html", 404),
            ("/%2Ebantin-deploy/lock", 404),
            ("/mau/../.bantin-deploy/lock", 404),
            (GONE, 410),
            ("/tin-tuc/da-go/index.html", 410),
            ("/api/v1/articles/da-go.json", 410),
        ] {
            for accepted in ["identity", "br"] {
                // An answer that says no is never “not modified”.
                let headers = [("accept-encoding", accepted), ("range", "bytes=0-3"), ("if-none-match", "*")];
                let (here, there) = (live.gets(address, &headers), other.server.gets(address, &headers));
                let which = format!("{address} for {accepted} from {}", other.name);
                assert_eq!((here.status, there.status), (status, status), "{which}");
                assert_eq!(there.text(), here.text(), "{which}");
                for name in ["content-type", "cache-control", "content-encoding"] {
                    assert_eq!(there.header(name), here.header(name), "{which}: {name}");
                }
                there.is_secured(&which);
            }
        }
        for (address, to, status) in [
            ("/Default.aspx?id=12", "/tin-tuc/", 301),
            ("/ban-do.aspx", "/tin-tuc/chao-mung/", 302),
            ("/cu.aspx?utm_source=zalo", "/tin-tuc/", 301),
            ("/tin-tuc/chao-mung", "/tin-tuc/chao-mung/", 301),
            ("/tin-tuc/da-go", GONE, 301),
        ] {
            let there = other.server.gets(address, &[]);
            let which = format!("{address} from {}", other.name);
            let is_status = there.status == status || (status, there.status) == (301, 308);
            assert!(is_status, "{which}: {}", there.status);
            assert_eq!(there.header("location"), to, "{which}");
            assert_eq!(there.header("cache-control"), "no-cache", "{which}");
            there.is_secured(&which);
        }
        std::fs::remove_dir_all(self.person.home().join("dist/.bantin-deploy")).unwrap();
    }

    /// Whether `bantin verify` finds nothing there, not even a weakness.
    fn is_verified(&self, other: &Beside) {
        // That a server does not show what is hidden is right.
        self.person.writes("dist/.nojekyll", "");
        let words = ["verify", &other.server.address, "--edition", "dist", "--strict"];
        self.person.types(&words).ends_with(0);
    }

    /// Whether the visitor figures come through, as `bantin live` says them.
    fn counts_visits(&self, other: &Beside) {
        for method in ["GET", "POST"] {
            let figures = other.server.asks(method, "/api/v1/visits", &[]);
            assert_eq!(figures.status, 200, "{method} from {}", other.name);
            assert!(String::from_utf8_lossy(&figures.body).contains("\"online\""));
            assert_eq!(figures.header("cache-control"), "no-store", "{method} from {}", other.name);
            figures.is_secured(method);
        }
    }
}

/// Whether somebody who reads a server's log learns who read the portal.
fn names_no_reader(log: &str) {
    assert!(log.lines().count() > 100, "the log is kept: {log}");
    for secret in ["127.0.0.1", asked::ANOTHERS_ADDRESS, "id=12", "utm_source"] {
        let line = log.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{secret} is in the log");
    }
}

#[test]
fn nginx_serves_an_edition_as_bantin_live_does() {
    let portal = Portal::opens();
    let nginx = nginx::starts(&portal.person, portal.live.host());
    portal.is_served_alike(&nginx);
    portal.is_refused_alike(&nginx);
    portal.is_not_led_astray(&nginx);
    portal.is_verified(&nginx);
    portal.counts_visits(&nginx);
    let said = nginx.ends();
    names_no_reader(&said.log);
}

#[test]
fn caddy_serves_an_edition_as_bantin_live_does() {
    let portal = Portal::opens();
    let caddy = caddy::starts(&portal.person, portal.live.host());
    portal.is_served_alike(&caddy);
    portal.is_refused_alike(&caddy);
    portal.is_not_led_astray(&caddy);
    portal.counts_visits(&caddy);
    let said = caddy.ends();
    names_no_reader(&said.log);
    let of_requests = said.complaints.lines().filter(|line| line.contains("\"request\""));
    for line in of_requests {
        assert!(!line.contains("remote_ip") && !line.contains(asked::ANOTHERS_ADDRESS), "{line}");
    }
    // Whoever verifies asks this one by its address, which is its host's name in the log.
    portal.is_verified(&caddy::starts(&portal.person, portal.live.host()));
}
