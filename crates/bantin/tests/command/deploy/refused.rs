//! What is not done for safety, and what cannot be done.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Stdio;

use rustix::fs::{CWD, Mode, mkfifoat};

use super::{Deployer, assert_same_files};
use crate::bounds::{MOST, ended};

#[test]
fn many_pages_go_with_consent_only() {
    let mut deployer = Deployer::with_articles(40);
    deployer.publishes_and_deploys();
    let before = deployer.served();
    let last = deployer.made_up.address("bai-0039");
    for slug in deployer.made_up.slugs().into_iter().skip(10) {
        deployer.made_up.deletes(&slug);
    }
    deployer.person.types(&["publish", "town", "--force"]).ends_with(0);
    deployer.deploys(&[]).ends_with(6).complains("[BT1283]");
    assert_same_files(&deployer.served(), &before);
    deployer.deploys(&["--force"]).ends_with(0);
    assert!(!deployer.person.has(&format!("www{last}index.html")));
}

#[test]
fn an_edition_that_was_changed_since_is_not_brought() {
    let deployer = Deployer::with_articles(4);
    deployer.person.types(&["deploy", "town", "--to", "www"]).ends_with(1).complains("[BT1281]");
    deployer.publishes();
    deployer.person.changes("town/dist/index.html", "Tin", "Tốt");
    deployer
        .deploys(&[])
        .ends_with(2)
        .complains("index.html is not as it was published")
        .complains("[BT1285]");
    assert!(!deployer.person.has("www/index.html"));
}

#[test]
fn credentials_in_site_toml_are_refused_with_a_word_on_where_they_belong() {
    let deployer = Deployer::with_articles(2);
    deployer.adds_to_the_site("[deploy.cdn]\ntarget = \"s3://town\"\nsecret_access_key = \"geheim-4711\"\n");
    let answer = deployer.deploys(&[]).ends_with(2).complains("[BT0141]").complains("AWS_SECRET_ACCESS_KEY");
    assert!(!answer.err.contains("geheim") && !answer.out.contains("geheim"), "{}", answer.err);
    let deployer = Deployer::with_articles(2);
    deployer.adds_to_the_site("[deploy.cdn]\ntarget = \"sftp://lan:geheim-4711@town.example/www\"\n");
    let answer = deployer.deploys(&[]).ends_with(2).complains("[BT0141]");
    assert!(!answer.err.contains("geheim"), "{}", answer.err);
}

#[test]
fn a_link_in_the_served_folder_leads_no_file_out_of_it() {
    let deployer = Deployer::with_articles(4);
    let home = deployer.person.home();
    fs::create_dir_all(home.join("www")).unwrap();
    fs::create_dir_all(home.join("elsewhere")).unwrap();
    symlink(home.join("elsewhere"), home.join("www/tin-tuc")).unwrap();
    deployer.publishes();
    deployer.deploys(&[]).ends_with(5).complains("[BT1284]");
    assert_eq!(fs::read_dir(home.join("elsewhere")).unwrap().count(), 0);
}

#[test]
fn what_a_newer_bantin_or_nobody_wrote_at_the_target_is_not_guessed_at() {
    let deployer = Deployer::with_articles(4);
    deployer.publishes_and_deploys();
    deployer.person.writes("www/.bantin-deploy/record.json.br", "half");
    deployer.deploys(&[]).ends_with(5).complains("[BT1289]");
}

#[test]
fn what_somebody_laid_down_at_the_target_is_neither_waited_for_nor_held_in_memory() {
    let deployer = Deployer::with_articles(4);
    deployer.publishes_and_deploys();
    let record = deployer.person.home().join("www/.bantin-deploy/record.json.br");
    let deploys = || {
        let mut command = deployer.person.bantin("", &["deploy", "town", "--to", "www"]);
        ended(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()).unwrap()
    };
    fs::remove_file(&record).unwrap();
    mkfifoat(CWD, &record, Mode::RUSR | Mode::WUSR).unwrap();
    assert_eq!(deploys().0, 5);
    fs::remove_file(&record).unwrap();
    // A gigabyte that takes no room on the disk.
    fs::File::create(&record).unwrap().set_len(1 << 30).unwrap();
    let (code, peak) = deploys();
    assert_eq!(code, 5);
    assert!(peak < MOST, "{peak} bytes were held");
}

#[test]
fn a_file_of_static_cannot_pass_for_what_a_deploy_remembers() {
    let deployer = Deployer::with_articles(2);
    deployer.person.writes("town/static/.bantin-deploy/record.json.br", "forged");
    deployer
        .person
        .types(&["publish", "town"])
        .ends_with(2)
        .complains("static/.bantin-deploy/record.json.br");
}
