//! What others put at a target is not written over unasked, neither by the first deploy nor by a later one.

use std::fs;

use super::{Deployer, assert_same_files, files};
use crate::edition_check::tree;
use crate::made_up::copied;

const THEIRS: &str = "<title>Xã bên</title>";

#[test]
fn a_mistyped_target_with_somebodys_site_stays_as_it_is() {
    let deployer = Deployer::with_articles(6);
    for page in ["index.html", "tin-tuc/index.html", "tin-tuc/cu.html"] {
        deployer.person.writes(&format!("www/{page}"), THEIRS);
    }
    let before = deployer.served();
    deployer.publishes();
    for more in [&[][..], &["--dry-run"]] {
        let answer = deployer.deploys(more).ends_with(6).complains("2 files at the target");
        answer.complains("index.html, tin-tuc/index.html").complains("[BT1276]");
    }
    assert_same_files(&deployer.served(), &before);
    assert!(!deployer.person.has("www/.bantin-deploy"), "not even a folder is left in theirs");
    deployer.deploys(&["--force"]).ends_with(0);
    assert_eq!(deployer.person.reads("www/tin-tuc/cu.html"), THEIRS);
    fs::remove_file(deployer.person.home().join("www/tin-tuc/cu.html")).unwrap();
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn a_file_that_somebody_put_where_a_new_page_is_to_be_is_told_later_too() {
    let mut deployer = Deployer::with_articles(6);
    deployer.publishes_and_deploys();
    let slug = deployer.made_up.adds();
    let page = format!("www{}index.html", deployer.made_up.address(&slug));
    deployer.publishes();
    // Served in the place of the page's compressed form it would be.
    for name in [page.clone(), format!("{page}.br")] {
        deployer.person.writes(&name, THEIRS);
        deployer.deploys(&[]).ends_with(6).complains("1 file at the target").complains("[BT1276]");
        assert_eq!(deployer.person.reads(&name), THEIRS);
        fs::remove_file(deployer.person.home().join(name)).unwrap();
    }
    deployer.deploys(&[]).ends_with(0);
    // Back again somebody may have taken the place of what went.
    deployer.person.writes("town/static/ghi-chu.txt", "ours");
    deployer.publishes_and_deploys();
    fs::remove_file(deployer.person.home().join("town/static/ghi-chu.txt")).unwrap();
    deployer.publishes_and_deploys();
    deployer.person.writes("www/ghi-chu.txt", THEIRS);
    deployer.person.types(&["rollback", "town", "--to", "www"]).ends_with(6).complains("ghi-chu.txt");
    assert_eq!(deployer.person.reads("www/ghi-chu.txt"), THEIRS);
}

#[test]
fn an_edition_that_was_copied_there_by_hand_is_taken_over() {
    let mut deployer = Deployer::with_articles(12);
    deployer.publishes();
    let home = deployer.person.home();
    copied(&home.join("town/dist"), &home.join("www"));
    deployer.deploys(&[]).ends_with(0);
    assert_same_files(&deployer.served(), &deployer.published());
    // An earlier one is asked about, since nobody knows whose it is.
    fs::remove_dir_all(home.join("www/.bantin-deploy")).unwrap();
    deployer.made_up.adds();
    deployer.publishes();
    deployer.deploys(&[]).ends_with(6).complains("index.html").complains("[BT1276]");
    deployer.deploys(&["--force"]).ends_with(0);
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn what_has_the_place_of_a_folder_or_holds_files_of_others_is_never_removed() {
    let deployer = Deployer::with_articles(6);
    deployer.person.writes("town/static/tep.txt", "ours");
    deployer.publishes();
    for theirs in ["tin-tuc", "tep.txt/theirs.txt"] {
        deployer.person.writes(&format!("www/{theirs}"), THEIRS);
        for more in [&[][..], &["--force"], &["--dry-run"]] {
            deployer.deploys(more).ends_with(5).complains(theirs).complains("[BT1277]");
        }
        let there: Vec<String> = deployer.served().into_keys().collect();
        assert_eq!(there, [theirs]);
        fs::remove_dir_all(deployer.person.home().join("www")).unwrap();
    }
    // An empty folder is in nobody's way.
    fs::create_dir_all(deployer.person.home().join("www/tep.txt")).unwrap();
    deployer.deploys(&[]).ends_with(0);
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn two_towns_with_one_target_do_not_take_each_others_pages_away() {
    let deployer = Deployer::with_articles(6);
    deployer.publishes_and_deploys();
    deployer.is_copied();
    deployer.person.changes("copy/site.toml", "https://thu.example", "https://ban.example");
    deployer.person.types(&["publish", "copy"]).ends_with(0);
    for words in [&["deploy", "copy", "--to", "www"][..], &["deploy", "copy", "--to", "www", "--dry-run"]] {
        let answer = deployer.person.types(words).ends_with(6);
        answer.complains("https://thu.example").complains("https://ban.example").complains("[BT1278]");
    }
    assert_same_files(&deployer.served(), &deployer.published());
    deployer.person.types(&["deploy", "copy", "--to", "www", "--force"]).ends_with(0);
    let copy = files(tree(&deployer.person.home().join("copy/dist")));
    let mut served = deployer.served();
    served.retain(|path, _| !path.starts_with("assets/") || copy.contains_key(path));
    assert_same_files(&served, &copy);
}
