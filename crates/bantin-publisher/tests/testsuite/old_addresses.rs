//! Old addresses answer: with a page of their own, in the files of hosts, and in the maps of servers.

use std::fs;

use bantin_content::{Redirects, Withdrawn};
use bantin_messages::MessageLanguage;
use bantin_publisher::problem::Problem;
use bantin_publisher::{Checked, PublishError, check, check_against};

use crate::newsroom::{Newsroom, SITE, day};

const AS_OF: &str = "2026-01-01T00:00:00+07:00";

fn told(newsroom: &Newsroom) -> Vec<Problem> {
    match check(&newsroom.path(), AS_OF.parse().unwrap()) {
        Ok(problems) | Err(PublishError::Problems(problems)) => problems,
        Err(error) => panic!("{error}"),
    }
}

/// Where each old address leads: `/cu → /tin/ 301`.
fn leads(newsroom: &Newsroom) -> Vec<String> {
    let redirects: Redirects = newsroom.publish().json("redirects.json");
    let line = |one: &bantin_content::Redirect| format!("{} → {} {}", one.from, one.to, one.status.code());
    redirects.redirects.iter().map(line).collect()
}

#[test]
fn a_list_is_read_however_a_spreadsheet_writes_it() {
    let plain = "/Default.aspx?id=7,/tin/bai-000/\n/ban-do,https://khac.example/,302,có\n";
    let wanted = ["/Default.aspx?id=7 → /tin/bai-000/ 301", "/ban-do → https://khac.example/ 302"];
    for list in [
        plain.to_owned(),
        format!("from,to,status,outside\n{plain}"),
        // As Excel in Vietnam writes it.
        format!("\u{feff}cũ;mới;mã;ngoài\r\n{};;\r\n;;;\r\n", plain.trim().replace('\n', "\r\n").replace(',', ";")),
        format!("sep=;\n{}", plain.replace(',', ";")),
        format!("# Trang cũ, 2019\n\n{}", plain.replace(',', "\t")),
        "to,from,outside,status\n/tin/bai-000/,\"/Default.aspx?id=7\",,\n\"https://khac.example/\",/ban-do,yes,302\n".into(),
        "\"https://thu.example/Default.aspx?id=7\",\"https://thu.example/tin/bai-000/\"\n/ban-do,https://khac.example/,302,x\n".into(),
    ] {
        let newsroom = Newsroom::with_articles(1);
        newsroom.file("redirects.csv", &list);
        assert_eq!(leads(&newsroom), wanted, "{list}");
    }
}

#[test]
fn each_wrong_line_is_told_with_its_place() {
    let newsroom = Newsroom::with_articles(3);
    newsroom.article("tin/moi", &day(5), "aliases: [/cu/1/, \"/cu/2.html\"]");
    newsroom.article("tin/khac", &day(6), "aliases: [/cu/1/]");
    let list = "# Trang cũ\nfrom;to;status\n/cu/2.html;/tin/\n/x y;/tin/\n/a;/b\n/b;/a/\n/tin/bai-001/;/tin/\n\
                /api/x;/tin/\n/t.aspx;/tin/bai-009/\n/;/tin/\n/?id=1;/tin/\n/only\n/u;/tin/;999\n/e;https://x.example\n";
    newsroom.file("redirects.csv", list).file("static/tep/index.html", "x");
    let told: Vec<String> = told(&newsroom).iter().map(ToString::to_string).collect();
    for (place, words) in [
        (
            "content/tin/khac.md:4:11: error: the old address “/cu/1/” is already an address of content/tin/moi.md:4",
            "",
        ),
        (
            "redirects.csv:3:1: error: the old address “/cu/2.html” is already an address of content/tin/moi.md:4",
            "",
        ),
        ("redirects.csv:4:1: error: “/x y” is no old address", "cannot stand in it"),
        ("redirects.csv:5:1: error: “/a” leads back to itself, by way of redirects.csv:6", ""),
        ("redirects.csv:6:1: error: “/b” leads back to itself, by way of redirects.csv:5", ""),
        ("redirects.csv:7:1: error: the old address “/tin/bai-001/”", "content/tin/bai-001.md"),
        ("redirects.csv:8:1: error: the old address “/api/x”", "the portal itself"),
        ("redirects.csv:9:9: warning: an old address leads where nothing is", "/tin/bai-009/"),
        ("redirects.csv:10:1: error: the old address “/” is already an address of site.toml", ""),
        ("redirects.csv:12:1: error: a line needs two addresses", ""),
        ("redirects.csv:13:10: error: “999” is none of", ""),
        ("redirects.csv:14:4: error: “https://x.example” leads away", "“outside”"),
    ] {
        assert!(
            told.iter().any(|told| told.starts_with(place) && told.contains(words)),
            "{place} in {told:#?}"
        );
    }
    assert!(!told.iter().any(|told| told.contains("/?id=1")), "{told:#?}");
    newsroom.file("redirects.csv", "/tep,/tin/\n");
    let told = self::told(&newsroom);
    assert!(told.iter().any(|problem| problem.what().contains("static/tep/index.html")), "{told:?}");
}

#[test]
fn chains_are_followed_to_their_end() {
    let newsroom = Newsroom::with_articles(2);
    newsroom.article("tin/moi", &day(5), "aliases: [/hai]");
    newsroom.file("redirects.csv", "/mot,/hai/,302\n/ba,/mot#muc\n/bon,/tin/bai-000/#muc\n");
    let wanted = [
        "/ba → /tin/moi/ 301",
        "/bon → /tin/bai-000/#body-muc 301",
        "/hai → /tin/moi/ 301",
        "/mot → /tin/moi/ 302",
    ];
    assert_eq!(leads(&newsroom), wanted);
}

#[test]
fn where_a_host_of_files_can_answer_a_page_sends_readers_on_without_a_script() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.article(
        "tin/moi",
        &day(5),
        "aliases: [/tin/cu/, /2019/12345.html, \"/Tin tức\", \"/bai.aspx?id=7&a=b\"]",
    );
    let refused = told(&newsroom);
    assert!(
        refused.iter().any(|problem| problem.what().contains("“/Tin tức” is no old address")),
        "{refused:?}"
    );
    newsroom.article(
        "tin/moi",
        &day(5),
        "aliases: [/tin/cu/, /2019/12345.html, /Tin-tức, \"/bai.aspx?id=7&a=b\"]",
    );
    let edition = newsroom.publish();
    for path in ["/tin/cu/", "/2019/12345.html", "/Tin-tức/"] {
        let page = edition.page(path);
        for part in [
            "<meta http-equiv=\"refresh\" content=\"0; url=/tin/moi/\">",
            "<meta name=\"robots\" content=\"noindex\">",
            "<link rel=\"canonical\" href=\"https://thu.example/tin/moi/\">",
            "<a href=\"/tin/moi/\">https://thu.example/tin/moi/</a>",
            "Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-",
            "<html lang=\"vi\">",
            "Xin mở",
        ] {
            assert!(page.contains(part), "{path}: {part} in {page}");
        }
        assert!(!page.contains("<script"));
    }
    assert!(!edition.has("bai.aspx") && !edition.has("bai.aspx/"));
    newsroom.article("tin/moi", &day(5), "");
    let edition = newsroom.publish();
    assert!(
        !edition.has("/tin/cu/")
            && !edition.has("_redirects")
            && edition.has("api/redirects/nginx-permanent.map")
    );
}

#[test]
fn hosts_and_servers_get_every_address_in_their_own_syntax() {
    let newsroom = Newsroom::with_articles(1);
    let list = "/bai.aspx?id=7&x=a;b,/tin/bai-000/\n/Tin/,/tin/\n/cu,/tin/,302\n/ca/*/,/tin/\n/?12,/tin/\n/a/:b,/tin/,308\n";
    newsroom.file("redirects.csv", list);
    let edition = newsroom.publish();
    let text = |path: &str| edition.page(path);
    let hosts = "/bai.aspx id=7 x=a;b /tin/bai-000/ 301!\n/Tin/ /tin/ 301\n/cu /tin/ 302\n";
    assert_eq!(text("_redirects"), hosts);
    assert_eq!(
        text("api/redirects/nginx-permanent.map"),
        "\"/?12\" \"/tin/\";\n\"~^/Tin/$\" \"/tin/\";\n\"/a/:b\" \"/tin/\";\n\
         \"/bai.aspx?id=7&x=a;b\" \"/tin/bai-000/\";\n\"/ca/*/\" \"/tin/\";\n"
    );
    assert_eq!(text("api/redirects/nginx-temporary.map"), "\"/cu\" \"/tin/\";\n");
    assert!(text("api/redirects/caddy.map").contains("\"/a/:b\" \"/tin/\" 308\n"));
    let iis = text("api/redirects/iis.config");
    assert!(iis.contains("<add key=\"/bai.aspx?id=7&amp;x=a;b\" value=\"/tin/bai-000/\" />"), "{iis}");
    assert!(!iis.contains("\"/Tin/\""), "{iis}");
    assert!(!edition.has("/Tin/"), "where A is a, it would lie in the place of the section's page");
    newsroom.file("static/_redirects", "/x /y\n");
    assert_eq!(newsroom.publish().page("_redirects"), "/x /y\n");
}

#[test]
fn what_cloudflare_would_not_take_is_a_warning_for_who_lies_there_alone() {
    let newsroom = Newsroom::with_articles(1);
    let mut list: String = (0..2_003).map(|at| format!("/cu/{at}.htm,/tin/\n")).collect();
    list += &format!("/{},/tin/\n/a.aspx?b=c,/tin/\n", "d".repeat(1_000));
    newsroom.file("redirects.csv", list);
    let what = "leave out 5 of the old addresses: 1 with a query, 1 longer than 1,000 letters, 3 beyond";
    let checked = || check_against(&newsroom.path(), AS_OF.parse().unwrap(), None).unwrap();
    let Checked { warnings, at_a_host, .. } = checked();
    assert_eq!(warnings, []);
    assert!(at_a_host.unwrap().text(MessageLanguage::English).contains(what));
    for file in ["wrangler.toml", "wrangler.jsonc"] {
        newsroom.file(file, "");
        let Checked { warnings, at_a_host, .. } = checked();
        assert!(
            warnings.len() == 1 && warnings[0].file == "_redirects" && at_a_host.is_none(),
            "{warnings:?}"
        );
        assert!(warnings[0].what().contains(what));
        fs::remove_file(newsroom.path().join(file)).unwrap();
    }
    newsroom.file("site.toml", SITE.replace("https://thu.example", "https://thu.pages.dev"));
    assert_eq!(checked().warnings.len(), 1);
    let (_, report) = newsroom.publish_as_of(AS_OF);
    assert_eq!(report.warnings, []);
}

#[test]
fn what_cannot_stand_in_an_address_is_shown_as_it_was_typed_or_by_its_number() {
    for (entry, why) in [
        ("/a b", "a space cannot stand in it; browsers write it as %20"),
        ("/a'b", "“'” cannot stand in it"),
        ("/a|b", "“|” cannot stand in it"),
        ("/a%00b", "“\\u{0}” cannot stand in it"),
        ("/a\u{200b}b", "“\\u{200b}” cannot stand in it"),
        ("/a\u{a0}b", "“\\u{a0}” cannot stand in it"),
    ] {
        let newsroom = Newsroom::with_articles(1);
        newsroom.file("redirects.csv", format!("{entry},/tin/\n"));
        let told = told(&newsroom);
        assert!(told.len() == 1 && told[0].what().ends_with(why), "{entry}: {told:?}");
    }
}

#[test]
fn no_entry_can_put_anything_into_a_servers_settings() {
    let hostile = [
        "/a\";}server{",
        "/a';",
        "/a`b",
        "/a{env.X}",
        "/${x}",
        "/a\\nb",
        "/a<!--",
        "/a>b",
        "/a|b",
        "/a^b",
        "/a\tb",
        "/a%0ab",
        "/a%0Db",
        "/a%00b",
        "//x.example",
        "/a//b",
        "/a/../b",
        "/%2e%2e/b",
        "/a\u{2028}b",
        "/a #x",
        "/a#x",
        "javascript:alert(1)",
        "https://a@b.example/",
        "http:/\\x",
    ];
    for entry in hostile {
        let quoted = format!("\"{}\"", entry.replace('"', "\"\""));
        for list in [format!("{quoted},/tin/\n"), format!("/cu,{quoted},301,yes\n")] {
            // A fragment may stand in what is led to.
            if list.starts_with("/cu,\"/a#x\"") {
                continue;
            }
            let newsroom = Newsroom::with_articles(1);
            newsroom.file("redirects.csv", &list);
            assert!(told(&newsroom).iter().any(Problem::is_error), "{list}");
        }
        let newsroom = Newsroom::with_articles(1);
        newsroom.article("tin/moi", &day(5), &format!("aliases: [{}]", serde_json::Value::from(entry)));
        let plain = entry.starts_with("http") || entry.starts_with("javascript");
        assert!(plain || told(&newsroom).iter().any(Problem::is_error), "{entry:?}");
    }
}

#[test]
fn an_article_that_is_not_published_yet_has_no_old_address_and_a_withdrawn_one_keeps_its_own() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.article("tin/hen", "2027-01-01", "aliases: [/cu/hen/]");
    newsroom.article("tin/nhap", &day(3), "draft: true\naliases: [/cu/nhap/]");
    newsroom.article("tin/go", &day(4), "withdrawn: 2025-01-01\naliases: [/cu/go/]");
    assert_eq!(leads(&newsroom), ["/cu/go/ → /tin/go/ 301"]);
    let withdrawn: Withdrawn = newsroom.edition().json("withdrawn.json");
    assert_eq!(withdrawn.articles.len(), 1);
}
