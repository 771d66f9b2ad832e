//! `bantin publish --keep-going`: broken articles keep their last good version, the rest goes out.

use std::fs;
use std::os::unix::fs::symlink;

use crate::edition_check::{State, assert_same, assert_whole, published_afresh, tree};
use crate::portal::Portal;

const ARTICLES: usize = 45;

/// Without pictures; each is broken in another way.
const UNREADABLE: &str = "bai-0003";
const MISDATED: &str = "bai-0010";
const UNPICTURED: &str = "bai-0020";
const DANGLING: &str = "bai-0030";
const BROKEN: [&str; 4] = [UNREADABLE, MISDATED, UNPICTURED, DANGLING];

impl Portal {
    fn breaks_four(&self) {
        let file = |slug| self.made_up.folder().join(self.made_up.file(slug));
        fs::write(file(UNREADABLE), b"---\nheadline: \"T\xffn\"\npublished: 2021-02-01\n---\n\nTin.\n")
            .unwrap();
        self.person.changes(
            &format!("town/{}", self.made_up.file(MISDATED)),
            "published: 2021-",
            "published: 2021-13-",
        );
        let path = format!("town/{}", self.made_up.file(UNPICTURED));
        let text = self.person.reads(&path);
        self.person.writes(&path, &format!("{text}\n![Không có](khong-co.png)\n"));
        fs::remove_file(file(DANGLING)).unwrap();
        symlink("nowhere.md", file(DANGLING)).unwrap();
    }

    /// Article that is broken and was never published.
    fn begins_a_broken_one(&self) {
        self.person.writes(
            "town/content/le-hoi/bai-hong.md",
            "---\nheadline: \"Hỏng\"\npublished: mai\n---\n\nHỏng.\n",
        );
    }

    fn page(&self, slug: &str) -> String {
        self.person.reads(&format!("dist{}index.html", self.made_up.address(slug)))
    }

    fn shows(&self, slug: &str, words: &str) {
        let page = self.page(slug);
        assert!(page.contains(words), "{slug} does not show {words:?}:\n{page}");
    }
}

#[test]
fn a_publish_that_stops_tells_every_error_of_every_file() {
    let portal = Portal::published(ARTICLES);
    let before = tree(&portal.out);
    portal.breaks_four();
    portal.begins_a_broken_one();
    let said = portal.publishes(&[], 2);
    for slug in BROKEN {
        let file = portal.made_up.file(slug);
        assert!(said.contains(&file), "{file} is not told of:\n{said}");
    }
    assert!(said.contains("content/le-hoi/bai-hong.md") && said.contains("khong-co.png"), "{said}");
    assert_same(&tree(&portal.out), &before, "stopped");
}

#[test]
fn told_to_keep_going_it_publishes_the_rest_and_keeps_the_last_good_version() {
    let mut portal = Portal::published(ARTICLES);
    let before = tree(&portal.out);
    portal.breaks_four();
    portal.publishes(&["--keep-going"], 3);
    assert_same(&tree(&portal.out), &before, "nothing but broken");

    portal.begins_a_broken_one();
    let new = portal.made_up.adds();
    let words = portal.made_up.rewords("bai-0006");
    let said = portal.publishes(&["--keep-going"], 3);
    let told = said.lines().any(|line| line.contains("passed over") && line.contains('5'));
    assert!(told, "five were passed over, which is not told:\n{said}");
    assert!(said.contains("content/le-hoi/bai-hong.md"), "{said}");
    assert_whole(&portal.out, State::Settled, "kept going");
    assert!(portal.page(&new).contains(&new));
    portal.shows("bai-0006", &words);
    assert!(!portal.person.has("dist/le-hoi/bai-hong/index.html"));
    for slug in BROKEN {
        portal.shows(slug, &format!("Bản thứ 0 của {slug}"));
        assert!(is_listed(&portal, slug), "{slug} is in no list");
    }

    let kept = tree(&portal.out);
    portal.publishes(&["--keep-going"], 3);
    assert_same(&tree(&portal.out), &kept, "again");
    portal.publishes(&["--keep-going", "--full"], 3);
    assert_same(&tree(&portal.out), &kept, "again, in full");
    fs::remove_dir_all(portal.made_up.folder().join(".bantin")).unwrap();
    portal.publishes(&["--keep-going"], 3);
    assert_same(&tree(&portal.out), &kept, "again, without the state");
}

#[test]
fn what_is_mended_is_published_with_its_new_text() {
    let mut portal = Portal::published(ARTICLES);
    portal.breaks_four();
    portal.begins_a_broken_one();
    portal.publishes(&["--keep-going"], 3);
    fs::remove_file(portal.made_up.folder().join("content/le-hoi/bai-hong.md")).unwrap();
    for slug in BROKEN {
        // What is written to a link that leads nowhere is written there.
        fs::remove_file(portal.made_up.folder().join(portal.made_up.file(slug))).unwrap();
        let words = portal.made_up.rewords(slug);
        portal.publishes(&["--keep-going"], if slug == DANGLING { 0 } else { 3 });
        portal.shows(slug, &words);
    }
    portal.publishes(&[], 0);
    let afresh = published_afresh(&portal.person, portal.made_up.folder());
    assert_same(&tree(&portal.out), &afresh, "mended, and one made afresh");
}

#[test]
fn a_broken_article_that_never_was_published_is_left_out() {
    let portal = Portal::unpublished(12);
    let expected = published_afresh(&portal.person, portal.made_up.folder());
    portal.begins_a_broken_one();
    portal.publishes(&[], 2);
    assert!(!portal.out.exists());
    portal.publishes(&["--keep-going"], 3);
    assert_same(&tree(&portal.out), &expected, "the others");
}

#[test]
fn with_nothing_broken_it_is_a_publish_like_any_other() {
    let mut portal = Portal::published(ARTICLES);
    portal.made_up.adds();
    let said = portal.publishes(&["--keep-going"], 0);
    assert!(!said.contains("passed over"), "{said}");
    let afresh = published_afresh(&portal.person, portal.made_up.folder());
    assert_same(&tree(&portal.out), &afresh, "kept going, and one made afresh");
}

#[test]
fn told_to_keep_going_it_neither_copies_nor_later_removes_what_a_text_names_outside_of_the_edition() {
    let portal = Portal::published(12);
    portal.person.writes("quy-trong.txt", "quý trọng");
    let named = "/assets/../../quy-trong.txt";
    let text = format!(
        "---\nheadline: \"Tin lạ\"\npublished: 2021-02-02\n---\n\n[x]({named}) <a href=\"{named}\">x</a>\n"
    );
    let file = "town/content/le-hoi/tin-la.md";
    portal.person.writes(file, &text);
    portal.publishes(&[], 0);
    portal.person.changes(file, "published: 2021", "published: mai 2021");
    portal.publishes(&["--keep-going"], 3);
    assert_eq!(portal.person.reads("quy-trong.txt"), "quý trọng");
    portal.person.writes(file, &text);
    portal.publishes(&[], 0);
    assert_eq!(portal.person.reads("quy-trong.txt"), "quý trọng");
    let afresh = published_afresh(&portal.person, portal.made_up.folder());
    assert_same(&tree(&portal.out), &afresh, "mended, and one made afresh");
}

/// In its section's newest list or a closed page.
fn is_listed(portal: &Portal, slug: &str) -> bool {
    let address = portal.made_up.address(slug);
    let section = address.split('/').nth(1).expect("a section");
    let mut lists = vec![format!("dist/{section}/index.html")];
    lists.extend((1..9).map(|number| format!("dist/{section}/trang/{number}/index.html")));
    lists.iter().any(|list| portal.person.has(list) && portal.person.reads(list).contains(&address))
}
