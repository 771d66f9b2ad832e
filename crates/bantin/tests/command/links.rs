//! Symbolic links that came with a newsroom lead no command out of it.

use std::fs;
use std::os::unix::fs::symlink;

use crate::person::Person;

#[test]
fn a_preview_whose_visits_would_be_kept_through_a_link_is_refused() {
    let person = Person::with_a_newsroom();
    let (visits, theirs) =
        (person.home().join("town/.bantin/preview-visits"), person.home().join("theirs.db"));
    fs::create_dir_all(&visits).unwrap();
    fs::write(&theirs, "").unwrap();
    let kept = visits.join("visits.db");
    for make in [symlink::<_, _>, fs::hard_link::<_, _>] {
        make(&theirs, &kept).unwrap();
        let answer = person.types(&["serve", "town", "--listen", "127.0.0.1:0"]).ends_with(6);
        answer.complains("visits.db").complains("remove it");
        assert_eq!(fs::read(&theirs).unwrap(), b"");
        fs::remove_file(&kept).unwrap();
    }
}

#[test]
fn an_output_folder_that_came_as_a_link_is_refused_and_the_operators_own_is_taken() {
    let person = Person::with_a_newsroom();
    let theirs = person.home().join("theirs");
    fs::create_dir(&theirs).unwrap();
    symlink(&theirs, person.home().join("town/dist")).unwrap();
    symlink(&theirs, person.home().join("own")).unwrap();
    for words in [&["publish", "town"][..], &["publish", "town", "--out", "town/dist"]] {
        person.types(words).ends_with(6).complains("town/dist: this is a symbolic link");
        assert_eq!(fs::read_dir(&theirs).unwrap().count(), 0);
    }
    person.types(&["publish", "town", "--out", "own"]).ends_with(0);
    assert!(theirs.join("index.html").is_file());
}
