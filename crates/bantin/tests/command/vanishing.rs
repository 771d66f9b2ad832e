//! A newsroom that lost its articles by accident does not take them from its readers. The portals are
//! too small for closed pages: each article is one page, and nothing else goes with it.

use std::fs;

use crate::edition_check::{State, assert_same, assert_whole, published_afresh, tree};
use crate::portal::Portal;

impl Portal {
    /// As if a disk were not mounted.
    fn loses_a_section(&self) {
        self.person.moves("town/content/tin-tuc", "elsewhere");
    }

    fn finds_it_again(&self) {
        self.person.moves("elsewhere", "town/content/tin-tuc");
    }

    /// How many pages the edition has, as the command counts them.
    fn pages(&self) -> usize {
        self.loses_a_section();
        let (_, of) = counts(&self.publishes(&[], 6));
        self.finds_it_again();
        of
    }
}

/// `20 of 50 pages would vanish`
fn counts(said: &str) -> (usize, usize) {
    let before = said.split(" pages would vanish").next().expect("a beginning");
    let words: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    let [of, "of", vanished] = words[..] else { panic!("no counts: {said}") };
    (vanished.parse().unwrap(), of.parse().unwrap())
}

#[test]
fn a_lost_section_stops_the_publish_names_what_would_vanish_and_leaves_the_edition() {
    let portal = Portal::published(54);
    let before = tree(&portal.out);
    portal.loses_a_section();
    let said = portal.publishes(&[], 6);
    assert_eq!(counts(&said).0, 18, "{said}");
    assert!(said.contains("--force"), "{said}");
    // All of them: there are few.
    for number in (0..54).step_by(3) {
        assert!(said.contains(&format!("/tin-tuc/bai-{number:04}/")), "{number} is not named: {said}");
    }
    assert!(!said.contains("/le-hoi/bai-"), "{said}");
    assert_same(&tree(&portal.out), &before, "refused");
    // Whoever asks again is told again.
    portal.publishes(&[], 6);
    portal.publishes(&["--full"], 6);
    assert_same(&tree(&portal.out), &before, "refused thrice");

    portal.publishes(&["--force"], 0);
    assert_whole(&portal.out, State::Settled, "forced");
    let afresh = published_afresh(&portal.person, portal.made_up.folder());
    assert_same(&tree(&portal.out), &afresh, "forced, and one made afresh");
    portal.finds_it_again();
    portal.publishes(&[], 0);
    assert_same(&tree(&portal.out), &before, "all is back");
}

#[test]
fn of_very_many_the_first_are_named_and_the_others_counted() {
    let portal = Portal::published(120);
    portal.loses_a_section();
    let said = portal.publishes(&[], 6);
    let (vanished, _) = counts(&said);
    assert!(vanished >= 40, "{said}");
    assert!(said.contains("/tin-tuc/bai-0000/"), "{said}");
    let named = said.matches("/tin-tuc/").count();
    assert!(named >= 20, "{named} are named: {said}");
    let more = vanished - named;
    assert!(
        named == vanished || said.contains(&format!("{more} more")),
        "{named} of {vanished} named: {said}"
    );
}

#[test]
fn the_edition_itself_is_looked_at_when_the_state_is_gone() {
    let portal = Portal::published(45);
    let before = tree(&portal.out);
    fs::remove_dir_all(portal.made_up.folder().join(".bantin")).unwrap();
    portal.loses_a_section();
    for more in [&[][..], &["--full"]] {
        let said = portal.publishes(more, 6);
        assert_eq!(counts(&said).0, 15, "{said}");
        assert!(said.contains("/tin-tuc/bai-0000/") && said.contains("--force"), "{said}");
        assert_same(&tree(&portal.out), &before, "refused");
    }
    portal.publishes(&["--force"], 0);
    assert!(!portal.out.join("tin-tuc/bai-0000").exists());
}

#[test]
fn a_tenth_is_let_through_and_one_more_is_not() {
    for without_state in [false, true] {
        let mut portal = Portal::published(42);
        while !portal.pages().is_multiple_of(10) {
            portal.made_up.adds();
            portal.publishes(&[], 0);
        }
        let tenth = portal.pages() / 10;
        let slugs: Vec<String> = portal.made_up.slugs().into_iter().skip(10).take(tenth + 1).collect();
        for slug in &slugs {
            portal.made_up.deletes(slug);
        }
        if without_state {
            fs::remove_dir_all(portal.made_up.folder().join(".bantin")).unwrap();
        }
        assert_eq!(counts(&portal.publishes(&[], 6)).0, tenth + 1);
        // One is written again: now it is exactly a tenth.
        portal.made_up.writes_again(&slugs[0]);
        portal.publishes(&[], 0);
        assert!(portal.out.join(portal.made_up.address(&slugs[0]).trim_start_matches('/')).exists());
        let afresh = published_afresh(&portal.person, portal.made_up.folder());
        assert_same(&tree(&portal.out), &afresh, "a tenth gone, and one made afresh");
    }
}

#[test]
fn withdrawing_is_no_loss() {
    let mut portal = Portal::published(45);
    for slug in portal.made_up.slugs().into_iter().skip(10).take(30) {
        portal.made_up.withdraws(&slug);
    }
    portal.publishes(&[], 0);
    assert_whole(&portal.out, State::Settled, "withdrawn");
}

#[test]
fn a_section_under_another_name_counts_as_all_its_addresses() {
    for without_state in [false, true] {
        let portal = Portal::published(54);
        let before = tree(&portal.out);
        portal.person.moves("town/content/tin-tuc", "town/content/tin-moi");
        let site = portal.person.reads("town/site.toml");
        portal.person.writes("town/site.toml", &site.replace("\"tin-tuc\"", "\"tin-moi\""));
        if without_state {
            fs::remove_dir_all(portal.made_up.folder().join(".bantin")).unwrap();
        }
        let said = portal.publishes(&[], 6);
        assert_eq!(counts(&said).0, 18, "{said}");
        assert!(said.contains("/tin-tuc/bai-0000/") && said.contains("--force"), "{said}");
        assert_same(&tree(&portal.out), &before, "refused");
        portal.publishes(&["--force"], 0);
        let afresh = published_afresh(&portal.person, portal.made_up.folder());
        assert_same(&tree(&portal.out), &afresh, "forced, and one made afresh");
    }
}
