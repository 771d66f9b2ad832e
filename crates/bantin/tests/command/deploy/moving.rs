//! A name that is a file's in one edition and a folder's in the next, and back.

use std::fs;

use super::{Deployer, assert_same_files};

impl Deployer {
    /// `mau.txt` is a file.
    pub fn has_a_file(&self) {
        let folder = self.person.home().join("town/static");
        let _ = fs::remove_dir_all(&folder);
        self.person.writes("town/static/mau.txt", "Một tệp có tên như một thư mục sau này.");
    }

    /// `mau.txt` is a folder.
    pub fn has_a_folder(&self) {
        let folder = self.person.home().join("town/static");
        let _ = fs::remove_dir_all(&folder);
        for file in ["mot.txt", "hai/ba.txt", "hai/bon.pdf"] {
            let text = format!("Tệp {file} trong thư mục ấy.");
            self.person.writes(&format!("town/static/mau.txt/{file}"), &text);
        }
    }
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file_and_back_again() {
    let deployer = Deployer::with_articles(6);
    let mut editions = Vec::new();
    for is_folder in [false, true, false, true] {
        if is_folder {
            deployer.has_a_folder()
        } else {
            deployer.has_a_file()
        }
        deployer.person.types(&["publish", "town", "--force"]).ends_with(0);
        deployer.deploys(&[]).ends_with(0);
        assert_same_files(&deployer.served(), &deployer.published());
        editions.push(deployer.published());
    }
    editions.pop();
    while let Some(edition) = editions.pop() {
        deployer.person.types(&["rollback", "town", "--to", "www"]).ends_with(0);
        assert_same_files(&deployer.served(), &edition);
    }
}

#[test]
fn what_others_put_into_a_folder_that_becomes_a_file_stays_and_nothing_else_changes() {
    let deployer = Deployer::with_articles(6);
    deployer.has_a_folder();
    deployer.publishes_and_deploys();
    deployer.has_a_file();
    deployer.person.types(&["publish", "town", "--force"]).ends_with(0);
    let theirs = deployer.person.home().join("www/mau.txt/hai/theirs.txt");
    let before = deployer.served();
    // What they have there may also be a link that leads nowhere.
    for is_link in [false, true] {
        match is_link {
            false => fs::write(&theirs, "theirs").unwrap(),
            true => std::os::unix::fs::symlink("nowhere", &theirs).unwrap(),
        }
        for more in [&[][..], &["--force"]] {
            let answer = deployer.deploys(more).ends_with(5);
            answer.complains("mau.txt/hai/theirs.txt").complains("[BT1277]");
        }
        fs::remove_file(&theirs).unwrap();
        assert_same_files(&deployer.served(), &before);
    }
}
