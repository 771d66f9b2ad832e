//! Old addresses lead to the new ones.

use crate::site::Site;

const REDIRECTS: &str = r#"{"redirects":[
    {"from":"/Default.aspx?id=7","to":"/tin/le-hoi/"},
    {"from":"/Default.aspx?id=8&lang=vi","to":"/tin/le-hoi/?a=b","status":308},
    {"from":"/?p=5","to":"/tin/le-hoi/"},
    {"from":"/Tin-t%E1%BB%A9c/","to":"/tin/le-hoi/","status":302},
    {"from":"/ban-do","to":"https://ban-do.example/a?b","status":307},
    {"from":"/cu/da-go.html","to":"/tin/da-go/"},
    {"from":"/a:b/","to":"/tin/le-hoi/"}]}"#;

fn site() -> Site {
    let site = Site::new();
    site.publish("api/v1/redirects.json", REDIRECTS);
    site
}

#[test]
fn an_old_address_leads_to_the_new_one() {
    let site = site();
    // For hosts of files alone. Here readers are led on at once.
    site.publish("ban-do/index.html", "<meta http-equiv=refresh>");
    let server = site.serve();
    for (path, status, location) in [
        ("/Default.aspx?id=7", 301, "/tin/le-hoi/"),
        ("/Default.aspx?id=8&lang=vi", 308, "/tin/le-hoi/?a=b"),
        ("/?p=5", 301, "/tin/le-hoi/"),
        ("/index.html?p=5", 301, "/tin/le-hoi/"),
        ("/Tin-t%E1%BB%A9c/", 302, "/tin/le-hoi/"),
        ("/Tin-t%e1%bb%a9c", 302, "/tin/le-hoi/"),
        ("/ban-do/", 307, "https://ban-do.example/a?b"),
        ("/ban-do?fbclid=IwAR0", 307, "https://ban-do.example/a?b"),
        ("/a:b/", 301, "/tin/le-hoi/"),
        // What networks put behind an address that is followed from there.
        ("/Default.aspx?id=7&fbclid=IwAR0_x", 301, "/tin/le-hoi/"),
        ("/Default.aspx?utm_source=zalo&utm_medium=zalo&id=8&lang=vi&zarsrc=30", 308, "/tin/le-hoi/?a=b"),
        ("/?p=5&fbclid=IwAR0", 301, "/tin/le-hoi/"),
    ] {
        let get = server.get(path);
        assert_eq!((get.status, get.header("location")), (status, location), "{path}");
        assert_eq!(get.header("cache-control"), "no-cache");
        let head = server.ask("HEAD", path, &[], None);
        assert_eq!((head.status, head.header("location"), head.body.len()), (status, location, 0), "{path}");
    }
}

#[test]
fn what_is_no_old_address_answers_as_ever() {
    let site = site();
    let server = site.serve();
    for (path, status) in [
        ("/", 200),
        ("/?p=6", 200),
        ("/tin/le-hoi/?id=7", 200),
        ("/Default.aspx", 404),
        ("/default.aspx?id=7", 404),
        ("/Default.aspx?id=7&trang=2", 404),
        ("/Default.aspx?fbclid=x", 404),
        ("/Default.aspx?lang=vi&id=8", 404),
        ("/tin-t%E1%BB%A9c/", 404),
        ("//ban-do", 404),
        ("/x/../ban-do", 404),
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("location")), (status, ""), "{path}");
    }
    server.ask("POST", "/ban-do", &[], Some("")).is_problem(405);
}

#[test]
fn an_article_that_was_withdrawn_is_gone_under_its_old_addresses_too() {
    let site = site();
    let server = site.serve();
    let page = server.get("/cu/da-go.html");
    assert_eq!((page.status, page.text()), (410, "<h1>Bài này đã được gỡ</h1>"));
    site.publish("api/v1/withdrawn.json", r#"{"articles":[]}"#);
    assert_eq!(server.get("/cu/da-go.html").header("location"), "/tin/da-go/");
}

#[test]
fn a_new_edition_brings_its_old_addresses() {
    let site = Site::new();
    let server = site.serve();
    assert_eq!(server.get("/ban-do").status, 404);
    site.publish("api/v1/redirects.json", REDIRECTS);
    assert_eq!(server.get("/ban-do").status, 307);
    site.publish("api/v1/redirects.json", r#"{"redirects":[{"from":"/ban-do","to":"/tin/"}]}"#);
    assert_eq!(server.get("/ban-do").header("location"), "/tin/");
    // Written by somebody else, or half written: what was known stays.
    for forged in [
        r#"{"redirects":[{"from":"/ban-do","to":"/tin/\r\nSet-Cookie: a=b"}]}"#,
        r#"{"redirects":[{"from":"/ban-do","to":"//other.example/"}]}"#,
        r#"{"redirects":[{"from":"/ban-do","to":"javascript:alert(1)"}]}"#,
        r#"{"redirects":[{"from":"/ban-do","to":"/x/","status":200}]}"#,
        r#"{"redirects":[{"from":"#,
    ] {
        site.publish("api/v1/redirects.json", forged);
        let answer = server.get("/ban-do");
        assert_eq!((answer.status, answer.header("location")), (301, "/tin/"), "{forged}");
        assert_eq!(answer.header("set-cookie"), "");
    }
}

#[test]
fn a_hundred_thousand_old_addresses_all_lead_on() {
    let site = Site::new();
    let line = |at: usize| format!(r#"{{"from":"/Default.aspx?id={at}","to":"/tin/bai-{at}/"}}"#);
    let lines: Vec<String> = (0..100_000).map(line).collect();
    site.publish("api/v1/redirects.json", &format!(r#"{{"redirects":[{}]}}"#, lines.join(",")));
    let server = site.serve();
    for at in (0..100_000).step_by(997) {
        let answer = server.get(&format!("/Default.aspx?id={at}"));
        assert_eq!((answer.status, answer.header("location")), (301, &*format!("/tin/bai-{at}/")));
    }
    assert_eq!(server.get("/Default.aspx?id=100000").status, 404);
}
