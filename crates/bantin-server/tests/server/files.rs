//! The files of an edition, as browsers and caches get them.

use crate::site::{PHONE, Site};

#[test]
fn a_folders_address_is_its_page() {
    let site = Site::new();
    let server = site.serve();
    let page = server.get("/tin/le-hoi/");
    assert_eq!((page.status, page.text()), (200, "<h1>Lễ hội</h1>"));
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(page.header("cache-control"), "no-cache");
    assert_eq!(page.header("vary"), "accept-encoding");
    let moved = server.get("/tin/le-hoi?tin-khac=2");
    assert_eq!((moved.status, moved.header("location")), (301, "/tin/le-hoi/?tin-khac=2"));
    assert_eq!(server.get("/").text(), "<h1>Trang chủ</h1>");
}

#[test]
fn whoever_takes_brotli_gets_brotli_under_a_tag_of_its_own() {
    let site = Site::new();
    let server = site.serve();
    let plain = server.get_with("/tin/le-hoi/", &[("accept-encoding", "gzip, br;q=0")]);
    let small = server.get_with("/tin/le-hoi/", &[("accept-encoding", "gzip, deflate, br")]);
    assert_eq!((plain.header("content-encoding"), small.header("content-encoding")), ("", "br"));
    assert_eq!(small.text(), "brotli of the page");
    assert_eq!(small.header("content-type"), "text/html; charset=utf-8");
    assert_ne!(plain.header("etag"), small.header("etag"));
    let known = [("accept-encoding", "br"), ("if-none-match", small.header("etag"))];
    let again = server.get_with("/tin/le-hoi/", &known);
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), small.header("etag"));
    let other = server.get_with("/tin/le-hoi/", &[("if-none-match", small.header("etag"))]);
    assert_eq!(other.status, 200);
    assert_eq!(server.get("/tin/le-hoi/index.html.br").status, 404);
}

#[test]
fn a_drawing_comes_with_a_policy_that_lets_nothing_in_it_run() {
    let site = Site::new();
    site.publish("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    site.publish("favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    site.publish("a.svg.br", "brotli of the drawing");
    let server = site.serve();
    let policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
    for (path, headers) in [
        ("/a.svg", &[][..]),
        ("/a.svg", &[("accept-encoding", "br")]),
        ("/a.svg", &[("if-none-match", "*")]),
        ("/favicon.svg", &[]),
    ] {
        assert_eq!(server.get_with(path, headers).header("content-security-policy"), policy, "{path}");
        assert_eq!(server.ask("HEAD", path, headers, None).header("content-security-policy"), policy);
    }
    // A page has one of its own, which knows its scripts.
    assert_eq!(server.get("/").header("content-security-policy"), "frame-ancestors 'none'");
}

#[test]
fn head_has_the_headers_and_no_body() {
    let site = Site::new();
    let server = site.serve();
    for (path, status) in
        [("/tin/le-hoi/", 200), ("/khong-co/", 404), ("/khong-co.png", 404), ("/api/v1/khong-co.json", 404)]
    {
        let (head, get) = (server.ask("HEAD", path, &[], None), server.get(path));
        assert_eq!((head.status, head.body.len()), (status, 0), "{path}");
        for header in ["etag", "content-type", "cache-control"] {
            assert_eq!(head.header(header), get.header(header), "{path}");
        }
        assert_eq!(head.header("content-length"), get.body.len().to_string(), "{path}");
    }
}

#[test]
fn hashed_assets_stay_for_a_year() {
    let site = Site::new();
    let server = site.serve();
    let asset = server.get("/assets/app-1a2b.js");
    assert_eq!(asset.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(asset.header("content-type"), "text/javascript; charset=utf-8");
    let missing = server.get("/assets/app-9z.js");
    assert_eq!((missing.status, missing.text()), (404, "Not found\n"));
    assert_eq!(missing.header("cache-control"), "no-cache");
}

#[test]
fn the_urgent_notice_is_asked_for_again_after_a_minute() {
    let site = Site::new();
    site.publish("api/v1/notice.json", "{}");
    let server = site.serve();
    let notice = server.get("/api/v1/notice.json");
    assert_eq!((notice.status, notice.header("cache-control")), (200, "public, max-age=60"));
    assert!(!notice.header("date").is_empty(), "by it a page tells whether the notice is over");
}

#[test]
fn files_have_their_types() {
    let site = Site::new();
    let server = site.serve();
    for (file, kind) in [
        ("a.wasm", "application/wasm"),
        ("a.webp", "image/webp"),
        ("a.svg", "image/svg+xml"),
        ("favicon.ico", "image/x-icon"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("tim-kiem/x.pf_meta", "application/octet-stream"),
        ("api/v1/front.json", "application/json"),
    ] {
        site.publish(file, "x");
        assert_eq!(server.get(&format!("/{file}")).header("content-type"), kind);
    }
}

#[test]
fn a_large_file_comes_whole() {
    let site = Site::new();
    let text = "Bản tin ".repeat(300_000);
    site.publish("bao-cao.pdf", &text);
    let server = site.serve();
    let answer = server.get("/bao-cao.pdf");
    assert_eq!(answer.header("content-length"), text.len().to_string());
    assert!(answer.text() == text);
    assert_eq!(server.get_with("/bao-cao.pdf", &[("if-none-match", answer.header("etag"))]).status, 304);
}

#[test]
fn a_player_gets_the_part_of_a_video_that_it_asks_for() {
    let site = Site::new();
    let video: String = (0..200_000).map(|at| char::from(b'a' + (at % 23) as u8)).collect();
    site.publish("assets/files/0123456789abcdef/le-hoi.mp4", &video);
    site.publish("assets/files/0123456789abcdef/mau-don.pdf", &video[..100]);
    let server = site.serve();
    for (path, length) in [("le-hoi.mp4", 200_000), ("mau-don.pdf", 100)] {
        let path = format!("/assets/files/0123456789abcdef/{path}");
        let whole = server.get(&path);
        assert_eq!((whole.status, whole.header("accept-ranges"), whole.body.len()), (200, "bytes", length));
        for (range, first, last) in
            [("bytes=0-", 0, length - 1), ("bytes=30-49", 30, 49), ("bytes=-7", length - 7, length - 1)]
        {
            let part = server.get_with(&path, &[("range", range)]);
            assert_eq!(part.status, 206, "{range}");
            assert_eq!(part.text(), &video[first..=last], "{range}");
            assert_eq!(part.header("content-range"), format!("bytes {first}-{last}/{length}"));
            assert_eq!(part.header("content-length"), (last - first + 1).to_string());
            assert_eq!(part.header("content-type"), whole.header("content-type"));
            assert_eq!(part.header("etag"), whole.header("etag"));
        }
        let beyond = server.get_with(&path, &[("range", "bytes=300000-")]);
        assert_eq!((beyond.status, beyond.header("content-range")), (416, &*format!("bytes */{length}")));
        let older = server.get_with(&path, &[("range", "bytes=0-9"), ("if-range", "\"older\"")]);
        assert_eq!((older.status, older.body.len()), (200, length));
        let several = server.get_with(&path, &[("range", "bytes=0-1,5-6")]);
        assert_eq!((several.status, several.body.len()), (200, length));
        let head = server.ask("HEAD", &path, &[("range", "bytes=0-9")], None);
        assert_eq!((head.status, head.header("content-length")), (200, &*length.to_string()));
    }
    let page = server.get_with("/tin/le-hoi/", &[("range", "bytes=0-3")]);
    assert_eq!((page.status, page.header("accept-ranges")), (200, ""));
}

#[test]
fn what_is_missing_is_the_editions_own_page_or_a_problem() {
    let site = Site::new();
    let server = site.serve();
    let page = server.get("/tin/khong-co/");
    assert_eq!((page.status, page.text()), (404, "<h1>Không tìm thấy</h1>"));
    assert_eq!(page.header("cache-control"), "no-cache");
    assert_eq!(server.get("/robots.txt/").status, 404);
    assert_eq!(server.get("/tin/le-hoi/index.html/").status, 404);
    assert_eq!(server.get("/tin/").status, 404);
    server.get("/api/v1/articles/khong-co.json").is_problem(404);
}

#[test]
fn what_was_withdrawn_is_gone() {
    let site = Site::new();
    let server = site.serve();
    let page = server.get("/tin/da-go/");
    assert_eq!((page.status, page.text()), (410, "<h1>Bài này đã được gỡ</h1>"));
    server.get("/api/v1/articles/da-go.json").is_problem(410);
    site.publish("api/v1/withdrawn.json", r#"{"articles":[]}"#);
    assert_eq!(server.get("/tin/da-go/").status, 200);
}

#[test]
fn nothing_outside_the_edition_is_served() {
    let site = Site::new();
    std::fs::write(site.beside("secret.txt"), "secret").unwrap();
    std::fs::create_dir_all(site.beside("outside")).unwrap();
    std::fs::write(site.beside("outside/index.html"), "secret").unwrap();
    std::os::unix::fs::symlink(site.beside("secret.txt"), site.edition().join("link.txt")).unwrap();
    std::os::unix::fs::symlink(site.beside("outside"), site.edition().join("outside")).unwrap();
    std::os::unix::fs::symlink("loop.html", site.edition().join("loop.html")).unwrap();
    site.publish(".bantin/state", "secret");
    let server = site.serve();
    for path in [
        "/../secret.txt",
        "/tin/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/tin/..%5c..%5csecret.txt",
        "/link.txt",
        "/outside/",
        "/outside",
        "/loop.html",
        "/.bantin/state",
        "/robots.txt%00.html",
        "//etc/passwd",
        "//example.com/..",
        "/tin%2fle-hoi/",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("secret"), "{path}");
    }
    assert_eq!(server.get(&format!("/{}", "x".repeat(5_000))).status, 404);
}

#[test]
fn a_new_edition_takes_its_place_between_two_requests() {
    let site = Site::new();
    let server = site.serve();
    assert_eq!(server.get("/").text(), "<h1>Trang chủ</h1>");
    std::fs::rename(site.edition(), site.beside("old")).unwrap();
    server.get("/").is_problem(503);
    site.publish("index.html", "<h1>Mới</h1>");
    assert_eq!(server.get("/").text(), "<h1>Mới</h1>");
    assert_eq!(server.get("/tin/le-hoi/").text(), "Not found\n");
}

#[test]
fn a_pipe_in_the_place_of_a_file_is_not_waited_for() {
    let site = Site::new();
    let server = site.serve();
    assert_eq!(server.beat("203.0.113.1", PHONE).figures(), [1, 1, 1, 1001]);
    for file in ["api/v1/site.json", "api/v1/withdrawn.json", "tin/le-hoi/index.html", "404.html"] {
        let path = site.edition().join(file);
        std::fs::remove_file(&path).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    }
    for _ in 0..10 {
        assert_eq!(server.get("/").status, 200);
        assert_eq!(server.get("/api/v1/visits").figures(), [1, 1, 1, 1001]);
        assert_eq!(server.get("/tin/le-hoi/").status, 404);
        assert_eq!(server.get("/api/v1/site.json").status, 404);
        assert_eq!(server.get("/tin/da-go/").status, 410);
    }
}
