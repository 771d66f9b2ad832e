//! Front matter that was pasted from a web page or an office program reads as its author sees it, or is told.

use bantin_content::Article;

use super::{AS_OF, TOP, problems, told_of};
use crate::newsroom::Newsroom;

#[test]
fn a_value_keeps_the_spaces_that_its_author_set() {
    let newsroom = Newsroom::new();
    newsroom
        .file("content/tin/a.md", TOP.replace("Hội đình", "Cách\u{a0}chợ 20\u{202f}km:\u{a0}xa") + "---\n");
    let article: Article = newsroom.publish_as_of(AS_OF).0.json("articles/a.json");
    assert_eq!(article.headline, "Cách\u{a0}chợ 20 km:\u{a0}xa mở cửa");
}

#[test]
fn what_cannot_be_read_so_is_told_with_its_cause() {
    for (text, expected) in [
        ("---\nheadline: “Hội: đình”\npublished: 2026-03-14\n---\n", "write straight ones"),
        ("+++\nheadline = “Hội”\npublished = 2026-03-14\n+++\n", "write straight ones"),
        ("—\nheadline: a\n—\n", "le-hoi.md:1:1: error: “—” does not begin front matter"),
        ("–--\nheadline: a\n---\n", "“–--” does not begin front matter"),
        ("--\nheadline: a\n--\n", "“--” does not begin front matter"),
        (
            "---\nheadline: a\npublished: 2026-03-14\n——\nThân bài.\n",
            "le-hoi.md:4:1: error: “——” does not close",
        ),
    ] {
        let told = told_of(text);
        assert!(told.contains(expected), "{text}\n{told}");
    }
}

#[test]
fn a_place_in_evened_front_matter_is_on_its_line() {
    let newsroom = Newsroom::new();
    let text = "\u{200b}---\u{a0}\n\u{200b}headline:\u{a0}a\npublished:\u{a0}hôm\u{a0}nay\n---\u{200b}\n\n![x](a.jpg)\n";
    newsroom.file("content/tin/a/index.md", text);
    let lines: Vec<usize> = problems(&newsroom)
        .iter()
        .map(|problem| problem.place.as_ref().map_or(0, |place| place.line))
        .collect();
    assert_eq!(lines, [3]);
}

#[test]
fn a_link_to_an_old_address_is_good_and_one_to_what_is_kept_for_the_portal_is_told() {
    let newsroom = Newsroom::new();
    newsroom.article("tin/moi", "2026-01-02", "aliases: [/cu/1/, bai.aspx?id=7]");
    let told = |link: &str| {
        newsroom.file("content/tin/b.md", format!("{TOP}---\nXem [bài]({link}).\n"));
        let told = super::problems(&newsroom).into_iter().filter(|problem| problem.file != "_redirects");
        told.map(|problem| problem.to_string()).collect::<String>()
    };
    for link in
        ["/cu/1/", "/cu/1", "https://thu.example/cu/1/#a", "/cu/1?x=1", "/bai.aspx?id=7", "../../cu/1/"]
    {
        assert_eq!(told(link), "", "{link}");
    }
    for link in ["/cu/2/", "/tim-kiem/?q=a", "/bai-da-luu/", "/metrics", "/tin/trang/1/"] {
        assert!(told(link).contains("warning"), "{link}");
    }
}
