//! Where somebody goes after they signed in: to a page of the desk, whatever an address says.

use bantin_desk::Role;

use crate::editor::Editor;
use crate::room::{PASSWORD, Room};

/// Ways to write another site's address, of which browsers understand more than one thinks. `{}` is its name.
const FORMS: [&str; 25] = [
    "https://{}",
    "http://{}/",
    "//{}",
    "///{}",
    "////{}",
    "/\\{}",
    "\\/{}",
    "\\\\{}",
    "/\t/{}",
    "/\n/{}",
    "\t//{}",
    " //{}",
    "https:{}",
    "https:/{}",
    "https:\\\\{}",
    "/%2f{}",
    "/%5c{}",
    "/ban-nhap/@{}",
    "/ban-nhap//{}",
    "/ban-nhap/../..//{}",
    "@{}",
    "/.{}",
    "javascript:alert('{}')",
    "data:text/html,{}",
    "/ban-nhap/\r\nLocation: https://{}",
];

const NAMES: [&str; 12] = [
    "evil.example",
    "evil.example/ban-nhap/",
    "evil.example?/ban-nhap/",
    "evil.example#/ban-nhap/",
    "desk.example.vn@evil.example",
    "desk.example.vn.evil.example",
    "evil。example",
    "evil.example\\@desk.example.vn",
    "0x7f000001",
    "[::1]",
    "127.0.0.1",
    "xn--vil-yla.example",
];

#[test]
fn three_hundred_addresses_of_others_stay_on_the_desk() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let mut tried = 0;
    for form in FORMS {
        for name in NAMES {
            let payload = form.replace("{}", name);
            let query: String = url::form_urlencoded::byte_serialize(payload.as_bytes()).collect();
            // Who is signed in is sent on at once: the same code, without a password.
            editor.opens(&format!("/?next={query}")).leads_to("/ban-nhap/");
            tried += 1;
        }
    }
    assert_eq!(tried, 300);
    let stranger = Editor::at(&desk);
    for form in FORMS.iter().step_by(3) {
        let payload = form.replace("{}", NAMES[0]);
        let query: String = url::form_urlencoded::byte_serialize(payload.as_bytes()).collect();
        stranger.opens(&format!("/?next={query}")).is(200).hides("evil").hides("name=\"next\"");
    }
    // Signing in takes it from the form.
    for payload in
        ["//evil.example", "https://evil.example/", "/\\evil.example", "/lien-ket/x", "/dang-xuat/"]
    {
        let fields = [("name", "lan"), ("password", PASSWORD), ("next", payload)];
        Editor::signed_in(&desk, "lan").sends("/", &fields).leads_to("/ban-nhap/");
    }
}

#[test]
fn who_wanted_a_page_of_the_desk_gets_there() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::at(&desk);
    let door = editor.opens("/ban-nhap/?q=ch%E1%BB%A3+phi%C3%AAn").is(303);
    let page = editor.opens(door.header("location")).is(200);
    let next = "/ban-nhap/?q=ch%E1%BB%A3+phi%C3%AAn";
    page.shows(&format!("name=\"next\" value=\"{next}\""));
    let fields = [("name", "lan"), ("password", PASSWORD), ("next", next)];
    editor.sends("/", &fields).leads_to(next);
    editor.opens("/?next=%2Ftai-khoan%2F").leads_to("/tai-khoan/");
}
