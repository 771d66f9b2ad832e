//! `--listen` of the chores takes what the command takes.

use crate::desk::Desk;

#[test]
fn a_wrong_listen_is_told_its_form_before_anything_is_built() {
    let desk = Desk::new().builds_for_ever();
    for chore in ["serve", "dev"] {
        let told = desk.refuses(&[chore, "--listen", "0.0.0.0"]);
        assert!(told.contains("write 0.0.0.0:8080"), "{told}");
    }
}

#[test]
fn every_usual_form_of_listen_reaches_the_server() {
    for (typed, shown) in [
        ("localhost:8080", "http://localhost:8080/"),
        (":8080", "http://127.0.0.1:8080/"),
        ("8080", "http://127.0.0.1:8080/"),
        ("[::1]:8080", "http://[::1]:8080/"),
    ] {
        for (chore, programs) in [("serve", 1), ("dev", 2)] {
            let desk = Desk::new();
            let chore = desk.starts(&[chore, "--listen", typed], programs);
            assert!(chore.said().contains(shown), "{typed}: {}", chore.said());
            chore.is_sent("TERM");
            chore.ends();
        }
    }
}
