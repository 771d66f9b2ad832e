//! A deploy that withdraws an article and ends on the way: who comes after it with an older copy of the newsroom does not
//! bring it back.

use super::super::stale::SLUG;
use super::super::{Deployer, OWN};
use super::Doing;

#[test]
fn what_a_deploy_that_was_cut_off_withdrew_stays_withdrawn() {
    let mut deployer = Deployer::with_articles(6);
    deployer.publishes_and_deploys();
    deployer.is_copied();
    deployer.made_up.withdraws(SLUG);
    deployer.publishes();
    let mut refused = 0;
    for steps in (10..).step_by(10) {
        let went_through = deployer.does_for(Doing::Deploy, steps);
        // On another machine one would wait for a quarter of an hour.
        let _ = std::fs::remove_file(deployer.www().join(OWN).join("lock"));
        if !deployer.shows(SLUG) {
            deployer.copy_deploys(&[]).ends_with(6).complains("[BT1275]");
            assert!(!deployer.shows(SLUG), "after {steps} steps");
            refused += 1;
        }
        if went_through {
            break;
        }
    }
    assert!(refused > 1, "it ended too early or too late each time");
}
