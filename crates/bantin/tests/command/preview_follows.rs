//! `bantin serve` follows on, whatever is done to the folders that it looks at; where it cannot, it says so.

use std::fs;

use crate::made_up::copied;
use crate::person::Person;
use crate::preview::{ARTICLE, PAGE, Watching, preview};

/// Saves a headline, which must be seen.
fn a_save_is_seen(person: &Person, watching: &mut Watching<'_>, headline: &str) {
    let text = person.reads(ARTICLE);
    let old = text.lines().find(|line| line.starts_with("headline:")).unwrap().to_owned();
    person.changes(ARTICLE, &old, &format!("headline: {headline}"));
    while !watching.server.gets(PAGE).text.contains(headline) {
        watching.next();
    }
}

/// Under other names, so that nothing is found by its number on the disk.
fn copied_back(person: &Person, folder: &str) {
    let away = format!("{folder}-away");
    person.moves(folder, &away);
    copied(&person.home().join(&away), &person.home().join(folder));
}

#[test]
fn content_that_was_moved_away_and_copied_back_is_looked_at_on() {
    let person = Person::with_a_newsroom();
    let server = preview(&person);
    let mut watching = Watching { server: &server, known: 0 };
    watching.until(|outcome| outcome["error"].is_null());
    copied_back(&person, "town/content");
    a_save_is_seen(&person, &mut watching, "Sau khi chép lại");
    copied_back(&person, "town/content/tin-tuc");
    fs::remove_dir_all(person.home().join("town/content/tin-tuc-away")).unwrap();
    a_save_is_seen(&person, &mut watching, "Chép lại chuyên mục");
}

#[test]
fn content_that_was_removed_and_made_again_is_looked_at_on() {
    let person = Person::with_a_newsroom();
    let server = preview(&person);
    let mut watching = Watching { server: &server, known: 0 };
    watching.until(|outcome| outcome["error"].is_null());
    for round in 0..3 {
        let content = person.home().join("town/content");
        copied(&content, &person.home().join("kept"));
        fs::remove_dir_all(&content).unwrap();
        copied(&person.home().join("kept"), &content);
        fs::remove_dir_all(person.home().join("kept")).unwrap();
        a_save_is_seen(&person, &mut watching, &format!("Làm lại lần {round}"));
    }
}

#[test]
fn content_that_was_exchanged_for_another_is_looked_at_on() {
    let person = Person::with_a_newsroom();
    let server = preview(&person);
    let mut watching = Watching { server: &server, known: 0 };
    watching.until(|outcome| outcome["error"].is_null());
    copied(&person.home().join("town/content"), &person.home().join("other"));
    let (content, other) = (person.home().join("town/content"), person.home().join("other"));
    let here = rustix::fs::CWD;
    rustix::fs::renameat_with(here, &content, here, &other, rustix::fs::RenameFlags::EXCHANGE).unwrap();
    a_save_is_seen(&person, &mut watching, "Ở thư mục khác");
}

#[test]
fn a_newsroom_that_was_moved_away_and_copied_back_is_looked_at_on() {
    let person = Person::with_a_newsroom();
    for folder in ["", "town"] {
        let words = ["serve", "--listen", "127.0.0.1:0"];
        let mut command = person.bantin(folder, &words);
        if folder.is_empty() {
            command.arg("town");
        }
        let server = crate::person::Running::of(command);
        let mut watching = Watching { server: &server, known: 0 };
        watching.until(|outcome| outcome["error"].is_null());
        copied_back(&person, "town");
        a_save_is_seen(&person, &mut watching, &format!("Bản chép {folder}"));
        fs::remove_dir_all(person.home().join("town-away")).unwrap();
    }
}

#[test]
fn settings_that_were_replaced_by_a_rename_are_seen() {
    let person = Person::with_a_newsroom();
    let server = preview(&person);
    let mut watching = Watching { server: &server, known: 0 };
    watching.until(|outcome| outcome["error"].is_null());
    for name in ["Phường Một", "Phường Hai"] {
        let settings = person.reads("town/site.toml");
        let lines = settings.lines().map(|line| match line.starts_with("name = ") {
            true => format!("name = \"{name}\""),
            false => line.to_owned(),
        });
        person.writes("town/.site.toml.swp", &lines.collect::<Vec<_>>().join("\n"));
        person.moves("town/.site.toml.swp", "town/site.toml");
        while !server.gets(PAGE).text.contains(name) {
            watching.next();
        }
    }
}

#[test]
fn pages_whose_cache_was_removed_are_made_again() {
    let person = Person::with_a_newsroom();
    let server = preview(&person);
    let mut watching = Watching { server: &server, known: 0 };
    watching.until(|outcome| outcome["error"].is_null());
    for removed in ["town/.bantin", "town/.bantin/preview", "town/.bantin/preview/api/v1/site.json"] {
        let path = person.home().join(removed);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap()
        } else {
            fs::remove_file(path).unwrap()
        };
        server.complains("the pages are made again");
        while server.gets(PAGE).status != 200 {
            watching.next();
        }
        a_save_is_seen(&person, &mut watching, &format!("Sau khi xóa {removed}"));
    }
}

#[test]
fn a_second_preview_of_a_newsroom_says_that_there_is_one() {
    let person = Person::with_a_newsroom();
    let server = preview(&person);
    for folder in ["town", "./town/../town"] {
        let again = person.types(&["serve", folder, "--listen", "127.0.0.1:0"]).ends_with(5);
        again.complains("another `bantin serve` shows this newsroom already");
    }
    drop(server);
    let server = preview(&person);
    Watching { server: &server, known: 0 }.until(|outcome| outcome["error"].is_null());
}

#[test]
fn a_cache_that_leads_elsewhere_is_refused() {
    let person = Person::with_a_newsroom();
    fs::create_dir_all(person.home().join("elsewhere")).unwrap();
    for link in ["town/.bantin/preview-visits", "town/.bantin/preview", "town/.bantin"] {
        let path = person.home().join(link);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if link == "town/.bantin" {
            fs::remove_dir_all(&path).unwrap();
        }
        std::os::unix::fs::symlink(person.home().join("elsewhere"), &path).unwrap();
        person.types(&["serve", "town", "--listen", "127.0.0.1:0"]).ends_with(6).complains(link);
        fs::remove_file(&path).unwrap();
    }
    assert_eq!(fs::read_dir(person.home().join("elsewhere")).unwrap().count(), 0);
}
