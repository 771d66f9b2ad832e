//! `serve` opens a desk beside the sample, with an account that is made once.

use crate::desk::Desk;

#[test]
fn the_sample_is_served_with_a_desk_and_its_account_is_made_once() {
    for (accounts, told) in [
        ("There is no account yet.", "user add editor --role admin --data "),
        ("editor  administrator  has not chosen a password", "user reset editor --data "),
        ("editor  administrator  signs in", "editor signs in there with the password that was chosen"),
    ] {
        let desk = Desk::new().with_accounts(accounts);
        let chore = desk.starts(&["serve"], 1);
        assert!(chore.said().lines().any(|line| line.starts_with(told)), "{}", chore.said());
        let served = chore.said().lines().find(|line| line.starts_with("live ")).unwrap();
        let listen = served.split("--desk-listen ").nth(1).unwrap();
        let site = desk.reads("target/sample/newsroom/site.toml");
        assert_eq!(site, format!("desk_url = \"http://{listen}\"\nname = \"Mây Sơn\"\n"), "pages lead there");
        assert_eq!(desk.reads("sample/site.toml"), "name = \"Mây Sơn\"\n", "the sample stays as it is");
        chore.is_sent("TERM");
        chore.ends();
    }
}
