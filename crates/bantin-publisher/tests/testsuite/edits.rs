//! Random sequences of edits: whatever happens between two publishes, the edition is the one that a
//! publish from nothing makes, byte for byte, and nothing is written that did not change.

mod accident;
mod article;
mod beginning;
mod chance;
mod circumstances;
mod desk;
mod disk;
mod edit;
mod examples;
mod own_days;
mod run;
mod site;

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use beginning::Beginning;
use chance::steps;
use edit::Step;

#[test]
fn whatever_is_edited_an_edition_is_what_a_publish_from_nothing_makes() {
    try_sequences(96, 1);
}

/// `cargo xtask test --long`
#[test]
#[ignore = "many minutes"]
fn whatever_is_edited_a_thousand_times() {
    try_sequences(1000, 2);
}

/// The same sequences in every run; of one that fails, the shortest part that still does is told.
fn try_sequences(cases: u32, seed: u8) {
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 300,
        max_shrink_time: 180_000,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let beginning = Beginning::new();
    let tried = TestRunner::new_with_rng(config, rng)
        .run(&steps(), |steps| beginning.run(&steps).map_err(TestCaseError::fail));
    match tried {
        Ok(()) => {}
        Err(TestError::Fail(why, steps)) => panic!("{why}\n\nThe edits:\n{}", listed(&steps)),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

fn listed(steps: &[Step]) -> String {
    let lines = steps.iter().enumerate().map(|(at, step)| format!("  {}. {step:?}\n", at + 1));
    lines.collect()
}
