//! What is installed is looked at, and not only what was noted of it.

use crate::desk::Desk;

#[test]
fn npms_packages_that_were_lost_are_installed_again() {
    for (desk, installs) in [(Desk::new(), false), (Desk::new().without_what_npm_installed(), true)] {
        let chore = desk.starts(&["serve"], 1);
        assert_eq!(chore.said().contains("npm ci --ignore-scripts"), installs, "{}", chore.said());
        chore.is_sent("TERM");
        chore.ends();
    }
}
