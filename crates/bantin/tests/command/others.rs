//! What somebody else put into the edition's folder, as a person meets it.

use crate::portal::Portal;

#[test]
fn files_put_there_by_hand_are_still_there_after_full_and_after_a_lost_cache_and_are_named() {
    let portal = Portal::published(12);
    portal.person.writes("dist/google123.html", "google-site-verification: google123.html");
    portal.person.writes("dist/.well-known/security.txt", "Contact: mailto:a@thu.example");
    let quiet = portal.publishes(&[], 0);
    assert!(!quiet.contains("Left alone"), "{quiet}");
    for lose_cache in [false, true] {
        if lose_cache {
            std::fs::remove_dir_all(portal.made_up.folder().join(".bantin")).unwrap();
        }
        let said = portal.publishes(if lose_cache { &[] } else { &["--full"] }, 0);
        let told = "Left alone, 2 files that Bantin did not make: .well-known/security.txt, google123.html";
        assert_eq!(said.matches(told).count(), 1, "{said}");
        assert_eq!(portal.person.reads("dist/google123.html"), "google-site-verification: google123.html");
        assert_eq!(portal.person.reads("dist/.well-known/security.txt"), "Contact: mailto:a@thu.example");
    }
}
