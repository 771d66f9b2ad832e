//! `bantin user` and the desk that `bantin live` opens: from an account to the drafts, as `docs/desk.md` has it.

use crate::person::{Answer, Page, Person, Running};

pub const PASSWORD: &str = "bốn con trâu trên đồi";

/// What opens a desk beside an edition, at ports that are free.
pub const LIVE: [&str; 11] = [
    "live",
    "--edition",
    "town/dist",
    "--listen",
    "127.0.0.1:0",
    "--data",
    "data",
    "--newsroom",
    "town",
    "--desk-listen",
    "127.0.0.1:0",
];

/// The line that is a link.
fn link(answer: &Answer) -> String {
    let line = answer.out.lines().find(|line| line.contains("/lien-ket/"));
    line.unwrap_or_else(|| panic!("no link: {}", answer.out)).to_owned()
}

pub fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder().max_redirects(0).max_redirects_will_error(false);
    config.http_status_as_error(false).build().into()
}

/// A form, as the desk's own page sends it.
pub fn sends(address: &str, fields: &[(&str, &str)]) -> (u16, String, Vec<String>) {
    let form = fields.iter().copied();
    let answer = agent().post(address).header("sec-fetch-site", "same-origin").send_form(form).unwrap();
    let headers = answer.headers();
    let text = |name: &str| {
        headers.get_all(name).iter().map(|value| value.to_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    (answer.status().as_u16(), text("location").concat(), text("set-cookie"))
}

pub fn opens(address: &str, cookie: &str) -> Page {
    let mut answer = agent().get(address).header("cookie", cookie).call().unwrap();
    Page { status: answer.status().as_u16(), text: answer.body_mut().read_to_string().unwrap() }
}

/// The session's cookie, as it is sent back.
pub fn session(cookies: &[String]) -> String {
    cookies.first().unwrap().split(';').next().unwrap().to_owned()
}

pub fn published() -> Person {
    let person = Person::with_a_newsroom();
    person.writes(
        "town/content/tin-tuc/nhap.md",
        "---\nheadline: Bài đang viết\npublished: 2026-01-02\ndraft: true\n---\nNháp.\n",
    );
    person.types(&["publish", "town"]).ends_with(0);
    person
}

/// A desk, and the cookie of somebody who is signed in there.
pub fn signed_in(person: &Person) -> (Running, String) {
    let live = person.starts_with(&LIVE, "desk is open at ");
    let added = person.types(&["user", "add", "lan", "--role", "writer", "--data", "data"]).ends_with(0);
    assert_eq!(sends(&link(&added), &[("password", PASSWORD)]).0, 303);
    let (_, _, cookies) = sends(&format!("{}/", live.address), &[("name", "lan"), ("password", PASSWORD)]);
    (live, session(&cookies))
}

#[test]
fn an_account_is_made_and_its_editor_sees_the_drafts() {
    let person = published();
    let live = person.starts_with(&LIVE, "desk is open at ");
    let added = person.types(&["user", "add", "Chị Lan", "--role", "writer", "--data", "data"]).ends_with(0);
    let added = added.says("Chị Lan may choose a password, once and within 3 days, at");
    let link = link(&added);
    let desk = live.address.clone();
    assert!(link.starts_with(&format!("{desk}/lien-ket/")), "{link} is at {desk}");
    assert_eq!(opens(&link, "").status, 200);
    assert_eq!(sends(&link, &[("password", PASSWORD)]).0, 303);
    assert_eq!(sends(&format!("{desk}/"), &[("name", "Chị Lan"), ("password", "sai mật khẩu")]).0, 422);
    let (status, next, cookies) = sends(&format!("{desk}/"), &[("name", "chị lan"), ("password", PASSWORD)]);
    assert_eq!((status, next.as_str()), (303, "/ban-nhap/"));
    let cookie = session(&cookies);
    let drafts = opens(&format!("{desk}/ban-nhap/"), &cookie);
    assert!(drafts.status == 200 && drafts.text.contains("Bài đang viết"), "{}", drafts.text);

    person.types(&["user", "list", "--data", "data"]).ends_with(0).says("Chị Lan  writer  signs in");
    person.types(&["user", "disable", "chị lan", "--data", "data"]).ends_with(0).says("shut out");
    assert_eq!(opens(&format!("{desk}/ban-nhap/"), &cookie).status, 303);
    person.types(&["user", "list", "--data", "data"]).ends_with(0).says("disabled");
    let reset = person.types(&["user", "reset", "Chị Lan", "--data", "data"]).ends_with(0);
    assert_eq!(sends(&self::link(&reset), &[("password", "năm con bò dưới suối")]).0, 303);
    assert_eq!(live.ends_when_asked(), Some(0));
}

#[test]
fn readers_are_served_beside_the_desk_and_know_nothing_of_it() {
    let person = published();
    let live = person.starts_with(&LIVE, "Serving ");
    assert_eq!(live.gets("/tin-tuc/chao-mung/").status, 200);
    for path in ["/ban-nhap/", "/tai-khoan/", "/desk.css", "/dang-xuat/"] {
        assert_eq!(live.gets(path).status, 404, "{path}");
    }
}

#[test]
fn where_the_desk_stands_is_told_by_the_newsroom_before_it_was_ever_open() {
    let person = published();
    let add = |name: &str, more: &[&str]| {
        let words = ["user", "add", name, "--role", "admin", "--data", "data"];
        person.types(&[&words[..], more].concat()).ends_with(0)
    };
    let unknown = add("một", &[]).complains("was never open");
    assert!(link(&unknown).starts_with("http://localhost:8081/lien-ket/"));
    let site = person.reads("town/site.toml");
    person.writes("town/site.toml", &format!("desk_url = \"https://desk.example.vn/\"\n{site}"));
    let known = add("hai", &["--newsroom", "town"]);
    assert!(link(&known).starts_with("https://desk.example.vn/lien-ket/") && known.err.is_empty());
}

#[test]
fn what_cannot_be_done_is_said_with_its_mend_and_exit_code() {
    let person = published();
    let user = |words: &[&str]| person.types(&[&["user"], words].concat());
    user(&["add", "lan", "--role", "writer", "--data", "data"]).ends_with(0);
    user(&["add", "LAN", "--role", "admin", "--data", "data"]).ends_with(1).complains("[BT1102]");
    user(&["disable", "minh", "--data", "data"]).ends_with(1).complains("[BT1103]");
    user(&["reset", "minh", "--data", "data"]).ends_with(1).complains("[BT1103]");
    for name in ["", "  ", "a/b", "a\u{202e}b", "שלום", &"x".repeat(65)] {
        user(&["add", name, "--role", "writer", "--data", "data"]).ends_with(1).complains("[BT1101]");
    }
    user(&["add", "a/b", "--role", "writer", "--data", "data"]).complains("“/” cannot stand in it");
    user(&["add", "minh", "--role", "boss", "--data", "data"])
        .ends_with(1)
        .complains("writer, approver, admin");
    user(&["add", "minh", "--data", "data"]).ends_with(1).complains("--role");
    let none = user(&["list", "--data", "elsewhere"]).ends_with(0).says("There is no account yet.");
    none.says("bantin user add NAME --role writer --data elsewhere");
    for data in ["town/dist", "town/dist/data", "town/content/data", "town/static"] {
        user(&["add", "minh", "--role", "writer", "--data", data]).ends_with(1).complains("[BT1112]");
        user(&["list", "--data", data]).ends_with(1).complains("[BT1112]");
    }
    assert!(!person.has("town/dist/desk.db"));
    person.writes("broken/desk.db", &"no database at all ".repeat(100));
    user(&["list", "--data", "broken"]).ends_with(5).complains("[BT1104]");

    let site = person.reads("town/site.toml");
    let live = |url: &str, listen: &str| {
        person.writes("town/site.toml", &format!("desk_url = \"{url}\"\n{site}"));
        let mut words = LIVE;
        words[10] = listen;
        person.types(&words)
    };
    live("http://desk.example.vn", "127.0.0.1:0").ends_with(1).complains("[BT1109]");
    live("https://desk:example:vn", "127.0.0.1:0").ends_with(1).complains("[BT1108]");
    person.writes("town/site.toml", &site);
    let mut words = LIVE;
    words[10] = "0.0.0.0:0";
    person.types(&words).ends_with(1).complains("[BT1110]");
    person.types(&LIVE[..9]).ends_with(1).complains("--desk-listen");
}

#[test]
fn a_desk_whose_newsroom_is_broken_is_where_it_was() {
    let person = published();
    let site = person.reads("town/site.toml");
    let url = "https://desk.example.vn";
    person.writes("town/site.toml", &format!("desk_url = \"{url}\"\n{site}"));
    assert_eq!(person.starts(&LIVE).ends_when_asked(), Some(0));
    person.writes("town/site.toml", "name = [broken");
    let live = person.starts(&LIVE);
    let added = person.types(&["user", "add", "lan", "--role", "writer", "--data", "data"]).ends_with(0);
    assert!(link(&added).starts_with(&format!("{url}/lien-ket/")), "{}", added.out);
    assert_eq!(live.ends_when_asked(), Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn two_hundred_who_guess_at_once_are_held_in_bounds() {
    let person = published();
    let live = person.starts_with(&LIVE, "desk is open at ");
    let door = format!("{}/", live.address);
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let door = &door;
        let guess =
            |n: usize| move || sends(door, &[("name", &format!("ai đó {n}")), ("password", "đoán mò")]).0;
        let guesses: Vec<_> = (0..200).map(|n| scope.spawn(guess(n))).collect();
        guesses.into_iter().map(|guess| guess.join().unwrap()).collect()
    });
    // One that waited too long on a slow machine is told so.
    assert!(answers.iter().all(|status| matches!(status, 422 | 503)), "{answers:?}");
    let memory = live.most_memory_in_mb();
    assert!(memory < 1_024, "{memory} MB");
}
