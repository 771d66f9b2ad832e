//! A name that is a file's in one edition and a folder's in the next, and back, over SFTP; and what others put there.

use super::super::{Deployer, assert_same_files, typed};
use super::server;

#[test]
fn a_file_becomes_a_folder_on_a_server_and_back_and_what_others_put_there_stays() {
    let deployer = Deployer::with_articles(4);
    let home = deployer.person.home();
    let Some(ssh) = server(&home) else { return };
    deployer.adds_to_the_site(&format!(
        "[deploy.server]\ntarget = \"sftp://town.example{}\"\n",
        typed(&home.join("www"))
    ));
    let deploys = || deployer.does_at_the_server(&ssh, &["deploy", "town", "--to", "server"]);
    let publishes = || deployer.person.types(&["publish", "town", "--force"]).ends_with(0);
    deployer.person.writes("www/index.html", "theirs");
    publishes();
    deploys().ends_with(6).complains("index.html").complains("[BT1276]");
    assert!(!deployer.person.has("www/.bantin-deploy"), "not even a folder is left in theirs");
    std::fs::remove_dir_all(home.join("www")).unwrap();
    for is_folder in [false, true, false, true] {
        if is_folder {
            deployer.has_a_folder()
        } else {
            deployer.has_a_file()
        }
        publishes();
        deploys().ends_with(0);
        assert_same_files(&deployer.served(), &deployer.published());
    }
    deployer.does_at_the_server(&ssh, &["rollback", "town", "--to", "server"]).ends_with(0);
    assert!(home.join("www/mau.txt").is_file());
    deployer.has_a_folder();
    publishes();
    deploys().ends_with(0);
    deployer.has_a_file();
    publishes();
    deployer.person.writes("www/mau.txt/hai/theirs.txt", "theirs");
    deploys().ends_with(5).complains("mau.txt/hai/theirs.txt").complains("[BT1277]");
}
