//! Preview links: an editor makes one, and somebody without account looks. How they end is in `preview_links_over`.

use std::process::Command;

use bantin_desk::{MOST_PREVIEW_LINKS_OF_ACCOUNT, MOST_PREVIEW_LINKS_OF_ARTICLE, PREVIEW_LINK_LASTS_S, Role};

use crate::editor::{Answer, Editor};
use crate::room::{ADDRESS, OpenDesk, Room};

pub const LIST: &str = "/lien-ket-xem-truoc/";

/// Stands in for the program that draws: it tells of an article what its file says, and shows its text.
const DRAWS: &str = r#"
file=$(tee "$1/asked" | sed 's/.*"file":"\([^"]*\)".*/\1/')
text="$1/town/$file"
if ! [ -f "$text" ]; then printf '"Missing"\n'; exit; fi
if grep -q 'headlnie' "$text"; then printf '{"Refused":["hỏng"]}\n'; exit; fi
waiting=false
if grep -q 'draft: true\|2026-12-31' "$text"; then waiting=true; fi
headline=$(sed -n 's/^headline: //p' "$text")
size=$(wc -c < "$text")
printf '{"Drawn":{"headline":"%s","published":"01/03/2026","is_draft":true,"is_waiting":%s,' "$headline" $waiting
printf '"problems":["chỉ cho người viết"],"files":[{"name":"index.html","size":%d}]}}\n' $size
cat "$text"
"#;

/// Makes a link to a draft of this name; gives its path.
pub fn makes_a_link(room: &Room, editor: &Editor, name: &str) -> String {
    let file = format!("content/tin/{name}.md");
    let draft =
        format!("---\nheadline: Bài {name}\npublished: 2026-03-01\ndraft: true\n---\nNội dung {name}.\n");
    room.writes(&file, &draft);
    link_in(&editor.sends(LIST, &[("article", &file)]).is(200))
}

/// The path of the link that a page shows.
fn link_in(page: &Answer) -> String {
    let field = page.text.split("<input class=\"field__input\" id=\"link\"").nth(1).unwrap();
    let address = field.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
    address.strip_prefix(ADDRESS).unwrap().to_owned()
}

/// The numbers of the links that are good, in the order in which they were made.
pub fn numbers(room: &Room) -> Vec<String> {
    let database = room.database();
    let mut query = database.prepare("SELECT id FROM preview_links WHERE revoked = 0 ORDER BY id").unwrap();
    let numbers = query.query_map([], |row| row.get::<_, i64>(0)).unwrap();
    numbers.map(|number| number.unwrap().to_string()).collect()
}

pub fn room_with_an_editor() -> (Room, OpenDesk, Editor) {
    let room = Room::new();
    room.draws_with(DRAWS);
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    (room, desk, editor)
}

/// Presses the button, as the page has it, and gives the page with the frame.
pub fn presses(guest: &Editor, link: &str) -> Answer {
    let page = guest.opens(link).is(200).shows(&format!("method=\"post\" action=\"{link}\""));
    let fields: &[(&str, &str)] =
        if page.text.contains("name=\"at-once\"") { &[("at-once", "1")] } else { &[] };
    let answer = guest.sends(link, fields);
    if answer.status != 303 {
        return answer;
    }
    let onward = answer.header("location").to_owned();
    guest.opens(&onward)
}

/// The address of what the frame of a page shows.
pub fn framed(page: &Answer) -> String {
    let frame = page.text.split("<iframe").nth(1).unwrap();
    assert!(frame.contains(" sandbox") && !frame.contains("allow-"), "{frame}");
    frame.split("src=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn an_editor_makes_a_link_and_somebody_without_account_looks() {
    let room = Room::new();
    room.draws_with(DRAWS);
    let desk = room.opens();
    room.has_an_account(&desk, "Chị Nguyệt", Role::Writer);
    let editor = Editor::signed_in(&desk, "Chị Nguyệt");
    room.writes("content/tin/tet.md", "---\nheadline: Chợ Tết\npublished: 2026-12-31\n---\nChợ.\n");
    let made = editor.sends(LIST, &[("article", "content/tin/tet.md")]).is(200);
    let made = made.shows("Đã tạo liên kết xem trước bài “Chợ Tết”.").shows("đến 10:00 ngày 06/03/2026");
    let made = made.shows("readonly").shows("data-copies=\"link\"");
    let link = link_in(&made);
    assert!(link.starts_with("/xem/") && link.len() >= "/xem/".len() + 43, "{link}");
    editor.opens(LIST).hides(&link).hides(link.rsplit('/').next().unwrap());

    let leader = Editor::at(&desk);
    let page = leader.opens(&link).is(200).shows("Bản xem trước của một bài chưa đăng");
    let page =
        page.shows("xem được đến 10:00 ngày 06/03/2026").shows("<meta name=\"robots\" content=\"noindex\">");
    page.hides("Chợ Tết").hides("href=\"/\"").hides("/ban-nhap/").hides("Nguyệt");
    let opened = presses(&leader, &link).is(200).shows("Chợ Tết").hides("href=\"/\"").hides("/ban-nhap/");
    let opened = opened.hides("Nguyệt").hides("chỉ cho người viết").shows("content=\"noindex\"");
    let asked = std::fs::read_to_string(room.data().with_file_name("asked")).unwrap();
    assert!(asked.contains(r#""is_shared":true"#), "nothing else that waits: {asked}");
    assert!(opened.header("content-security-policy").ends_with("; frame-src 'self'"));
    leader.opens(&framed(&opened)).is(200).shows("headline: Chợ Tết");
}

#[test]
fn looking_does_nothing_and_only_the_button_counts() {
    let (room, desk, editor) = room_with_an_editor();
    let link = makes_a_link(&room, &editor, "tet");
    let chat_app = Editor::at(&desk);
    for _ in 0..10 {
        let page = chat_app.opens(&link).is(200).hides("Bài tet").hides("Nội dung");
        assert!(page.header("set-cookie").is_empty());
        chat_app.asks("HEAD", &link, &[], None).is(200);
        chat_app.opens(&format!("{link}?xong=mo")).is(200).hides("Bài tet");
    }
    editor.opens(LIST).shows("Bài tet").shows("Chưa ai mở").shows("lan tạo lúc 10:00 ngày 04/03/2026");
    room.passes(600);
    presses(&Editor::at(&desk), &link).is(200).shows("Bài tet");
    editor.opens(LIST).shows("Đã mở 1 lần, lần cuối lúc 10:10 ngày 04/03/2026");
    room.passes(600);
    presses(&Editor::at(&desk), &link).is(200);
    editor.opens(LIST).shows("Đã mở 2 lần, lần cuối lúc 10:20 ngày 04/03/2026");
}

#[test]
fn what_was_opened_can_be_loaded_again_for_an_hour_and_counts_once() {
    let (room, desk, editor) = room_with_an_editor();
    let (link, other) = (makes_a_link(&room, &editor, "tet"), makes_a_link(&room, &editor, "mua"));
    let leader = Editor::at(&desk);
    let opened = leader.sends(&link, &[]).is(303);
    let cookie = opened.header("set-cookie");
    assert!(cookie.starts_with("__Host-desk-preview="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=3600"), "{cookie}");
    for _ in 0..3 {
        leader.opens(&link).is(200).shows("Bài tet");
    }
    room.passes(3_599);
    leader.opens(&link).is(200).shows("Bài tet");
    room.passes(1);
    leader.opens(&link).is(200).hides("Bài tet").shows("Xem bài");
    editor.opens(LIST).shows("Đã mở 1 lần");

    presses(&leader, &link).shows("Bài tet");
    leader.opens(&other).is(200).hides("Bài mua");
    assert!(!leader.is_in(), "it opens nothing else");
    leader.opens("/ban-nhap/").is(303);
    let mark = leader.cookie("__Host-desk-preview").unwrap();
    let stranger = Editor::at(&desk);
    for name in ["__Host-desk", "__Host-desk-pending", "__Host-desk-known"] {
        stranger.holds(name, &mark);
    }
    assert!(!stranger.is_in());
}

#[test]
fn a_browser_that_keeps_no_cookie_shows_it_all_the_same() {
    let (room, desk, editor) = room_with_an_editor();
    let link = makes_a_link(&room, &editor, "tet");
    let none = [("cookie", ""), ("origin", ADDRESS)];
    let leader = Editor::at(&desk);
    let onward = leader.sends_as(&link, &none, &[]).is(303);
    let page = leader.asks("GET", onward.header("location"), &none, None).is(200).hides("Bài tet");
    let page = page.shows("name=\"at-once\"");
    drop(page);
    leader.sends_as(&link, &none, &[("at-once", "1")]).is(200).shows("Bài tet");
}

#[test]
fn whoever_has_an_account_sees_all_links_that_are_good() {
    let (room, desk, editor) = room_with_an_editor();
    room.has_an_account(&desk, "minh", Role::Approver);
    makes_a_link(&room, &editor, "tet");
    let minh = Editor::signed_in(&desk, "minh");
    makes_a_link(&room, &minh, "mua");
    let page =
        minh.opens(LIST).is(200).shows("lan tạo lúc").shows("minh tạo lúc").shows("aria-current=\"page\"");
    assert_eq!(page.text.matches("name=\"link\"").count(), 1, "one's own can be taken back");
    editor.opens("/ban-nhap/").shows("href=\"/lien-ket-xem-truoc/\"");
}

#[test]
fn only_what_readers_do_not_see_yet_has_links() {
    let (room, _desk, editor) = room_with_an_editor();
    for file in
        ["", "content/tin/cho.md", "content/tin/khong-co.md", "../site.toml", "/etc/passwd", "site.toml"]
    {
        editor.sends(LIST, &[("article", file)]).is(404).shows("không phải là bản nháp hay bài hẹn giờ");
    }
    editor.sends(LIST, &[]).is(404);
    assert!(numbers(&room).is_empty());
    std::fs::rename(room.newsroom(), room.newsroom().with_extension("aside")).unwrap();
    editor.sends(LIST, &[("article", "content/tin/tet.md")]).leads_to("/ban-nhap/");
}

#[test]
fn who_loads_a_link_again_and_again_keeps_no_editor_waiting() {
    let (room, desk, editor) = room_with_an_editor();
    let link = makes_a_link(&room, &editor, "tet");
    makes_a_link(&room, &editor, "mua");
    // Drawing the one article says that it has begun, and goes on when it is told.
    let [begun, go] = ["begun", "go"].map(|name| room.data().with_file_name(name));
    for pipe in [&begun, &go] {
        assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
    }
    let waits = "case $file in */tet.md) echo > \"$1/begun\"; cat \"$1/go\";; esac\ntext=";
    room.draws_with(&DRAWS.replace("text=", waits));
    std::thread::scope(|scope| {
        let guest = || presses(&Editor::at(&desk), &link).status;
        let guests = [scope.spawn(guest), scope.spawn(guest)];
        std::fs::read(&begun).unwrap();
        editor.opens("/ban-nhap/xem/?bai=content%2Ftin%2Fmua.md").is(200).shows("<iframe");
        std::fs::write(&go, "").unwrap();
        std::fs::read(&begun).unwrap();
        std::fs::write(&go, "").unwrap();
        assert_eq!(guests.map(|guest| guest.join().unwrap()), [200, 200]);
    });
}

#[test]
fn an_editor_makes_a_link_where_they_look_at_the_article() {
    let (room, _desk, editor) = room_with_an_editor();
    makes_a_link(&room, &editor, "tet");
    let page = editor.opens("/ban-nhap/xem/?bai=content%2Ftin%2Ftet.md").is(200);
    let page = page.shows("Tạo liên kết xem trước").shows(&format!("method=\"post\" action=\"{LIST}\""));
    page.shows("<input type=\"hidden\" name=\"article\" value=\"content/tin/tet.md\">");
    let published = editor.opens("/ban-nhap/xem/?bai=content%2Ftin%2Fcho.md").is(200);
    published.hides("Tạo liên kết xem trước");
}

#[test]
fn an_article_and_an_account_have_so_many_links_and_no_more() {
    let (room, desk, editor) = room_with_an_editor();
    for _ in 0..MOST_PREVIEW_LINKS_OF_ARTICLE {
        makes_a_link(&room, &editor, "tet");
    }
    let again = |file: &str| editor.sends(LIST, &[("article", file)]);
    again("content/tin/tet.md").is(422).shows("Bài này đã có 10 liên kết còn hiệu lực.");
    editor.sends("/lien-ket-xem-truoc/thu-hoi/", &[("link", &numbers(&room)[0])]).is(303);
    again("content/tin/tet.md").is(200);
    for n in MOST_PREVIEW_LINKS_OF_ARTICLE..MOST_PREVIEW_LINKS_OF_ACCOUNT {
        makes_a_link(&room, &editor, &format!("bai-{}", n / 5));
    }
    again("content/tin/bai-2.md").is(422).shows("Tài khoản này đã có 50 liên kết còn hiệu lực.");
    assert_eq!(numbers(&room).len(), 50);
    room.has_an_account(&desk, "minh", Role::Writer);
    makes_a_link(&room, &Editor::signed_in(&desk, "minh"), "mua");
    room.passes(PREVIEW_LINK_LASTS_S);
    makes_a_link(&room, &Editor::signed_in(&desk, "lan"), "tet");
}

#[test]
fn the_log_tells_of_links_without_giving_one_away() {
    let (room, desk, editor) = room_with_an_editor();
    room.has_an_account(&desk, "quản trị", Role::Admin);
    let link = makes_a_link(&room, &editor, "tet");
    for _ in 0..3 {
        presses(&Editor::at(&desk), &link).is(200);
    }
    let admin = Editor::signed_in(&desk, "quản trị");
    admin.sends("/lien-ket-xem-truoc/thu-hoi/", &[("link", &numbers(&room)[0])]).is(303);
    let lines: Vec<(String, String, String)> = {
        let database = room.database();
        let query = "SELECT event, account, article FROM audit WHERE event LIKE 'preview%' ORDER BY id";
        let mut query = database.prepare(query).unwrap();
        let lines = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        lines.map(Result::unwrap).collect()
    };
    let file = "content/tin/tet.md";
    let told = |event: &str, account: &str| (event.to_owned(), account.to_owned(), file.to_owned());
    assert_eq!(
        lines,
        [
            told("preview-link-made", "lan"),
            told("preview-link-opened", "lan"),
            told("preview-link-revoked", "quản trị")
        ]
    );
    let log = admin.opens("/nhat-ky/").shows("Thu hồi liên kết xem trước · content/tin/tet.md");
    log.shows("Liên kết xem trước được mở lần đầu").hides(link.rsplit('/').next().unwrap());
}

#[test]
fn a_link_is_the_desks_own_address_whatever_a_request_says() {
    let (room, desk, editor) = room_with_an_editor();
    room.writes("content/tin/tet.md", "---\nheadline: Tết\npublished: 2026-12-31\n---\nChợ.\n");
    let says = [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("forwarded", "host=evil.example"),
        ("x-forwarded-proto", "http"),
        ("origin", ADDRESS),
        ("sec-fetch-site", "same-origin"),
    ];
    let made = editor.sends_as(LIST, &says, &[("article", "content/tin/tet.md")]).is(200).hides("evil");
    let link = link_in(&made);
    for guest in [Editor::at(&desk), editor] {
        guest.asks("GET", &link, &says, None).is(200).hides("evil");
        let opened = guest.sends_as(&link, &says, &[]).is(303);
        assert!(!format!("{:?}", opened.headers).contains("evil"));
        guest.asks("GET", &link, &says, None).is(200).hides("evil");
    }
}

#[test]
fn a_button_of_another_page_opens_nothing() {
    let (room, desk, editor) = room_with_an_editor();
    let link = makes_a_link(&room, &editor, "tet");
    for from in [
        &[("sec-fetch-site", "cross-site"), ("origin", "https://chat.example")][..],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "null")],
        &[],
    ] {
        let answer = Editor::at(&desk).sends_as(&link, from, &[("at-once", "1")]).is(403);
        assert!(answer.hides("Bài tet").header("set-cookie").is_empty());
    }
    editor.opens(LIST).shows("Chưa ai mở");
}
