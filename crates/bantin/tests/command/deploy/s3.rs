//! Object storage: a real server of S3 in the test's own process, with a doorkeeper before it.

mod conditions;
mod cut_off;
mod door;
mod many;
mod network;
mod others;
mod two_at_once;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use local_s3::{Doorkeeper, everybody_enters};

use super::{Deployer, OWN, assert_same_files, brought, files};
use crate::edition_check::{Tree, tree};
use crate::person::Answer;

pub use local_s3::{KEY, SECRET};

const DEPLOY: [&str; 4] = ["deploy", "town", "--to", "cdn"];

/// Storage with one bucket.
pub struct Storage {
    server: local_s3::Storage,
    pub root: PathBuf,
    /// For who has the key.
    pub address: String,
    /// The same for every reader, and for whoever found the key.
    pub open: String,
}

impl Storage {
    pub fn with_bucket(root: &Path, bucket: &str) -> Self {
        Self::behind(everybody_enters(), root, bucket)
    }

    fn behind(doorkeeper: Doorkeeper, root: &Path, bucket: &str) -> Self {
        let server = local_s3::Storage::with_bucket(root, bucket, doorkeeper).unwrap();
        let (address, open) = (server.address.clone(), server.open.clone());
        Storage { root: root.to_owned(), address, open, server }
    }

    /// The site, without what only Bantin reads.
    fn tree(&self) -> Tree {
        let mut tree = tree(&self.site());
        tree.retain(|path, _| !path.starts_with(OWN));
        tree
    }

    fn site(&self) -> PathBuf {
        self.root.join("town/portal")
    }

    /// The objects of the site.
    fn objects(&self) -> BTreeMap<String, Vec<u8>> {
        let mut objects = files(self.tree());
        objects.retain(|path, _| !path.starts_with("api/v1/manifest.json"));
        objects
    }

    /// Type and caching of an object, as readers get it.
    fn headers(&self, path: &str) -> [String; 2] {
        let answer = ureq::get(format!("{}/town/portal/{path}", self.open)).call().unwrap();
        ["content-type", "cache-control"]
            .map(|name| answer.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned())
    }
}

impl Deployer {
    pub fn with_storage(articles: usize) -> (Self, Storage) {
        Self::with_storage_behind(everybody_enters(), articles)
    }

    fn with_storage_behind(doorkeeper: Doorkeeper, articles: usize) -> (Self, Storage) {
        let deployer = Deployer::with_articles(articles);
        let storage = Storage::behind(doorkeeper, &deployer.person.home().join("storage"), "town");
        deployer.knows_the_cdn(&storage.address);
        (deployer, storage)
    }

    fn knows_the_cdn(&self, address: &str) {
        self.adds_to_the_site(&format!(
            "[deploy.cdn]\ntarget = \"s3://town/portal\"\nendpoint = \"{address}\"\nregion = \"us-east-1\"\n"
        ));
    }

    fn bantin_at_the_cdn(&self, words: &[&str]) -> Command {
        let mut command = self.person.bantin("", words);
        command.env("AWS_ACCESS_KEY_ID", KEY).env("AWS_SECRET_ACCESS_KEY", SECRET);
        command
    }

    pub fn does_at_the_cdn(&self, words: &[&str], secret: &str) -> Answer {
        let output = self.bantin_at_the_cdn(words).env("AWS_SECRET_ACCESS_KEY", secret).output().unwrap();
        let answer = Answer {
            code: output.status.code().expect("it ends by itself"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        assert!(!answer.out.contains(secret) && !answer.err.contains(secret), "{}{}", answer.out, answer.err);
        answer
    }

    /// What is published, without compressed twins: storage answers everybody with the same bytes.
    fn plain(&self) -> BTreeMap<String, Vec<u8>> {
        let mut published = self.published();
        published.retain(|path, _| !path.ends_with(".br"));
        published
    }
}

#[test]
fn an_edition_is_brought_to_object_storage_changed_there_and_brought_back() {
    let (mut deployer, storage) = Deployer::with_storage(40);
    deployer.publishes();
    deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(0);
    let first = deployer.plain();
    assert_same_files(&storage.objects(), &first);
    for (path, kind, caching) in [
        ("index.html", "text/html; charset=utf-8", "no-cache"),
        ("api/v1/site.json", "application/json", "no-cache"),
        ("api/v1/notice.json", "application/json", "public, max-age=60"),
    ] {
        assert_eq!(storage.headers(path), [kind, caching], "{path}");
    }
    let app = first.keys().find(|path| path.ends_with(".wasm")).unwrap();
    assert_eq!(storage.headers(app), ["application/wasm", "public, max-age=31536000, immutable"]);

    deployer.made_up.adds();
    deployer.publishes();
    let answer = deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(0);
    assert!((1..=40).contains(&brought(&answer)), "{}", answer.out);
    assert_same_files(&storage.objects(), &deployer.plain());
    deployer.does_at_the_cdn(&DEPLOY, SECRET).ends_with(0).says("has this edition already");

    deployer.does_at_the_cdn(&["rollback", "town", "--to", "cdn"], SECRET).ends_with(0);
    assert_same_files(&storage.objects(), &first);
    assert_eq!(storage.headers("index.html"), ["text/html; charset=utf-8", "no-cache"]);
}

#[test]
fn wrong_credentials_are_told_and_none_are_shown() {
    let (deployer, storage) = Deployer::with_storage(2);
    deployer.publishes();
    let answer = deployer.does_at_the_cdn(&DEPLOY, "wrong-4712");
    answer.ends_with(5).complains("[BT1284]");
    assert!(storage.objects().is_empty());
}

#[test]
fn what_storage_repeats_of_the_request_is_not_shown() {
    let deployer = Deployer::with_articles(2);
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let lines = BufReader::new(&stream).lines().map_while(Result::ok);
            let token = lines.take_while(|line| !line.is_empty()).find_map(|line| {
                let token = line.strip_prefix("x-amz-security-token: ")?;
                Some(token.to_owned())
            });
            let document = format!(
                "<?xml version=\"1.0\"?><Error><Code>InvalidToken</Code><Message>The token is malformed.</Message>\
                 <Token-0>{}</Token-0></Error>",
                token.expect("it comes with the request")
            );
            let length = document.len();
            let head =
                format!("HTTP/1.1 400 Bad Request\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
            // Who has heard enough goes away.
            let _ = (&stream).write_all([head, document].concat().as_bytes());
        }
    });
    deployer.knows_the_cdn(&format!("http://{address}"));
    deployer.publishes();
    let mut command = deployer.bantin_at_the_cdn(&DEPLOY);
    let output = command.env("AWS_SESSION_TOKEN", "token-4713").output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(5), "{said}");
    assert!(said.contains("InvalidToken: The token is malformed.") && !said.contains("token-4713"), "{said}");
}
