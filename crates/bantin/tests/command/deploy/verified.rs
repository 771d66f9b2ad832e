//! What lies at a place is looked at file by file, without what Bantin remembers there, and put back.

use std::fs;
use std::path::Path;

use bantin_manifest::SecretKey;
use serde_json::Value;

use super::s3::SECRET;
use super::{Deployer, sftp, typed};
use crate::person::Answer;

/// What `--json` tells: codes with paths, and how much was put back.
fn told(answer: &Answer) -> (Vec<String>, u64) {
    let document: Value = serde_json::from_str(&answer.out).unwrap();
    let schema: Value =
        serde_json::from_str(include_str!("../../../../../docs/schemas/verified.json")).unwrap();
    assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&document), "{document}");
    let line = |finding: &Value| {
        format!("{} {}", finding["code"].as_str().unwrap(), finding["address"].as_str().unwrap())
    };
    let findings = document["findings"].as_array().unwrap().iter().map(line).collect();
    (findings, document["repaired"].as_u64().unwrap())
}

impl Deployer {
    /// Makes a key, whose public part the newsroom knows from now on; gives the secret part's file.
    fn makes_a_key(&self) -> String {
        let file = self.person.home().join("portal.key");
        let key = SecretKey::generate().unwrap();
        key.write_new(&file).unwrap();
        let site = self.person.reads("town/site.toml");
        self.person.writes("town/site.toml", &format!("public_key = \"{}\"\n{site}", key.public()));
        typed(&file).to_owned()
    }

    /// The file of an article's page.
    fn page(&self) -> String {
        [self.made_up.address("bai-0003").trim_start_matches('/'), "index.html"].concat()
    }

    /// What is deployed first, and what came later, with another app: the earlier one's files stay.
    fn publishes_two_editions(&mut self, deploys: impl Fn(&Deployer)) {
        self.publishes();
        deploys(self);
        self.made_up.rewords("bai-0003");
        self.person.writes("../app/bantin-app.js", "export default () => 'another';");
        self.publishes();
        deploys(self);
    }
}

/// A page is changed, a file is gone, another one is there.
fn tampers(folder: &Path, page: &str) {
    let whole = fs::read_to_string(folder.join(page)).unwrap();
    // As long as it was.
    fs::write(folder.join(page), whole.replacen("<title>", "<tit1e>", 1)).unwrap();
    fs::remove_file(folder.join("api/v1/front.json")).unwrap();
    fs::write(folder.join("cache.php"), "<?php").unwrap();
}

#[test]
fn what_somebody_changed_in_object_storage_is_told_and_put_back() {
    let (mut deployer, storage) = Deployer::with_storage(12);
    let key = deployer.makes_a_key();
    let at_the_cdn = |deployer: &Deployer, words: &[&str]| deployer.does_at_the_cdn(words, SECRET);
    deployer.publishes_two_editions(|deployer| {
        at_the_cdn(deployer, &["deploy", "town", "--to", "cdn", "--key", &key]).ends_with(0);
    });
    let verify = ["verify", "--to", "cdn", "--edition", "town/dist", "--json", "--strict"];
    let repair = [&verify[..], &["--repair"]].concat();
    assert_eq!(told(&at_the_cdn(&deployer, &verify).ends_with(0)), (vec![], 0));

    let page = deployer.page();
    tampers(&storage.root.join("town/portal"), &page);
    // The right bytes as a page that browsers would run.
    let robots = deployer.published().remove("robots.txt").unwrap();
    let forged = ureq::put(format!("{}/town/portal/robots.txt", storage.open));
    forged.header("content-type", "text/html").send(&robots[..]).unwrap();
    let all = [
        format!("BT1250 {page}"),
        "BT1251 api/v1/front.json".to_owned(),
        "BT1257 cache.php".to_owned(),
        "BT1258 robots.txt".to_owned(),
    ];
    let (mut found, _) = told(&at_the_cdn(&deployer, &verify).ends_with(2));
    found.sort();
    assert_eq!(found, all);
    // A deploy of the same edition goes by what it remembers.
    at_the_cdn(&deployer, &["deploy", "town", "--to", "cdn"]).ends_with(0).says("has this edition already");

    let (found, repaired) = told(&at_the_cdn(&deployer, &repair).ends_with(2));
    assert_eq!((found.len(), repaired), (4, 3), "{found:?}");
    assert_eq!(told(&at_the_cdn(&deployer, &verify).ends_with(2)), (vec![all[2].clone()], 0));
    fs::remove_file(storage.root.join("town/portal/cache.php")).unwrap();
    at_the_cdn(&deployer, &["verify", "--to", "cdn", "--edition", "town/dist", "--sample", "2"])
        .ends_with(0)
        .says("Everything is as published");

    // Nobody else's manifest is believed, and no key that is wrong is shown.
    let file = storage.root.join("town/portal/api/v1/manifest.json");
    let signed = fs::read_to_string(&file).unwrap();
    fs::write(&file, signed.replacen("\"serial\":", "\"serial\":9", 1)).unwrap();
    at_the_cdn(&deployer, &["verify", "cdn", "--edition", "town/dist"]).ends_with(6).complains("[BT1222]");
    let words = ["verify", "--to", "cdn", "--edition", "town/dist"];
    deployer.does_at_the_cdn(&words, "wrong-4712").ends_with(5).complains("[BT1284]");
}

#[test]
fn what_somebody_changed_at_a_server_is_told_and_put_back() {
    let mut deployer = Deployer::with_articles(12);
    let Some(ssh) = sftp::server(&deployer.person.home()) else { return };
    let key = deployer.makes_a_key();
    let www = deployer.person.home().join("www");
    deployer.adds_to_the_site(&format!("[deploy.server]\ntarget = \"sftp://town.example{}\"\n", typed(&www)));
    let at_the_server = |deployer: &Deployer, words: &[&str]| deployer.does_at_the_server(&ssh, words);
    deployer.publishes_two_editions(|deployer| {
        at_the_server(deployer, &["deploy", "town", "--to", "server", "--key", &key]).ends_with(0);
    });
    let verify = ["verify", "--to", "server", "--edition", "town/dist", "--json"];
    assert_eq!(told(&at_the_server(&deployer, &verify).ends_with(0)), (vec![], 0));

    let page = deployer.page();
    tampers(&www, &page);
    // Readers would be sent the twin; and a link leads out of the folder.
    fs::write(www.join("robots.txt.br"), "forged").unwrap();
    let feed = deployer.person.home().join("feed.xml");
    fs::rename(www.join("feed.xml"), &feed).unwrap();
    std::os::unix::fs::symlink(&feed, www.join("feed.xml")).unwrap();
    std::os::unix::fs::symlink("/etc", www.join("etc")).unwrap();
    let (mut found, _) = told(&at_the_server(&deployer, &verify).ends_with(2));
    found.sort();
    let mut all = [
        "BT1250 feed.xml",
        "BT1250 robots.txt.br",
        &format!("BT1250 {page}"),
        "BT1251 api/v1/front.json",
        "BT1257 cache.php",
        "BT1257 etc",
    ];
    all.sort_unstable();
    assert_eq!(found, all);
    let repair = [&verify[..], &["--repair"]].concat();
    let (_, repaired) = told(&at_the_server(&deployer, &repair).ends_with(2));
    assert_eq!(repaired, 4);
    assert!(!www.join("feed.xml").is_symlink(), "a link in a file's place is replaced");
    fs::remove_file(www.join("cache.php")).unwrap();
    fs::remove_file(www.join("etc")).unwrap();
    assert_eq!(told(&at_the_server(&deployer, &verify).ends_with(0)), (vec![], 0));
    let served = deployer.served();
    assert!(deployer.published().iter().all(|(path, bytes)| served.get(path) == Some(bytes)));
    let silent = deployer.does_at_the_server("/bin/false", &verify[..5]);
    silent.ends_with(4).complains("[BT1287]");
}
