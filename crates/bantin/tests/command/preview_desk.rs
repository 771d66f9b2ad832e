//! The desk that `bantin serve` opens beside the preview: an account from the first start on, its link, its drafts.

use std::fs;
use std::net::TcpListener;

use serde_json::Value;

use crate::desk::{PASSWORD, opens, published, sends, session};
use crate::edition_check::{assert_same, tree};
use crate::person::{Person, Running};
use crate::preview::{PAGE, Watching};

const SERVE: [&str; 4] = ["serve", "town", "--listen", "127.0.0.1:0"];

/// Starts it, and reads on until it said how to get in.
fn served(person: &Person) -> (Running, Vec<String>) {
    let served = person.starts(&SERVE);
    let said = served.says("Next: write");
    (served, said)
}

/// The one-time link that was printed.
fn link(said: &[String]) -> Option<&str> {
    said.iter().map(String::as_str).find(|line| line.contains("/lien-ket/"))
}

/// The desk's address, without the slash at its end.
fn desk(said: &[String]) -> &str {
    let line = said.iter().find(|line| line.contains("desk is open at ")).unwrap();
    line.rsplit(' ').next().unwrap().trim_end_matches('/')
}

/// The session of whoever signs in so.
fn signs_in(desk: &str) -> String {
    let (status, next, cookies) = sends(&format!("{desk}/"), &[("name", "editor"), ("password", PASSWORD)]);
    assert_eq!((status, next.as_str()), (303, "/ban-nhap/"));
    session(&cookies)
}

#[test]
fn the_first_start_prints_a_link_that_opens_the_desk_with_the_drafts() {
    let person = published();
    let site = person.reads("town/site.toml");
    person.writes("town/site.toml", &format!("desk_url = \"https://desk.example.vn\"\n{site}"));
    let (served, said) = served(&person);
    let (link, desk) = (link(&said).unwrap(), desk(&said));
    assert!(
        link.starts_with(&format!("{desk}/lien-ket/")) && desk.starts_with("http://127.0.0.1:"),
        "{link}"
    );
    assert!(said.iter().any(|line| line.starts_with("editor may choose a password")), "{said:?}");
    assert_eq!(sends(link, &[("password", PASSWORD)]).0, 303);
    let cookie = signs_in(desk);
    let drafts = opens(&format!("{desk}/ban-nhap/"), &cookie);
    assert!(drafts.status == 200 && drafts.text.contains("Bài đang viết"), "{}", drafts.text);
    let back = format!("href=\"{}\">Về trang tin</a>", served.address);
    assert!(drafts.text.contains(&back), "no {back}: {}", drafts.text);
    assert_eq!(opens(&format!("{desk}/nhat-ky/"), &cookie).status, 200, "an administrator sees the log");

    Watching { server: &served, known: 0 }.next();
    let page = served.gets(PAGE).text;
    assert_eq!(page.matches("href=\"/__bantin/desk\">Đăng nhập</a>").count(), 2, "masthead and footer");
    assert!(!page.contains("desk.example.vn"), "not to the office's desk");
    assert_eq!(served.leads_on("/__bantin/desk"), (303, format!("{desk}/")));
    assert_eq!(served.gets_as("/__bantin/desk", Some("example.vn")).status, 403);
    assert_eq!(served.ends_when_asked(), Some(0));
}

#[test]
fn another_start_makes_no_other_account() {
    let person = published();
    let (_, first) = served(&person);
    let (_, second) = served(&person);
    let (first, unused) = (link(&first).unwrap(), link(&second).unwrap());
    assert_ne!(first.rsplit('/').next(), unused.rsplit('/').next(), "nobody used the first one");

    let (running, said) = served(&person);
    assert_eq!(sends(link(&said).unwrap(), &[("password", PASSWORD)]).0, 303);
    assert_eq!(running.ends_when_asked(), Some(0));
    let (running, said) = served(&person);
    assert_eq!(link(&said), None, "{said:?}");
    signs_in(desk(&said));
    let mend = said.iter().find(|line| line.starts_with("editor signs in there")).unwrap();
    let typed = mend.split("bantin ").nth(1).unwrap();
    let reset = person.types(&typed.split(' ').collect::<Vec<_>>()).ends_with(0);
    reset.says(&format!("{}/lien-ket/", desk(&said)));
    assert_eq!(running.ends_when_asked(), Some(0));

    fs::remove_dir_all(person.home().join("town/.bantin")).unwrap();
    let (_, said) = served(&person);
    assert!(link(&said).is_some(), "with the cache the account went: {said:?}");
}

#[test]
fn what_is_published_knows_nothing_of_the_desk_beside_the_preview() {
    let person = published();
    let before = tree(&person.home().join("town/dist"));
    let (running, said) = served(&person);
    assert_eq!(sends(link(&said).unwrap(), &[("password", PASSWORD)]).0, 303);
    Watching { server: &running, known: 0 }.next();
    for out in ["town/dist", "elsewhere"] {
        person.types(&["publish", "town", "--out", out]).ends_with(0);
        assert_same(&tree(&person.home().join(out)), &before, out);
    }
    let kept = fs::read_dir(person.home().join("town/.bantin/preview-desk")).unwrap();
    let kept = kept.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(kept.into_iter().all(|name| name.starts_with("desk.")), "it lies in the cache");
}

#[test]
fn who_wants_no_desk_has_none() {
    let person = published();
    let running = person.starts(&[&SERVE[..], &["--no-desk"]].concat());
    let said = running.says("Next: write");
    assert!(!said.iter().any(|line| line.contains("desk")), "{said:?}");
    let first: Value = Watching { server: &running, known: 0 }.next();
    assert_eq!(first["error"], Value::Null);
    assert!(!running.gets(PAGE).text.contains("Đăng nhập</a>"));
    assert_eq!(running.leads_on("/__bantin/desk").0, 404);
    assert!(!person.has("town/.bantin/preview-desk"));
}

#[test]
fn where_the_desk_cannot_stand_is_told_before_anything_is_served() {
    let person = published();
    let serve = |more: &[&str]| person.types(&[&SERVE[..], more].concat());
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    serve(&["--desk-listen", &address]).ends_with(5).complains(&address);
    serve(&["--desk-listen", "0.0.0.0:0"]).ends_with(1).complains("[BT1110]");
    serve(&["--desk-listen", "127.0.0.1:0", "--no-desk"]).ends_with(1);
    #[cfg(unix)]
    {
        let accounts = person.home().join("town/.bantin/preview-desk");
        fs::create_dir_all(person.home().join("elsewhere")).unwrap();
        fs::remove_dir_all(&accounts).ok();
        fs::create_dir_all(accounts.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(person.home().join("elsewhere"), &accounts).unwrap();
        serve(&[]).ends_with(6).complains("[BT0918]");
    }
}

#[test]
fn a_desk_whose_accounts_are_damaged_hinders_no_preview() {
    let person = published();
    person.writes("town/.bantin/preview-desk/desk.db", &"no database at all ".repeat(100));
    let (running, said) = served(&person);
    assert_eq!(link(&said), None);
    running.complains("[BT1104]");
    let typed = [("name", "editor"), ("password", PASSWORD)];
    assert_eq!(sends(&format!("{}/", desk(&said)), &typed).0, 503);
    assert_eq!(Watching { server: &running, known: 0 }.next()["error"], Value::Null);
}
