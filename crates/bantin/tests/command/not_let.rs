//! What the system does not let happen: files that may not be read, and random numbers that it does not give. Root may read
//! everything, so a test that runs as root gives that up first.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
};

use crate::person::Person;

/// What root does not need to ask for.
const POWERS: &str = "-dac_override,-dac_read_search";

/// Runs the command as somebody who may not read what is closed to them.
fn types(person: &Person, words: &[&str]) -> (Option<i32>, String) {
    let typed = person.bantin("", words);
    let mut command = Command::new("setpriv");
    command
        .args(["--inh-caps", POWERS, "--bounding-set", POWERS])
        .arg(typed.get_program())
        .args(typed.get_args());
    if !rustix::process::geteuid().is_root() {
        command = person.bantin("", words);
    }
    for (name, value) in typed.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let output = command.current_dir(person.home()).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

fn closes(path: &Path) {
    fs::set_permissions(path, Permissions::from_mode(0o000)).unwrap();
}

#[track_caller]
fn is_refused(person: &Person, words: &[&str], code: &str) {
    let (exit, said) = types(person, words);
    assert_eq!(exit, Some(5), "{said}");
    assert!(said.contains(code), "{said}");
}

#[test]
fn files_that_may_not_be_read_are_named() {
    let person = Person::with_a_newsroom();
    let site = person.reads("town/site.toml");
    person.writes("town/site.toml", &format!("{site}\n[deploy.www]\ntarget = \"file:../www\"\n"));
    person.types(&["publish", "town"]).ends_with(0);
    person.types(&["deploy", "town", "--to", "www"]).ends_with(0);
    let verify = ["verify", "www", "--edition", "town/dist", "--trust"];
    assert_eq!(types(&person, &verify).0, Some(0));

    // Of a file that was changed, so that it would be brought.
    person.changes("town/content/tin-tuc/chao-mung/index.md", "headline:", "headline: Xin");
    person.types(&["publish", "town"]).ends_with(0);
    let page = person.home().join("town/dist/tin-tuc/chao-mung/index.html");
    closes(&page);
    is_refused(&person, &verify, "[BT1237]");
    is_refused(&person, &["deploy", "town", "--to", "www"], "[BT1290]");
    fs::set_permissions(&page, Permissions::from_mode(0o644)).unwrap();
    closes(&person.home().join("www"));
    is_refused(&person, &verify, "[BT1238]");
    fs::set_permissions(person.home().join("www"), Permissions::from_mode(0o755)).unwrap();
}

/// From now on the system gives this thread, and what it starts, no random numbers that it has to wait for: those are for
/// keys. Maps and the like get theirs.
fn has_no_random_numbers() {
    let waited_for = SeccompCondition::new(2, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, 0).unwrap();
    let rules = BTreeMap::from([(libc::SYS_getrandom, vec![SeccompRule::new(vec![waited_for]).unwrap()])]);
    let broken = SeccompAction::Errno(libc::EIO.unsigned_abs());
    let here = std::env::consts::ARCH.try_into().unwrap();
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, broken, here).unwrap();
    let program: BpfProgram = filter.try_into().unwrap();
    seccompiler::apply_filter(&program).unwrap();
}

#[test]
fn nothing_is_signed_or_brought_without_random_numbers() {
    let person = Person::with_a_newsroom();
    let site = person.reads("town/site.toml");
    person.writes("town/site.toml", &format!("{site}\n[deploy.www]\ntarget = \"file:../www\"\n"));
    person.types(&["publish", "town"]).ends_with(0);
    // What this thread gives up, others keep.
    let tried = std::thread::spawn(move || {
        has_no_random_numbers();
        person.types(&["key", "new", "portal.key"]).ends_with(5).complains("[BT1235]");
        person.types(&["deploy", "town", "--to", "www"]).ends_with(5).complains("[BT1291]");
        assert!(!person.has("portal.key") && !person.has("www/index.html"));
    });
    tried.join().unwrap();
}
