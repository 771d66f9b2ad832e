//! The manifest at the target is signed with the operator's key.

use bantin_manifest::{MANIFEST, SIGNATURES, SecretKey, TargetManifest};

use super::Deployer;

#[test]
fn what_lies_at_the_target_is_signed_and_numbered_upwards() {
    let mut deployer = Deployer::with_articles(12);
    let file = deployer.person.home().join("portal.key");
    let key = SecretKey::generate().unwrap();
    key.write_new(&file).unwrap();
    let signed = |deployer: &Deployer| {
        let [bytes, signatures] = [MANIFEST, SIGNATURES]
            .map(|path| std::fs::read(deployer.person.home().join("www").join(path)).unwrap());
        TargetManifest::read_signed(&bytes, Some(&signatures), &key.public()).unwrap()
    };
    deployer.publishes();
    deployer.deploys(&["--key", super::typed(&file)]).ends_with(0);
    let first = signed(&deployer);
    assert_eq!(
        first.files().len(),
        deployer.published().keys().filter(|path| !path.ends_with(".br")).count()
    );
    assert_eq!(first.follows, None);
    deployer.made_up.rewords("bai-0003");
    deployer.publishes();
    deployer.deploys(&["--key", super::typed(&file)]).ends_with(0);
    let second = signed(&deployer);
    assert!(second.serial > first.serial && second.follows.as_ref() == Some(&first.edition));
    let back = ["rollback", "town", "--to", "www", "--key", super::typed(&file)];
    deployer.person.types(&back).ends_with(0);
    let third = signed(&deployer);
    assert!(third.serial > second.serial && third.edition == first.edition);
    // Without the key no signature of another manifest stays.
    deployer.deploys(&[]).ends_with(0);
    assert!(!deployer.person.has(&format!("www/{SIGNATURES}")));
}

#[test]
fn an_edition_that_came_without_a_signature_gets_one() {
    let deployer = Deployer::with_articles(4);
    let [one, other] = ["one.key", "other.key"].map(|name| {
        let file = deployer.person.home().join(name);
        let key = SecretKey::generate().unwrap();
        key.write_new(&file).unwrap();
        (file, key.public())
    });
    let read = |path: &str| std::fs::read(deployer.person.home().join("www").join(path)).ok();
    deployer.publishes();
    deployer.deploys(&[]).ends_with(0);
    for (file, public) in [one, other] {
        deployer.deploys(&["--key", super::typed(&file)]).ends_with(0).says("has this edition already");
        let (manifest, signatures) = (read(MANIFEST).unwrap(), read(SIGNATURES));
        TargetManifest::read_signed(&manifest, signatures.as_deref(), &public).unwrap();
        // Once is enough.
        deployer.deploys(&["--key", super::typed(&file)]).ends_with(0);
        assert_eq!(read(MANIFEST).unwrap(), manifest);
    }
}
