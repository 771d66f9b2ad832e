//! Requests as no link of a portal makes them: whoever looks for holes does, and caches and players that go their own ways.

use super::asked::Server;
use super::beside::Beside;
use super::{GONE, Portal};

/// Whatever else than reading somebody wants.
const WRITING: [&str; 5] = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"];

/// Addresses that are written in an odd way, and the one whose page may come: servers clean addresses in their own ways.
const ODDLY_WRITTEN: [(&str, Option<&str>); 20] = [
    ("//tin-tuc/", Some("/tin-tuc/")),
    ("//tin-tuc", None),
    ("/tin-tuc//", Some("/tin-tuc/")),
    ("/./tin-tuc/", Some("/tin-tuc/")),
    ("/tin-tuc/./", Some("/tin-tuc/")),
    ("/tin%2Dtuc/", Some("/tin-tuc/")),
    ("/tin-tuc%2F", Some("/tin-tuc/")),
    ("/tin-tuc/..%2f", Some("/")),
    ("/tin-tuc/../index.html", Some("/")),
    ("/assets/../../../../etc/passwd", None),
    ("/..%2f..%2f..%2fetc/passwd", None),
    ("/%2e%2e/%2e%2e/etc/passwd", None),
    ("//evil.example/", None),
    ("//evil.example/tin-tuc", None),
    ("/%2F%2Fevil.example", None),
    ("/%5cevil.example", None),
    ("/%00", None),
    ("/tin-tuc/%00.html", None),
    ("/%0d%0aX-Own:%201", None),
    ("/%E0%A4", None),
];

/// Whether `br` is taken by who asks so.
const TAKEN: [(&str, bool); 9] = [
    ("br", true),
    ("BR", true),
    ("gzip, br;q=0.5", true),
    ("br;q=1.0", true),
    ("*", false),
    ("", false),
    ("br;q=0.0, *", false),
    ("br ; q=0.000", false),
    ("xbr, br-2", false),
];

impl Portal {
    pub fn is_not_led_astray(&self, other: &Beside) {
        let live = Server::at(&self.live.address);
        for server in [&live, &other.server] {
            self.is_written_to_by_nobody(server);
            self.is_asked_for_in_odd_ways(server);
            self.is_compressed_for_those_who_take_it(server);
            self.is_sent_in_any_part(server);
        }
    }

    /// The same answer everywhere: no page, nothing compressed, nothing that is kept.
    fn is_written_to_by_nobody(&self, server: &Server) {
        let addresses =
            ["/", "/404.html", "/khong-co/", "/mau/mau.png", "/api/v1/site.json", "/cu.aspx", GONE, "/a.php"];
        for method in WRITING {
            for address in addresses {
                let answer = server.asks(method, address, &[("accept-encoding", "br")]);
                let which = format!("{method} {address} at {}", server.address);
                assert_eq!(answer.status, 405, "{which}: {}", answer.text());
                assert_eq!(answer.header("content-type"), "application/problem+json", "{which}");
                assert_eq!(answer.header("allow"), "GET, HEAD", "{which}");
                assert_eq!(answer.header("cache-control"), "no-store", "{which}");
                assert_eq!(answer.header("content-encoding"), "", "{which}");
                let said =
                    "{\"title\":\"Method not allowed\",\"status\":405,\"detail\":\"See the Allow header.\"}";
                assert_eq!(String::from_utf8_lossy(&answer.body), said, "{which}");
                answer.is_secured(&which);
            }
        }
    }

    /// Nothing else than what is published, and nobody is led to another host.
    fn is_asked_for_in_odd_ways(&self, server: &Server) {
        for (odd, plain) in ODDLY_WRITTEN {
            let answer = server.gets(odd, &[]);
            let which = format!("{odd} at {}", server.address);
            match answer.status {
                200 => {
                    let plain = plain.unwrap_or_else(|| panic!("{which}: {}", answer.text()));
                    assert_eq!(answer.text(), server.gets(plain, &[]).text(), "{which}");
                }
                301 | 308 => assert_eq!(answer.header("location"), "/tin-tuc/", "{which}"),
                400 | 404 => {}
                status => panic!("{which}: {status}"),
            }
            assert_eq!(answer.header("x-own"), "", "{which}");
            answer.is_secured(&which);
        }
    }

    fn is_compressed_for_those_who_take_it(&self, server: &Server) {
        for address in ["/", "/api/v1/site.json", "/mau/mau.svg", "/khong-co/"] {
            for (accepted, is_taken) in TAKEN {
                let answer = server.gets(address, &[("accept-encoding", accepted)]);
                let which = format!("{address} for {accepted:?} at {}", server.address);
                assert_eq!(answer.header("content-encoding"), if is_taken { "br" } else { "" }, "{which}");
                assert_eq!(answer.header("vary").to_lowercase(), "accept-encoding", "{which}");
            }
        }
    }

    /// Of what players ask for in parts; all of it where it became another file meanwhile.
    fn is_sent_in_any_part(&self, server: &Server) {
        let address = "/mau/mau.mp4";
        let whole = server.gets(address, &[]);
        let (length, etag) = (whole.body.len(), whole.header("etag"));
        let range = |from: usize, to: usize| format!("bytes {from}-{to}/{length}");
        for (wanted, status, sent, bytes) in [
            ("bytes=2-4", 206, range(2, 4), &whole.body[2..=4]),
            ("bytes=5-", 206, range(5, length - 1), &whole.body[5..]),
            ("bytes=-4", 206, range(length - 4, length - 1), &whole.body[length - 4..]),
            ("bytes=5-99999", 206, range(5, length - 1), &whole.body[5..]),
        ] {
            let part = server.gets(address, &[("range", wanted)]);
            let which = format!("{wanted} at {}", server.address);
            assert_eq!((part.status, part.header("content-range")), (status, &*sent), "{which}");
            assert_eq!((part.header("content-type"), &*part.body), ("video/mp4", bytes), "{which}");
            assert_eq!(server.gets(address, &[("range", wanted), ("if-range", etag)]).status, 206, "{which}");
            let another = server.gets(address, &[("range", wanted), ("if-range", "\"another\"")]);
            assert_eq!((another.status, another.text()), (200, whole.text()), "{which}");
        }
        let beyond = server.gets(address, &[("range", "bytes=99999-")]);
        assert_eq!((beyond.status, beyond.header("content-range")), (416, &*format!("bytes */{length}")));
    }
}
