//! What others put into a bucket, what was withdrawn there, and what its folders may be called.

use super::{Deployer, SECRET, assert_same_files};
use crate::deploy::stale::SLUG;

const DEPLOY: [&str; 4] = ["deploy", "town", "--to", "cdn"];

#[test]
fn a_bucket_with_somebodys_site_stays_as_it_is() {
    let (deployer, storage) = Deployer::with_storage(4);
    let page = storage.root.join("town/portal/index.html");
    std::fs::create_dir_all(page.parent().unwrap()).unwrap();
    std::fs::write(&page, "theirs").unwrap();
    deployer.publishes();
    deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(6).complains("index.html").complains("[BT1276]");
    assert_eq!(std::fs::read(&page).unwrap(), b"theirs");
    // Just as in the edition it is nobody else's.
    std::fs::write(&page, &deployer.plain()["index.html"]).unwrap();
    deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(0);
    assert_same_files(&storage.objects(), &deployer.plain());
}

#[test]
fn an_older_copy_of_the_newsroom_does_not_bring_back_what_was_withdrawn_from_a_bucket() {
    let (mut deployer, storage) = Deployer::with_storage(6);
    deployer.publishes();
    deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(0);
    deployer.is_copied();
    deployer.made_up.withdraws(SLUG);
    deployer.publishes();
    deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(0);
    deployer.person.types(&["publish", "copy"]).ends_with(0);
    let copy = ["deploy", "copy", "--to", "cdn"];
    deployer.does_at_the_cdn(&copy, SECRET).ends_with(6).complains("/bai-0003/").complains("[BT1275]");
    assert_same_files(&storage.objects(), &deployer.plain());
}

#[test]
fn objects_lie_below_a_prefix_with_spaces_and_marks_as_it_is_written() {
    let (deployer, storage) = Deployer::with_storage(3);
    deployer.adds_to_the_site(&format!(
        "[deploy.xa]\ntarget = \"s3://town/Xã Bình An/trang\"\nendpoint = \"{}\"\nregion = \"us-east-1\"\n",
        storage.address
    ));
    deployer.publishes();
    deployer.does_at_the_cdn(&["deploy", "town", "--to", "xa"], SECRET).ends_with(0);
    let front = std::fs::read(storage.root.join("town/Xã Bình An/trang/index.html")).unwrap();
    assert_eq!(front, deployer.plain()["index.html"]);
    let verify = ["verify", "xa", "--edition", "town/dist", "--trust"];
    deployer.does_at_the_cdn(&verify, SECRET).ends_with(0);
}
