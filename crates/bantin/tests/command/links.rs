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

#[test]
fn an_operators_own_link_to_an_output_folder_that_became_a_link_is_refused() {
    let person = Person::with_a_newsroom();
    let theirs = person.home().join("theirs");
    fs::create_dir(&theirs).unwrap();
    symlink("town/dist", person.home().join("www")).unwrap();
    symlink("www", person.home().join("portal")).unwrap();
    person.types(&["publish", "town", "--out", "portal"]).ends_with(0);
    fs::remove_dir_all(person.home().join("town/dist")).unwrap();
    symlink(&theirs, person.home().join("town/dist")).unwrap();
    for out in ["www", "portal"] {
        let answer = person.types(&["publish", "town", "--out", out]).ends_with(6);
        answer.complains("town/dist: this is a symbolic link");
        assert_eq!(fs::read_dir(&theirs).unwrap().count(), 0);
    }
}

#[test]
fn no_edition_takes_the_place_of_what_it_is_made_of() {
    let person = Person::with_a_newsroom();
    fs::create_dir(person.home().join("town/static")).unwrap();
    symlink("town/static", person.home().join("own")).unwrap();
    for out in ["town/content", "town/content/new/pages", "town/static", "own"] {
        for more in [&[][..], &["--replace"]] {
            let words = [&["publish", "town", "--out", out], more].concat();
            person.types(&words).ends_with(1).complains("a place for what pages are made of");
        }
    }
    assert!(person.home().join("town/content/gioi-thieu.md").is_file());
}
