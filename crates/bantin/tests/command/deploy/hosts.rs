//! The folder that hosts of static sites get, made by the commands of `docs/hosting/README.md`, word by word.

use std::path::Path;
use std::process::Command;

use super::{Deployer, OWN, files};
use crate::edition_check::tree;

const PAGE: &str = include_str!("../../../../../docs/hosting/README.md");

/// The block of a kind.
fn block(kind: &str) -> &'static str {
    let mut blocks = PAGE.split("```").skip(1).step_by(2);
    blocks.find_map(|block| block.strip_prefix(kind)).expect("the page has it")
}

impl Deployer {
    /// Types the commands in the newsroom's folder.
    fn makes_the_folder(&self) {
        let bantin = self.person.bantin("town", &[]);
        let place = Path::new(bantin.get_program()).parent().unwrap();
        let mut shell = Command::new("sh");
        shell.args(["-e", "-c", block("sh\n")]).current_dir(self.person.home().join("town"));
        shell.envs(bantin.get_envs().filter_map(|(name, value)| Some((name, value?))));
        shell.env("PATH", format!("{}:{}", place.display(), std::env::var("PATH").unwrap()));
        let output = shell.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn the_folder_for_a_host_has_the_edition_and_earlier_assets_and_nothing_of_bantins_own() {
    let mut deployer = Deployer::with_articles(12);
    deployer.adds_to_the_site(block("toml\n"));
    deployer.makes_the_folder();
    let first = deployer.published();
    deployer.made_up.rewords("bai-0003");
    deployer.person.writes("../app/bantin-app.js", "export default () => 'another';");
    deployer.makes_the_folder();
    let upload = files(tree(&deployer.person.home().join("upload")));
    assert!(upload.keys().all(|path| !path.ends_with(".br") && !path.starts_with(OWN)));
    let published = deployer.published();
    let plain = |path: &&String| !path.ends_with(".br");
    for path in published.keys().filter(plain) {
        assert_eq!(upload.get(path), published.get(path), "{path}");
    }
    let of_the_app = |path: &&String| path.starts_with("assets/bantin-") && plain(path);
    let earlier: Vec<_> =
        first.keys().filter(of_the_app).filter(|path| !published.contains_key(*path)).collect();
    assert_eq!(earlier.len(), 1, "the glue is another");
    assert_eq!(upload.get(earlier[0]), first.get(earlier[0]), "pages in caches still have it");
}
