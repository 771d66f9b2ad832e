//! `bantin verify`: what readers get is what was published, or it is told what is not.

mod cloaked;
mod forger;
mod hostile;
mod keys;
mod manifests;
pub mod nginx;
mod secure;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::person::{Answer, Person, live};
use forger::{Asked, Forger, Reply};
use nginx::Nginx;

/// A person with an edition in `dist`, and its newsroom `town`: with a withdrawn article, an old address, a copied file.
struct Office {
    person: Person,
}

impl Office {
    fn opens() -> Self {
        let person = Person::with_a_newsroom();
        person.writes("town/static/bao cao.pdf", "%PDF-1.7");
        person.writes(
            "town/content/tin-tuc/da-go.md",
            "---\nheadline: Đã gỡ\npublished: 2026-01-01\nwithdrawn: 2026-01-02\n---\nKhông còn.\n",
        );
        person.writes(
            "town/content/tin-tuc/cho.md",
            "---\nheadline: Chợ\npublished: 2026-01-01\naliases: [/cho-cu]\n---\nChợ họp.\n",
        );
        let office = Office { person };
        office.publishes();
        office
    }

    fn publishes(&self) {
        self.person.types(&["publish", "town", "--out", "dist", "--as-of", "2026-06-01"]).ends_with(0);
    }

    fn dist(&self) -> PathBuf {
        self.person.home().join("dist")
    }

    /// A copy of the edition, as it is brought to a host.
    fn copies(&self, to: &str) -> PathBuf {
        let copy = self.person.home().join(to);
        crate::made_up::copied(&self.dist(), &copy);
        copy
    }

    fn verifies(&self, target: &str, more: &[&str]) -> Answer {
        let words = [&["verify", target, "--edition", "dist"], more].concat();
        self.person.types(&words)
    }

    /// What `--json` tells: codes with addresses and visitors, and the document.
    fn found(&self, target: &str, more: &[&str], code: i32) -> (Vec<String>, Value) {
        let answer = self.verifies(target, &[&["--json"], more].concat()).ends_with(code);
        let document: Value = serde_json::from_str(&answer.out).unwrap();
        (told(&document), document)
    }
}

/// Code, address and visitor of each finding.
fn told(document: &Value) -> Vec<String> {
    let line = |finding: &Value| {
        let text = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
        [text("code"), text("address"), text("visitor")].join(" ").trim_end().to_owned()
    };
    document["findings"].as_array().unwrap().iter().map(line).collect()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[track_caller]
fn has(found: &[String], wanted: &[&str]) {
    for wanted in wanted {
        assert!(found.iter().any(|line| line == wanted), "{wanted} is not told: {found:#?}");
    }
}

#[test]
fn an_edition_that_bantin_live_serves_is_clean() {
    let office = Office::opens();
    let server = office.person.starts(&live("dist", "visits"));
    let answer = office.verifies(&server.address, &["--strict"]).ends_with(0);
    assert!(answer.out.contains("Everything is as published"), "{}", answer.out);
    assert!(answer.err.contains("nothing there is signed"), "{}", answer.err);
    office.verifies(path(&office.copies("www")), &["--strict"]).ends_with(0);
    office.verifies(&format!("file:{}", path(&office.dist())), &[]).ends_with(0);
}

#[test]
fn a_change_that_only_some_get_since_a_page_lies_there_twice_is_told() {
    let office = Office::opens();
    let www = office.copies("www");
    let (page, twin) = (www.join("tin-tuc/cho/index.html"), www.join("tin-tuc/cho/index.html.br"));
    let (right, right_twin) = (fs::read(&page).unwrap(), fs::read(&twin).unwrap());
    let server = office.person.starts(&live("www", "visits"));

    fs::write(&page, [&right[..], b"<a href=\"https://bet.example/\">tin</a>"].concat()).unwrap();
    let (found, _) = office.found(&server.address, &[], 2);
    assert_eq!(found, ["BT1250 /tin-tuc/cho/", "BT1256 /tin-tuc/cho/"]);

    fs::write(&page, right).unwrap();
    let another = fs::read(www.join("index.html.br")).unwrap();
    assert_ne!(another, right_twin);
    fs::write(&twin, another).unwrap();
    let (found, _) = office.found(&server.address, &[], 2);
    has(&found, &["BT1253 /tin-tuc/cho/ phone", "BT1253 /tin-tuc/cho/ robot"]);
    assert!(found.iter().all(|line| line.contains(" /tin-tuc/cho/ ")), "{found:?}");
}

#[test]
fn what_somebody_changed_behind_nginx_is_told_and_put_back() {
    let office = Office::opens();
    let www = office.copies("www");
    let nginx = Nginx::serves(&www);
    let (found, _) = office.found(&nginx.address, &[], 0);
    assert!(found.iter().all(|line| line.starts_with("BT1258") || line.starts_with("BT126")), "{found:?}");
    let strict = office.verifies(&nginx.address, &["--strict"]).ends_with(2);
    strict.complains("[BT1264]").complains("[BT1265]").complains("[BT1242]");

    let page = www.join("tin-tuc/cho/index.html");
    let forged = fs::read_to_string(&page).unwrap().replace(
        "</body>",
        "<a href=\"https://bet.example/\">tin</a><script src=\"https://bet.example/x.js\"></script></body>",
    );
    fs::write(&page, forged).unwrap();
    fs::remove_file(www.join("api/v1/front.json")).unwrap();
    fs::write(www.join("cache.php"), "<?php").unwrap();
    std::os::unix::fs::symlink("/etc/passwd", www.join("tin-tuc/passwd")).unwrap();
    let changed = ["BT1250 /tin-tuc/cho/", "BT1255 /tin-tuc/cho/", "BT1256 /tin-tuc/cho/"];
    let (found, _) = office.found(&nginx.address, &[], 2);
    has(&found, &[&changed[..], &["BT1251 /api/v1/front.json"]].concat());
    office.verifies(&nginx.address, &[]).ends_with(2).complains("https://bet.example/x.js");
    office.verifies(&nginx.address, &["--repair"]).ends_with(1).complains("[BT1240]");

    let in_folder = [
        "BT1250 tin-tuc/cho/index.html",
        "BT1251 api/v1/front.json",
        "BT1257 cache.php",
        "BT1257 tin-tuc/passwd",
    ];
    has(&office.found(path(&www), &[], 2).0, &in_folder);
    let (_, document) = office.found(path(&www), &["--repair"], 2);
    assert_eq!((&document["repaired"], &document["errors"]), (&2.into(), &2.into()), "{document}");
    // What is not the edition's stays for its owner to look at.
    assert!(www.join("cache.php").exists());
    let (found, _) = office.found(path(&www), &[], 2);
    has(&found, &in_folder[2..]);
    fs::remove_file(www.join("cache.php")).unwrap();
    fs::remove_file(www.join("tin-tuc/passwd")).unwrap();
    office.verifies(path(&www), &[]).ends_with(0);
    office.verifies(&nginx.address, &[]).ends_with(0);
}

#[test]
fn nothing_is_put_back_through_a_link() {
    let office = Office::opens();
    let (www, outside) = (office.copies("www"), office.person.home().join("outside"));
    fs::rename(www.join("tin-tuc"), &outside).unwrap();
    fs::write(outside.join("index.html"), "forged").unwrap();
    std::os::unix::fs::symlink(&outside, www.join("tin-tuc")).unwrap();
    fs::remove_file(www.join("index.html")).unwrap();
    std::os::unix::fs::symlink(outside.join("index.html"), www.join("index.html")).unwrap();
    let (found, _) = office.found(path(&www), &["--repair"], 2);
    has(&found, &["BT1266 tin-tuc/index.html", "BT1250 index.html"]);
    assert_eq!(fs::read_to_string(outside.join("index.html")).unwrap(), "forged");
    assert!(!www.join("index.html").is_symlink(), "a link in a file's place is replaced");
}

#[test]
fn an_old_address_that_leads_elsewhere_is_told() {
    let office = Office::opens();
    let forger = Forger::serves(&office.dist(), |asked: &Asked| match asked.path.as_str() {
        "/cho-cu" => Some(Reply::leads_to("https://bet.example/")),
        "/robots.txt" => Some(Reply::leads_to("http://127.0.0.1.example/robots.txt")),
        "/api/v1/site.json" => Some(Reply::page("{}")),
        _ => None,
    });
    let (found, _) = office.found(&forger.address, &[], 2);
    has(&found, &["BT1254 /cho-cu", "BT1254 /robots.txt", "BT1250 /api/v1/site.json"]);
    // The right bytes as a page that browsers would run.
    let site = office.person.reads("dist/api/v1/site.json");
    let forger = Forger::serves(&office.dist(), move |asked: &Asked| {
        (asked.path == "/api/v1/site.json").then(|| Reply::page(&site))
    });
    let (found, document) = office.found(&forger.address, &[], 2);
    has(&found, &["BT1258 /api/v1/site.json"]);
    assert_eq!(document["errors"], 1, "{document}");
}

#[test]
fn a_quick_look_sees_every_kind_and_the_same_each_time() {
    let office = Office::opens();
    let server = office.person.starts(&live("dist", "visits"));
    let (_, all) = office.found(&server.address, &[], 0);
    let (_, few) = office.found(&server.address, &["--sample", "3"], 0);
    assert_eq!(office.found(&server.address, &["--sample", "3"], 0).1, few);
    let count = |document: &Value| document["looked_at"].as_u64().unwrap();
    assert!(count(&few) > 12 && count(&few) < count(&all), "{few}");
    for changed in ["index.html", "tin-tuc/index.html", "tin-tuc/cho/index.html", "api/v1/site.json"] {
        let whole = office.person.reads(&format!("dist/{changed}"));
        office.person.writes(&format!("dist/{changed}"), &whole.replacen('a', "b", 1));
        let www = office.copies("www");
        office.person.writes(&format!("dist/{changed}"), &whole);
        let nginx = Nginx::serves(&www);
        let (found, _) = office.found(&nginx.address, &["--sample", "0"], 2);
        assert!(found.iter().any(|line| line.starts_with("BT1250")), "{changed}: {found:?}");
        fs::remove_dir_all(www).unwrap();
    }
}

#[test]
fn what_is_no_target_and_no_edition_is_told() {
    let office = Office::opens();
    for (words, code, said) in [
        (&["verify", "portal.example.vn", "--edition", "dist"][..], 1, "[BT1239]"),
        (&["verify", "https://portal.example.vn/tin", "--edition", "dist"], 1, "[BT1239]"),
        (&["verify", "dist", "--edition", "town"], 1, "[BT1236]"),
        (&["verify", "dist", "--edition", "dist", "--key", "portal.key"], 1, "[BT1233]"),
    ] {
        office.person.types(words).ends_with(code).complains(said);
    }
    let mut without = office.person.bantin("", &["verify", "https://portal.example.vn", "--edition", "dist"]);
    let empty = office.person.home().join("empty");
    fs::create_dir(&empty).unwrap();
    let output =
        without.env("SSL_CERT_DIR", &empty).env("SSL_CERT_FILE", empty.join("none")).output().unwrap();
    assert_eq!(output.status.code(), Some(5));
    assert!(String::from_utf8_lossy(&output.stderr).contains("[BT1241]"));
}
