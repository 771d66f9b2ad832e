//! A file that becomes a folder, or the other way round, where the deploy ends on the way.

use super::super::{Deployer, assert_same_files};
use super::{Doing, settled};

impl Deployer {
    fn publishes_with(&self, is_folder: bool) {
        if is_folder {
            self.has_a_folder()
        } else {
            self.has_a_file()
        }
        self.person.types(&["publish", "town", "--force"]).ends_with(0);
    }
}

#[test]
fn ended_at_any_step_the_next_deploy_completes_it_forwards_and_backwards() {
    let deployer = Deployer::with_articles(2);
    deployer.publishes_with(false);
    deployer.deploys(&[]).ends_with(0);
    let (mut is_folder, mut went_through) = (false, 0);
    for steps in 0.. {
        deployer.publishes_with(!is_folder);
        let ended = !deployer.does_for(Doing::Deploy, steps);
        if ended && steps % 3 == 0 {
            // The edition before comes instead.
            deployer.publishes_with(is_folder);
        } else {
            is_folder = !is_folder;
        }
        assert!(deployer.does_for(Doing::Deploy, usize::MAX));
        settled(&deployer);
        went_through += usize::from(!ended);
        if went_through == 2 {
            break;
        }
    }
    let before = deployer.served();
    deployer.publishes_with(!is_folder);
    deployer.deploys(&[]).ends_with(0);
    assert!(deployer.does_for(Doing::RollBack, usize::MAX));
    assert_same_files(&deployer.served(), &before);
}
