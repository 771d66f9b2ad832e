//! Publishes that are killed somewhere on their way, by a clock that earlier publishes taught.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::edition_check::text;
use crate::person::{Answer, Person};

/// The last stage, as it is told on standard error.
const LAST: &str = "Showing the new edition";

/// How long a publish takes, and the last stage of it.
#[derive(Clone, Copy)]
pub struct Pace {
    whole: Duration,
    last: Duration,
}

/// Publishes to the end and looks at the clock.
pub fn publishes(person: &Person, newsroom: &Path, out: &Path, more: &[&str]) -> (Answer, Pace) {
    let start = Instant::now();
    let mut child = person
        .bantin("", &[&["publish", text(newsroom), "--out", text(out)], more].concat())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut err, mut last) = (String::new(), start);
    for line in BufReader::new(child.stderr.take().unwrap()).lines() {
        let line = line.unwrap();
        if line == LAST {
            last = Instant::now();
        }
        err += &line;
        err.push('\n');
    }
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    let code = child.wait().unwrap().code().expect("the command ends by itself");
    let pace = Pace { whole: start.elapsed(), last: last.elapsed() };
    (Answer { code, out, err }, pace)
}

/// Starts a publish and kills it; tells whether it was still at work.
///
/// The waiting here is what is tried out: a power cut comes at any moment. Half of them come at
/// any time of the whole run, the others in its last stage, the dangerous one.
pub fn kills(
    person: &Person,
    newsroom: &Path,
    out: &Path,
    more: &[&str],
    pace: Pace,
    chance: &mut Chance,
) -> bool {
    let mut child = person
        .bantin("", &[&["publish", text(newsroom), "--out", text(out)], more].concat())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let moment = if chance.once_in(2) {
        pace.whole.mul_f64(1.2 * chance.share())
    } else {
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        lines.find(|line| line.as_ref().is_ok_and(|line| line == LAST));
        pace.last.mul_f64(1.2 * chance.share())
    };
    thread::sleep(moment);
    // It may have ended by itself.
    let _ = child.kill();
    child.wait().unwrap().signal() == Some(9)
}
