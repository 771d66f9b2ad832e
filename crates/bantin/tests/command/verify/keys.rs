//! Keys: made once, for their owner alone, never where they would be published.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

use crate::person::Person;

#[test]
fn a_key_is_made_for_its_owner_and_never_overwritten() {
    let person = Person::with_a_newsroom();
    let made = person.types(&["key", "new", "portal.key"]).ends_with(0).says("public_key = \"ed25519:");
    let file = person.home().join("portal.key");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let secret = person.reads("portal.key");
    let secret = secret.lines().last().unwrap();
    assert!(!made.out.contains(secret) && !made.err.contains(secret), "the secret part is never printed");
    person.types(&["key", "new", "portal.key"]).ends_with(6).complains("[BT1230]");
    person.types(&["key", "new", "nowhere/portal.key"]).ends_with(1).complains("[BT1234]");
    person.types(&["publish", "town"]).ends_with(0);
    for place in ["town/dist/portal.key", "town/static/portal.key", "town/content/a/portal.key"] {
        person.types(&["key", "new", place]).ends_with(1).complains("[BT1267]");
        assert!(!person.has(place));
    }

    let sign = |key: &str| person.types(&["sign", "--edition", "town/dist", "--key", key]);
    fs::set_permissions(person.home().join("town/site.toml"), Permissions::from_mode(0o644)).unwrap();
    sign("town/site.toml").ends_with(6).complains("[BT1231]");
    fs::set_permissions(person.home().join("town/site.toml"), Permissions::from_mode(0o600)).unwrap();
    sign("town/site.toml").ends_with(1).complains("[BT1232]");
    sign("town").ends_with(1).complains("[BT1232]");
    fs::set_permissions(&file, Permissions::from_mode(0o644)).unwrap();
    sign("portal.key").ends_with(6).complains("chmod 600");
    fs::set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
    sign("portal.key").ends_with(0).says("serial");
    person.types(&["sign", "--edition", "town", "--key", "portal.key"]).ends_with(1).complains("[BT1236]");
    // Who mistakes the keys does not find the secret one in a log.
    let mistaken = person.types(&["verify", "town/dist", "--edition", "town/dist", "--key", secret]);
    assert!(!mistaken.err.contains(secret), "{}", mistaken.err);
    mistaken.ends_with(1).complains("[BT1233]");
}
