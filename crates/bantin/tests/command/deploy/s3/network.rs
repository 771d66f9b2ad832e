//! A network that is lost while an edition is brought to object storage.

use super::super::cut_off::assert_pages_have_what_they_load;
use super::super::{Deployer, assert_same_files, brought};
use super::door::{Door, Then, loses_first_answers};
use super::{DEPLOY, SECRET};

#[test]
fn where_answers_are_lost_on_the_way_it_is_tried_again_and_comes_to_its_end() {
    // What the lock is taken, kept and let go of by, a page, what is remembered, and all that goes.
    let doorkeeper = loses_first_answers(|asked| {
        asked.method == "DELETE"
            || ["/lock", "/record.json.br", "/portal/index.html"].iter().any(|end| asked.path.ends_with(end))
    });
    let (mut deployer, storage) = Deployer::with_storage_behind(doorkeeper, 12);
    deployer.publishes();
    deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(0);
    assert_same_files(&storage.objects(), &deployer.plain());
    deployer.made_up.deletes("bai-0003");
    deployer.publishes();
    deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(0);
    assert_same_files(&storage.objects(), &deployer.plain());
}

#[test]
#[ignore = "takes minutes"]
fn where_the_network_is_lost_for_good_it_is_told_and_the_next_one_goes_on() {
    let door = Door::open();
    let (deployer, storage) = Deployer::with_storage_behind(door.doorkeeper(), 200);
    deployer.publishes();
    let all = deployer.plain().len();
    door.closes_after(all / 2, Then::Cut, || ());
    deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(4).complains("[BT1284]");
    assert_pages_have_what_they_load(&storage.tree(), "the network is lost");
    door.opens();
    let answer = deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(0);
    assert!(brought(&answer) < all - all / 4, "{} of {all} came once more", brought(&answer));
    assert_same_files(&storage.objects(), &deployer.plain());
}
