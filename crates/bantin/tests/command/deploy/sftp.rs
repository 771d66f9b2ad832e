//! A folder on a server over SFTP: Debian's own `sshd`, which `ssh` talks to through a pipe. Where there is none, this is
//! left out.

mod moving;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::clocks::assert_locks_end_by_the_places_clock;
use super::{Deployer, assert_same_files, typed};
use crate::person::Answer;

const SSHD: &str = "/usr/sbin/sshd";

/// A server that `ssh` finds under this name, with a key that it knows; `None` where there is no server to be had.
pub fn server(home: &Path) -> Option<String> {
    let is_there =
        Path::new(SSHD).exists() && Command::new("ssh").arg("-V").stderr(Stdio::null()).status().is_ok();
    if !is_there {
        println!("left out: no sshd here (Debian: openssh-server)");
        return None;
    }
    let folder = home.join("ssh");
    fs::create_dir_all(&folder).unwrap();
    // It wants this folder where it runs as root.
    let _ = fs::create_dir_all("/run/sshd");
    for key in ["host", "mine"] {
        let mut keygen = Command::new("ssh-keygen");
        keygen.args(["-q", "-t", "ed25519", "-N", "", "-f", typed(&folder.join(key))]);
        assert!(keygen.status().unwrap().success());
    }
    let at = typed(&folder);
    let write = |name: &str, text: String| fs::write(folder.join(name), text).unwrap();
    write("authorized_keys", fs::read_to_string(folder.join("mine.pub")).unwrap());
    let host = fs::read_to_string(folder.join("host.pub")).unwrap();
    write("known_hosts", format!("town.example {host}"));
    write(
        "sshd_config",
        format!(
            "HostKey {at}/host\nAuthorizedKeysFile {at}/authorized_keys\nStrictModes no\nUsePAM no\n\
             PermitRootLogin prohibit-password\nSubsystem sftp internal-sftp\nPidFile none\n"
        ),
    );
    write(
        "config",
        format!(
            "Host town.example\n  ProxyCommand {SSHD} -i -f {at}/sshd_config\n  IdentityFile {at}/mine\n  IdentitiesOnly yes\n  \
             UserKnownHostsFile {at}/known_hosts\n  StrictHostKeyChecking yes\n"
        ),
    );
    write("ssh", format!("#!/bin/sh\nexec ssh -F {at}/config \"$@\"\n"));
    fs::set_permissions(folder.join("ssh"), fs::Permissions::from_mode(0o755)).unwrap();
    Some(typed(&folder.join("ssh")).to_owned())
}

impl Deployer {
    pub fn does_at_the_server(&self, ssh: &str, words: &[&str]) -> Answer {
        let output = self.person.bantin("", words).env("BANTIN_SSH", ssh).output().unwrap();
        Answer {
            code: output.status.code().expect("it ends by itself"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

#[test]
fn an_edition_is_brought_to_a_server_over_ssh_changed_there_and_brought_back() {
    let mut deployer = Deployer::with_articles(20);
    let home = deployer.person.home();
    let Some(ssh) = server(&home) else { return };
    deployer.adds_to_the_site(&format!(
        "[deploy.server]\ntarget = \"sftp://town.example{}\"\n",
        typed(&home.join("www"))
    ));
    let deploy = ["deploy", "town", "--to", "server"];
    deployer.publishes();
    deployer.does_at_the_server(&ssh, &deploy).ends_with(0);
    let first = deployer.published();
    assert_same_files(&deployer.served(), &first);
    deployer.made_up.adds();
    deployer.publishes();
    deployer.does_at_the_server(&ssh, &deploy).ends_with(0);
    assert_same_files(&deployer.served(), &deployer.published());
    deployer.does_at_the_server(&ssh, &deploy).ends_with(0).says("has this edition already");
    deployer.does_at_the_server(&ssh, &["rollback", "town", "--to", "server"]).ends_with(0);
    assert_same_files(&deployer.served(), &first);
}

#[test]
fn whose_lock_it_is_the_servers_clock_says() {
    let deployer = Deployer::with_articles(3);
    let home = deployer.person.home();
    let Some(ssh) = server(&home) else { return };
    let www = typed(&home.join("www")).to_owned();
    deployer.adds_to_the_site(&format!("[deploy.server]\ntarget = \"sftp://town.example{www}\"\n"));
    deployer.publishes();
    let deploy = ["deploy", "town", "--to", "server"];
    assert_locks_end_by_the_places_clock(&home.join("www"), || deployer.does_at_the_server(&ssh, &deploy));
}

#[test]
fn a_server_that_cannot_be_reached_is_told() {
    let deployer = Deployer::with_articles(2);
    deployer.adds_to_the_site("[deploy.server]\ntarget = \"sftp://town.example/srv/www\"\n");
    deployer.publishes();
    deployer
        .does_at_the_server("/bin/false", &["deploy", "town", "--to", "server"])
        .ends_with(4)
        .complains("[BT1287]");
}
