//! The edition before is brought back, and what was withdrawn is not.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::{Deployer, assert_same_files};

#[test]
fn the_edition_before_comes_back_and_the_one_before_that() {
    let mut deployer = Deployer::with_articles(30);
    let mut editions = Vec::new();
    for _ in 0..3 {
        deployer.publishes_and_deploys();
        editions.push(deployer.published());
        deployer.made_up.adds();
        let reworded = deployer.made_up.slugs().remove(3);
        deployer.made_up.rewords(&reworded);
    }
    editions.pop();
    while let Some(edition) = editions.pop() {
        deployer
            .person
            .types(&["rollback", "town", "--to", "www"])
            .ends_with(0)
            .says("The edition before is back");
        let mut served = deployer.served();
        // Its assets stay for pages that browsers have kept.
        served.retain(|path, _| !path.starts_with("assets/") || edition.contains_key(path));
        assert_same_files(&served, &edition);
    }
    deployer.person.types(&["rollback", "town", "--to", "www"]).ends_with(1).complains("[BT1286]");
    // And forward again.
    deployer.publishes_and_deploys();
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn five_editions_are_kept() {
    let mut deployer = Deployer::with_articles(6);
    for _ in 0..8 {
        deployer.publishes_and_deploys();
        deployer.made_up.adds();
    }
    let back = || deployer.person.types(&["rollback", "town", "--to", "www", "--force"]).code;
    assert_eq!((0..6).map(|_| back()).collect::<Vec<_>>(), [0, 0, 0, 0, 0, 1]);
}

#[test]
fn nothing_of_a_withdrawn_article_is_left_or_comes_back() {
    let mut deployer = Deployer::with_articles(30);
    let slug = "bai-0008";
    // A picture of its own, which no other article has.
    let picture = deployer.made_up.file(slug).replace("index.md", "anh.png");
    fs::write(deployer.made_up.folder().join(&picture), green()).unwrap();
    deployer.publishes_and_deploys();
    let words = deployer.made_up.rewords(slug);
    deployer.publishes_and_deploys();
    assert!(deployer.has_anywhere(words.as_bytes()));
    let before = deployer.served();
    deployer.made_up.withdraws(slug);
    deployer.publishes_and_deploys().says("no earlier edition");
    assert!(!deployer.has_anywhere(words.as_bytes()));
    assert_same_files(&deployer.served(), &deployer.published());
    let pictures = |files: &BTreeMap<String, Vec<u8>>| -> BTreeSet<String> {
        files
            .keys()
            .filter(|path| path.starts_with("assets/") && !path.contains("bantin-"))
            .cloned()
            .collect()
    };
    let (were, are) = (pictures(&before), pictures(&deployer.served()));
    assert!(are.is_subset(&were) && are.len() < were.len(), "{were:?}");
    deployer.person.types(&["rollback", "town", "--to", "www"]).ends_with(1).complains("[BT1286]");
    // Later editions can be brought back again; it stays withdrawn.
    deployer.made_up.adds();
    deployer.publishes_and_deploys();
    deployer.person.types(&["rollback", "town", "--to", "www"]).ends_with(0);
    assert!(!deployer.has_anywhere(words.as_bytes()));
}

#[test]
fn who_goes_back_is_told_what_comes_back_and_what_to_do_next() {
    let mut deployer = Deployer::with_articles(6);
    let back = |deployer: &Deployer, more: &[&str]| {
        deployer.person.types(&[&["rollback", "town", "--to", "www"], more].concat())
    };
    back(&deployer, &[]).ends_with(1).complains("brought nothing to this target yet").complains("[BT1279]");
    deployer.publishes_and_deploys();
    back(&deployer, &["--dry-run"]).ends_with(1).complains("no earlier edition").complains("[BT1286]");
    let first = deployer.served();
    deployer.made_up.adds();
    deployer.publishes_and_deploys();
    // Another machine deploys meanwhile: its edition is the one that is taken back.
    let copy = deployer.is_copied();
    std::fs::write(
        copy.join("content/tin-tuc/tu-may-khac.md"),
        "---\nheadline: Mới\npublished: 2026-01-01\n---\nMới.\n",
    )
    .unwrap();
    deployer.copy_deploys(&[]).ends_with(0);
    let page = "www/tin-tuc/tu-may-khac/index.html";
    assert!(deployer.person.has(page));
    let would = back(&deployer, &["--dry-run"]).ends_with(0);
    would.says("would come back, in the place of that of ").says("remove tin-tuc/tu-may-khac/index.html");
    assert!(deployer.person.has(page));
    let done =
        back(&deployer, &[]).ends_with(0).says("The edition before is back: the one that was deployed on ");
    done.says("`bantin deploy --to www` brings what is published here, one more rollback");
    assert_same_files(&deployer.served(), &deployer.published());
    back(&deployer, &[]).ends_with(0).says("there is no earlier edition to go back to");
    let mut served = deployer.served();
    served.retain(|path, _| !path.starts_with("assets/") || first.contains_key(path));
    assert_same_files(&served, &first);
}

/// A picture of one colour.
fn green() -> Vec<u8> {
    let (mut bytes, points) = (Vec::new(), [30, 160, 60].repeat(24 * 16));
    let mut encoder = png::Encoder::new(&mut bytes, 24, 16);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&points).unwrap();
    bytes
}
