//! Links in bodies: where they lead, and what they say of leaving the site.

use super::{all_html, html};

#[test]
fn links_that_leave_the_site_say_so_and_others_are_paths() {
    assert_eq!(
        html(
            "[a](https://x.example/) [b](/tin/) [c](https://thu.example/tin/?q=1&b=2) [d](mailto:a@b.example) \
             [e](#f) [g](https://thu.example.evil/) [h](https://thu.example)\n"
        ),
        "<p><a href=\"https://x.example/\" rel=\"noopener noreferrer\">a</a> <a href=\"/tin/\">b</a> \
         <a href=\"/tin/?q=1&amp;b=2\">c</a> <a href=\"mailto:a@b.example\">d</a> <a href=\"#body-f\">e</a> \
         <a href=\"https://thu.example.evil/\" rel=\"noopener noreferrer\">g</a> <a href=\"/\">h</a></p>"
    );
}

#[test]
fn a_link_that_leaves_the_site_says_so_however_it_is_spelled() {
    let hrefs = [
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example/",
        "/&#9;/evil.example/",
        "ht&#10;tps://evil.example/",
        "&#1;//evil.example/",
        "HTTPS:evil.example",
        "https:/evil.example",
        "http:\\\\evil.example",
        "https://thu.example@evil.example/",
        "https://a@thu.example/",
        "https://thu.example:8443/",
        "https://thu.example.:443/",
    ];
    let texts = hrefs.map(|href| format!("<p><a href=\"{href}\">a</a></p>\n"));
    for (href, html) in hrefs.iter().zip(all_html(texts.iter().map(String::as_str))) {
        assert!(html.ends_with(" rel=\"noopener noreferrer\">a</a></p>"), "{href} → {html}");
    }
    assert!(html("[a](//evil.example/)\n").contains("rel="));
}

#[test]
fn a_link_to_the_sites_own_host_keeps_it_where_its_path_alone_would_name_another() {
    let paths = [
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example/",
        "/.//evil.example/",
        "/a/..//evil.example/",
    ];
    let hosts = ["https://thu.example", "HTTPS://THU.EXAMPLE:443", "//thu.example"];
    let hrefs = paths.iter().flat_map(|path| hosts.map(|host| [host, path].concat()));
    let texts: Vec<String> = hrefs.map(|href| format!("<p><a href=\"{href}\">a</a></p>\n")).collect();
    for (text, html) in texts.iter().zip(all_html(texts.iter().map(String::as_str))) {
        assert_eq!(html, "<p><a href=\"https://thu.example//evil.example/\">a</a></p>", "{text}");
    }
    assert_eq!(html("<p><a href=\"HTTPS://Thu.Example/tin/\">a</a></p>\n"), "<p><a href=\"/tin/\">a</a></p>");
}

#[test]
fn an_address_does_not_swallow_the_mark_behind_it() {
    let link = |address: &str| format!("<a href=\"{address}\" rel=\"noopener noreferrer\">{address}</a>");
    let (a, b) = (link("https://a.example/x"), link("https://b.example/Hoi"));
    assert_eq!(
        html(
            "Xem “https://a.example/x”, ‘https://b.example/Hoi’… «https://a.example/x»; https://b.example/Hoi… và https://a.example/x.”\n"
        ),
        format!("<p>Xem “{a}”, ‘{b}’… «{a}»; {b}… và {a}.”</p>")
    );
    let www = html("Xem www.a.example/x”\n");
    assert!(
        www.contains("href=\"http://www.a.example/x\"") && www.ends_with(">www.a.example/x</a>”</p>"),
        "{www}"
    );
    let wiki = html("https://vi.example/wiki/Hội_“An”\n");
    assert!(wiki.contains(">https://vi.example/wiki/Hội_“An”</a>"), "{wiki}");
    let meant = html("[https://a.example/x”](https://a.example/x”)\n");
    assert!(meant.ends_with(">https://a.example/x”</a></p>"), "{meant}");
}
