//! What is not done for safety, and what cannot be done.

use std::fs;
use std::os::unix::fs::symlink;

use super::{Deployer, assert_same_files};

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
fn a_lock_that_nobody_renews_is_nobodys_after_a_quarter_of_an_hour() {
    let deployer = Deployer::with_articles(3);
    deployer.publishes();
    let renewed = |ago: i64| {
        let now = jiff::Timestamp::now().as_second();
        let lock =
            format!("{{\"token\": \"another\", \"since\": {}, \"renewed\": {}}}", now - 7_200, now - ago);
        deployer.person.writes("www/.bantin-deploy/lock", &lock);
    };
    renewed(0);
    deployer.deploys(&[]).ends_with(5).complains("another deploy is at work").complains("[BT1282]");
    assert!(!deployer.person.has("www/index.html"));
    renewed(15 * 60 + 1);
    deployer.deploys(&[]).ends_with(0);
    assert_same_files(&deployer.served(), &deployer.published());
    assert!(!deployer.person.has("www/.bantin-deploy/lock"), "it is let go of");
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
