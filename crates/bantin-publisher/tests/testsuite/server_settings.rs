//! What an edition brings for servers and hosts that Bantin does not run: how files are served, and what is gone. That
//! nginx and Caddy do as it says is tested with the command.

use bantin_content::{FILE_KINDS, FileHeaders, SECURITY};

use crate::newsroom::{Newsroom, day};

const AS_OF: &str = "2026-01-01T00:00:00+07:00";

#[test]
fn hosts_of_files_are_told_what_they_do_not_know() {
    let newsroom = Newsroom::with_articles(1);
    assert_eq!(
        newsroom.publish().page("_headers"),
        "# Written by Bantin; the same for every newsroom. Copy it anew after an upgrade.
/*
  Strict-Transport-Security: max-age=31536000
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Content-Security-Policy: frame-ancestors 'none'
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/api/v1/notice.json
  Cache-Control: public, max-age=60
/*.svg
  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'
"
    );
    newsroom.file("static/_headers", "/*\n  X-Own: yes\n");
    assert_eq!(newsroom.publish().page("_headers"), "/*\n  X-Own: yes\n");
    std::fs::remove_file(newsroom.path().join("static/_headers")).unwrap();
    assert!(newsroom.publish().page("_headers").contains("nosniff"));
}

#[test]
fn an_operators_own_settings_are_told_what_they_lack() {
    let newsroom = Newsroom::with_articles(1);
    let edition = newsroom.publish();
    let settings = [("_headers", "_headers"), ("web.config", "api/servers/iis-web.config")];
    for (file, bantins) in settings.map(|(file, at)| (format!("static/{file}"), edition.page(at))) {
        newsroom.file(&file, "/*\n  X-Own: yes\n");
        let (_, report) = newsroom.publish_as_of(AS_OF);
        let [warning] = &report.warnings[..] else { panic!("{:?}", report.warnings) };
        assert_eq!(warning.file, file);
        assert!(warning.what().contains("in place of Bantin's settings"), "{warning:?}");
        newsroom.file(&file, format!("{bantins}/mau/*\n  X-Own: yes\n"));
        assert_eq!(newsroom.publish_as_of(AS_OF).1.warnings, []);
    }
}

#[test]
fn every_server_is_told_every_type_and_every_header() {
    let edition = Newsroom::with_articles(1).publish();
    for file in ["nginx-server.conf", "caddy.conf", "iis-web.config"] {
        let text = edition.page(&format!("api/servers/{file}"));
        for kind in FILE_KINDS {
            assert!(text.contains(kind.content_type), "{file}: {}", kind.content_type);
            assert!(kind.ends.iter().all(|end| text.contains(end)), "{file}: {:?}", kind.ends);
        }
        for (name, value) in SECURITY {
            assert!(text.contains(name) && text.contains(value), "{file}: {name}");
        }
    }
    let http = edition.page("api/servers/nginx-http.conf");
    for path in ["assets/a.svg", "api/v1/notice.json", "index.html"] {
        let headers = FileHeaders::of(path);
        assert!(http.contains(headers.policy) && http.contains(headers.caching.header()), "{path}");
    }
}

#[test]
fn the_settings_of_iis_are_whole_xml() {
    let text = Newsroom::with_articles(1).publish().page("api/servers/iis-web.config");
    let events = xml::reader::EventReader::new(text.as_bytes());
    events.into_iter().for_each(|event| drop(event.unwrap_or_else(|error| panic!("{error}\n{text}"))));
}

#[test]
fn what_was_withdrawn_is_in_the_maps_of_every_server_until_it_comes_back() {
    let newsroom = Newsroom::with_articles(3);
    let maps = ["gone-nginx.map", "gone-caddy.map", "iis.config"].map(|map| format!("api/redirects/{map}"));
    newsroom.article("tin/bai-001", &day(1), "withdrawn: 2021-11-23");
    let edition = newsroom.publish();
    assert_eq!(
        edition.page(&maps[0]),
        "\"/tin/bai-001/index.html\" page;\n\"/tin/bai-001/\" page;\n\
         \"/api/v1/articles/bai-001.json\" data;\n"
    );
    assert!(edition.page(&maps[1]).contains("\"/tin/bai-001/\" page\n"));
    assert!(edition.page(&maps[2]).contains("<add key=\"/tin/bai-001/\" value=\"page\" />"));
    newsroom.article("tin/bai-001", &day(1), "");
    let edition = newsroom.publish();
    assert!(maps.iter().all(|map| !edition.page(map).contains("bai-001")));
}
