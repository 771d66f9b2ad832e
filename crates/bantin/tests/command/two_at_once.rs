//! Two publishes at the same time: one waits its turn by saying so, and nothing is mixed.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

use crate::chance::Chance;
use crate::edition_check::{
    State, assert_nothing_beside, assert_same, assert_whole, published_afresh, text, tree,
};
use crate::killing::{kills, publishes};
use crate::made_up::{MadeUp, copied};
use crate::person::{Answer, Person};

const ROUNDS: usize = 15;
/// Longer than a publish takes.
const APART: Duration = Duration::from_millis(300);

#[test]
fn two_publishes_of_one_newsroom_leave_one_whole_edition() {
    let person = Person::sits_down_in_memory();
    let mut made_up = MadeUp::with_articles(person.home().join("town"), 60);
    let out = person.home().join("dist");
    let town = made_up.folder().to_owned();
    let mut pair = Pair { person: &person, out: &out, chance: Chance::of(11), apart: APART };
    for round in 0..ROUNDS {
        if round == ROUNDS / 2 {
            fs::remove_dir_all(&out).unwrap();
        }
        pair.publishes([&town, &town], &format!("round {round}"));
        // Who came second may have been turned away before it saw the last edit; this one sees all.
        person.types(&["publish", "town", "--out", "dist"]).ends_with(0);
        assert_whole(&out, State::Settled, &format!("round {round}"));
        made_up.edited(&mut pair.chance);
        made_up.adds();
    }
    person.types(&["publish", "town", "--out", "dist"]).ends_with(0);
    assert_same(&tree(&out), &published_afresh(&person, &town), "in the end");
}

#[test]
fn two_newsrooms_with_one_place_to_go_leave_an_edition_of_the_one_or_the_other() {
    let person = Person::sits_down_in_memory();
    let mut made_up = MadeUp::with_articles(person.home().join("town"), 60);
    let other = person.home().join("other");
    copied(made_up.folder(), &other);
    // They differ in a few pages only: more than a tenth may not vanish.
    made_up.adds();
    made_up.rewords("bai-0005");
    let town = made_up.folder().to_owned();
    let editions = [published_afresh(&person, &town), published_afresh(&person, &other)];
    let out = person.home().join("dist");
    let mut pair = Pair { person: &person, out: &out, chance: Chance::of(12), apart: APART };
    for round in 0..ROUNDS {
        let what = format!("round {round}");
        if round % 5 == 0 && out.exists() {
            fs::remove_dir_all(&out).unwrap();
        }
        pair.publishes([&town, &other], &what);
        let stands = tree(&out);
        if stands != editions[0] {
            assert_same(&stands, &editions[1], &what);
        }
        assert_nothing_beside(&out, &what);
    }
}

#[test]
fn two_that_begin_in_the_very_same_moment_do_not_write_into_one_stage() {
    let person = Person::sits_down_in_memory();
    let made_up = MadeUp::with_articles(person.home().join("town"), 6);
    let other = person.home().join("other");
    copied(made_up.folder(), &other);
    let town = made_up.folder().to_owned();
    let edition = published_afresh(&person, &town);
    let out = person.home().join("dist");
    let mut pair = Pair { person: &person, out: &out, chance: Chance::of(14), apart: Duration::ZERO };
    for round in 0..120 {
        if round % 3 == 0 && out.exists() {
            fs::remove_dir_all(&out).unwrap();
        }
        let what = format!("round {round}");
        pair.publishes([&town, &other], &what);
        assert_same(&tree(&out), &edition, &what);
    }
}

#[test]
fn a_publish_that_was_killed_does_not_keep_the_next_one_out() {
    let person = Person::sits_down_in_memory();
    let mut made_up = MadeUp::with_articles(person.home().join("town"), 30);
    let out = person.home().join("dist");
    let (answer, pace) = publishes(&person, made_up.folder(), &out, &[]);
    answer.ends_with(0);
    let mut chance = Chance::of(13);
    for _ in 0..4 {
        made_up.edited(&mut chance);
        kills(&person, made_up.folder(), &out, &[], pace, &mut chance);
        person.types(&["publish", "town", "--out", "dist"]).ends_with(0);
    }
    assert_same(&tree(&out), &published_afresh(&person, made_up.folder()), "in the end");
}

/// Two publishes into one place.
struct Pair<'a> {
    person: &'a Person,
    out: &'a Path,
    chance: Chance,
    /// The second begins at any moment of the first.
    apart: Duration,
}

impl Pair<'_> {
    /// The waiting is what is tried out.
    fn publishes(&mut self, newsrooms: [&Path; 2], what: &str) {
        let (first, second) = if self.chance.once_in(2) { (0, 1) } else { (1, 0) };
        let apart = self.apart.mul_f64(self.chance.share().powi(2));
        let one = self.begins(newsrooms[first]);
        thread::sleep(apart);
        let other = self.begins(newsrooms[second]);
        let answers = [ended(one), ended(other)];
        for answer in &answers {
            let said = format!("{what}, {apart:?} apart: {}\n{}", answer.out, answer.err);
            match answer.code {
                0 => {}
                5 => assert!(answer.err.contains("another publish is at work"), "{said}"),
                code => panic!("{code} {said}"),
            }
        }
        assert!(answers.iter().any(|answer| answer.code == 0), "{what}: neither went through");
        assert_whole(self.out, State::Settled, what);
        assert_nothing_beside(self.out, what);
    }

    fn begins(&self, newsroom: &Path) -> Child {
        self.person
            .bantin("", &["publish", text(newsroom), "--out", text(self.out)])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }
}

fn ended(child: Child) -> Answer {
    let output = child.wait_with_output().unwrap();
    Answer {
        code: output.status.code().expect("the command ends by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
