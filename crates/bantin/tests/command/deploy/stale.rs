//! A copy of the newsroom that is older than a withdrawal deploys to the same target: nothing comes back unasked.

use std::path::PathBuf;
use std::time::Duration;

use super::clocks::another_machine_holds;
use super::{Deployer, OWN, assert_same_files};
use crate::made_up::copied;
use crate::person::{Answer, Running};

pub const SLUG: &str = "bai-0003";

impl Deployer {
    /// The newsroom as it is now, on another machine.
    pub fn is_copied(&self) -> PathBuf {
        let copy = self.person.home().join("copy");
        copied(self.made_up.folder(), &copy);
        copy
    }

    pub fn copy_deploys(&self, more: &[&str]) -> Answer {
        self.person.types(&["publish", "copy"]).ends_with(0);
        self.person.types(&[&["deploy", "copy", "--to", "www"], more].concat())
    }

    /// Whether its page shows the article.
    pub fn shows(&self, slug: &str) -> bool {
        let page = self.person.reads(&format!("www{}index.html", self.made_up.address(slug)));
        page.contains(&format!("của {slug}."))
    }
}

#[test]
fn an_older_copy_of_the_newsroom_does_not_bring_back_what_was_withdrawn() {
    let mut deployer = Deployer::with_articles(12);
    deployer.publishes_and_deploys();
    deployer.is_copied();
    assert!(deployer.shows(SLUG));
    let page = format!("https://thu.example{}", deployer.made_up.address(SLUG));
    deployer.made_up.withdraws(SLUG);
    deployer.publishes_and_deploys();
    for more in [&[][..], &["--dry-run"]] {
        deployer.copy_deploys(more).ends_with(6).complains("1 article was withdrawn").complains(&page);
        deployer.copy_deploys(more).ends_with(6).complains("--force").complains("[BT1275]");
    }
    assert_same_files(&deployer.served(), &deployer.published());
    assert!(!deployer.shows(SLUG));
    // It is remembered when no newsroom names it any more, and when the older copy has moved it.
    deployer.made_up.deletes(SLUG);
    deployer.person.types(&["publish", "town", "--force"]).ends_with(0);
    deployer.deploys(&["--force"]).ends_with(0);
    deployer.copy_deploys(&[]).ends_with(6).complains(&page);
    let moved = "copy/content/du-lich/bai-0003.md";
    deployer.person.moves("copy/content/tin-tuc/bai-0003.md", moved);
    deployer.person.types(&["publish", "copy", "--force"]).ends_with(0);
    deployer.copy_deploys(&[]).ends_with(6).complains("https://thu.example/du-lich/bai-0003/");
}

#[test]
fn an_older_edition_is_not_put_back_over_the_one_that_was_deployed_whoever_trusts_what_lies_there() {
    let mut deployer = Deployer::with_articles(6);
    deployer.publishes_and_deploys();
    deployer.is_copied();
    deployer.person.types(&["publish", "copy"]).ends_with(0);
    deployer.made_up.withdraws(SLUG);
    deployer.publishes_and_deploys();
    let verify = ["verify", "www", "--edition", "copy/dist", "--trust"];
    deployer.person.types(&[&verify[..], &["--repair"]].concat()).ends_with(6).complains("[BT1228]");
    assert_same_files(&deployer.served(), &deployer.published());
    // Compared it may be.
    deployer.person.types(&verify).ends_with(2).complains("[BT1250]");
    deployer.person.writes("www/index.html", "forged");
    let own = ["verify", "www", "--edition", "town/dist", "--trust", "--repair"];
    another_machine_holds(&deployer.person.home().join("www"), Duration::ZERO, 0);
    deployer.person.types(&own).ends_with(5).complains("[BT1282]");
    std::fs::remove_file(deployer.person.home().join("www").join(OWN).join("lock")).unwrap();
    deployer.person.types(&own).ends_with(0);
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn who_takes_a_withdrawal_back_on_purpose_says_so_once() {
    let mut deployer = Deployer::with_articles(12);
    deployer.made_up.withdraws(SLUG);
    deployer.publishes_and_deploys();
    assert!(!deployer.shows(SLUG));
    deployer.made_up.writes_again(SLUG);
    deployer.publishes();
    deployer.deploys(&[]).ends_with(6).complains("[BT1275]");
    assert!(!deployer.shows(SLUG));
    let would = deployer.deploys(&["--dry-run", "--force"]).ends_with(0);
    would.says("tin-tuc/bai-0003/index.html");
    deployer.deploys(&["--force"]).ends_with(0);
    assert!(deployer.shows(SLUG));
    deployer.made_up.adds();
    deployer.publishes_and_deploys();
    assert!(deployer.shows(SLUG));
    // And withdrawn again it is withdrawn.
    deployer.made_up.withdraws(SLUG);
    deployer.publishes_and_deploys().says("no earlier edition");
    assert!(!deployer.shows(SLUG));
}

#[test]
fn a_service_that_runs_on_an_older_copy_fails_and_says_why() {
    let mut deployer = Deployer::with_articles(6);
    deployer.publishes_and_deploys();
    deployer.is_copied();
    deployer.made_up.withdraws(SLUG);
    deployer.publishes_and_deploys();
    let watch = ["publish", "copy", "--watch-held", "--deploy", "www"];
    let service = Running::without_address(deployer.person.bantin("", &watch));
    service.complains("[BT1275]");
    service.complains("Trying again at ");
    let status = deployer.person.types(&["publish", "copy", "--watch-held", "--status"]);
    status.ends_with(5).complains("was withdrawn at this target").complains("[BT1293]");
    assert_same_files(&deployer.served(), &deployer.published());
    assert_eq!(service.ends_when_asked(), Some(0));
}
