//! What is signed is believed; what somebody put in its place is not.

use std::fs;
use std::path::Path;

use super::{Office, has, path};
use crate::person::live;

const MANIFEST: &str = "api/v1/manifest.json";
const SIGNATURES: &str = "api/v1/manifest.json.sig";

impl Office {
    /// Makes a key and gives its public part.
    fn makes_key(&self, file: &str) -> String {
        let said = self.person.types(&["key", "new", file]).ends_with(0).out;
        said.lines().find(|line| line.starts_with("ed25519:")).unwrap().to_owned()
    }

    fn signs(&self, edition: &str, key: &str) {
        self.person.types(&["sign", "--edition", edition, "--key", key]).ends_with(0);
    }
}

fn swap(from: &Path, to: &Path) {
    for file in [MANIFEST, SIGNATURES] {
        fs::copy(from.join(file), to.join(file)).unwrap();
    }
}

#[test]
fn an_edition_that_was_signed_is_believed_by_the_key_in_site_toml() {
    let office = Office::opens();
    let key = office.makes_key("portal.key");
    let site = format!("public_key = \"{key}\"\n{}", office.person.reads("town/site.toml"));
    office.person.writes("town/site.toml", &site);
    let published = office.person.reads("dist/api/v1/site.json");
    office.person.types(&["publish", "town", "--out", "town/dist", "--as-of", "2026-06-01"]).ends_with(0);
    assert_eq!(office.person.reads("town/dist/api/v1/site.json"), published, "no page shows the key");

    // Beside its newsroom the key is found without being typed; nothing signed is there yet.
    let verify = ["verify", "town/dist", "--edition", "town/dist"];
    office.person.types(&verify).ends_with(6).complains("[BT1225]");
    office.person.types(&[&verify[..], &["--trust"]].concat()).ends_with(0);
    office.signs("town/dist", "portal.key");
    office.person.types(&verify).ends_with(0);
    let server = office.person.starts(&live("town/dist", "visits"));
    office.person.types(&["verify", &server.address, "--edition", "town/dist"]).ends_with(0);
    // Publishing on leaves the signature behind, which is then another edition's.
    office.person.changes("town/content/tin-tuc/cho.md", "Chợ họp.", "Chợ họp sớm.");
    office.person.types(&["publish", "town", "--out", "town/dist", "--as-of", "2026-06-01"]).ends_with(0);
    office.person.types(&verify).ends_with(6).complains("[BT1228]");
}

#[test]
fn what_is_not_signed_by_the_operator_is_refused() {
    let office = Office::opens();
    let (key, other) = (office.makes_key("portal.key"), office.makes_key("other.key"));
    let www = office.copies("www");
    office.signs("www", "portal.key");
    let file = www.join(MANIFEST);
    let signed = fs::read_to_string(&file).unwrap();
    let by = |key: &str, code: i32, said: &str| {
        office.verifies(path(&www), &["--key", key]).ends_with(code).complains(said);
    };
    office.verifies(path(&www), &["--key", &key]).ends_with(0);
    by(&other, 6, "[BT1221]");
    office.verifies(path(&www), &[]).ends_with(6).complains("[BT1226]");
    office.verifies(path(&www), &["--trust"]).ends_with(0);
    for (from, to) in [("\"index.html\"", "\"../../etc/passwd\""), ("\"serial\":", "\"serial\":9")] {
        fs::write(&file, signed.replacen(from, to, 1)).unwrap();
        by(&key, 6, "[BT1222]");
    }
    fs::write(&file, &signed).unwrap();
    fs::rename(www.join(SIGNATURES), www.join("kept.sig")).unwrap();
    by(&key, 6, "[BT1220]");
    office.verifies(path(&www), &[]).ends_with(6).complains("[BT1220]");
    fs::rename(www.join("kept.sig"), www.join(SIGNATURES)).unwrap();
    fs::remove_file(&file).unwrap();
    by(&key, 6, "[BT1225]");
}

#[test]
fn nothing_in_a_manifest_leads_out_of_the_target_whoever_signed_it() {
    let office = Office::opens();
    let key = office.makes_key("portal.key");
    let www = office.copies("www");
    office.signs("www", "portal.key");
    let secret = bantin_manifest::SecretKey::read(&office.person.home().join("portal.key")).unwrap();
    let signed = fs::read_to_string(www.join(MANIFEST)).unwrap();
    let signs = |text: &str| {
        fs::write(www.join(MANIFEST), text).unwrap();
        let signatures = secret.sign(text.as_bytes(), bantin_manifest::Signatures::default());
        fs::write(www.join(SIGNATURES), signatures.to_bytes()).unwrap();
    };
    for path_in_it in ["../outside", "/etc/passwd", "a/../../b", "C:\\\\a", "a\\\\b", "./404.html"] {
        signs(&signed.replacen("\"404.html\"", &format!("\"{path_in_it}\""), 1));
        office.verifies(path(&www), &["--key", &key, "--repair"]).ends_with(6).complains("[BT1224]");
    }
    signs(&signed.replacen("\"version\":1", "\"version\":2", 1));
    office.verifies(path(&www), &["--key", &key]).ends_with(6).complains("[BT1223]");
}

#[test]
fn an_older_manifest_that_is_put_back_is_refused() {
    let office = Office::opens();
    let key = office.makes_key("portal.key");
    office.signs("dist", "portal.key");
    let old = office.copies("old");
    // The same edition, signed anew: the serial alone tells.
    office.signs("dist", "portal.key");
    let www = office.copies("www");
    office.verifies(path(&www), &["--key", &key]).ends_with(0);
    swap(&old, &www);
    let server = office.person.starts(&live("www", "visits"));
    office.verifies(&server.address, &["--key", &key]).ends_with(6).complains("[BT1227]");
    office.verifies(&server.address, &["--key", &key, "--trust"]).ends_with(0);

    // Yesterday's whole portal, signed and all, after something was withdrawn.
    office.person.changes("town/content/tin-tuc/cho.md", "published:", "withdrawn: 2026-02-02\npublished:");
    office.publishes();
    office.signs("dist", "portal.key");
    office.verifies(path(&old), &["--key", &key]).ends_with(6).complains("[BT1227]");
    fs::remove_file(office.dist().join(MANIFEST)).unwrap();
    office.verifies(path(&old), &["--key", &key]).ends_with(6).complains("[BT1228]");
    office.verifies(path(&old), &["--key", &key, "--trust"]).ends_with(2).complains("[BT1250]");
}

#[test]
fn an_edition_that_was_altered_at_home_is_not_put_back() {
    let office = Office::opens();
    let key = office.makes_key("portal.key");
    office.signs("dist", "portal.key");
    let www = office.copies("www");
    fs::write(office.dist().join("index.html"), "forged").unwrap();
    let (found, _) = office.found(path(&www), &["--key", &key, "--repair"], 2);
    has(&found, &["BT1260 index.html", "BT1250 index.html"]);
    assert_ne!(fs::read_to_string(www.join("index.html")).unwrap(), "forged");
}

#[test]
fn what_was_put_beside_a_signed_edition_at_home_is_not_looked_for() {
    let office = Office::opens();
    let key = office.makes_key("portal.key");
    office.signs("dist", "portal.key");
    let www = office.copies("www");
    fs::write(office.dist().join("own.txt"), "mine").unwrap();
    office.verifies(path(&www), &["--key", &key]).ends_with(0);
    // At the target nobody signed it.
    fs::write(www.join("own.txt"), "mine").unwrap();
    has(&office.found(path(&www), &["--key", &key], 2).0, &["BT1257 own.txt"]);
}

#[test]
fn the_unit_that_runs_daily_verifies_a_signed_edition() {
    let office = Office::opens();
    let key = office.makes_key("portal.key");
    office.signs("dist", "portal.key");
    let server = office.person.starts(&live("dist", "visits"));
    let unit = include_str!("../../../../../deploy/bantin-verify.service");
    let line = unit.lines().find_map(|line| line.strip_prefix("ExecStart=/usr/bin/bantin ")).unwrap();
    let filled = |word: &str| match word {
        "${VERIFY_URL}" => server.address.clone(),
        "${VERIFY_EDITION}" => path(&office.dist()).to_owned(),
        "${VERIFY_KEY}" => key.clone(),
        word => word.to_owned(),
    };
    let words: Vec<String> = line.split(' ').map(filled).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    office.person.types(&words).ends_with(0).says("Everything is as published");
}

#[test]
fn the_place_that_the_daily_units_settings_propose_is_open_to_its_user() {
    let unit = include_str!("../../../../../deploy/bantin-verify.service");
    assert!(unit.contains("DynamicUser=yes"), "the unit runs as a user who is in no group");
    let settings = include_str!("../../../../../deploy/settings/verify.env");
    let edition = settings.lines().find_map(|line| line.strip_prefix("# VERIFY_EDITION=")).unwrap();
    for line in include_str!("../../../../../deploy/debian/bantin.tmpfiles").lines() {
        if let ["d", folder, mode, ..] = line.split(' ').collect::<Vec<_>>()[..] {
            assert!(
                mode.ends_with('5') || !edition.starts_with(folder),
                "{edition} lies in {folder}, {mode}"
            );
        }
    }
}
