//! Object storage, a real server of S3 in the test's own process.

mod others;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use super::{Deployer, assert_same_files, brought, files};
use crate::bounds::{MOST, ended};
use crate::edition_check::tree;
use crate::person::Answer;

pub const KEY: &str = "town-key";
pub const SECRET: &str = "geheim-4711";

/// Storage with one bucket.
pub struct Storage {
    /// Serves while it is there.
    _runtime: Runtime,
    pub root: PathBuf,
    /// For who has the key.
    pub address: String,
    /// The same for every reader, and for whoever found the key.
    pub open: String,
}

impl Storage {
    pub fn with_bucket(root: PathBuf, bucket: &str) -> Self {
        std::fs::create_dir_all(root.join(bucket)).unwrap();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let serve = |guarded: bool| {
            let mut service = S3ServiceBuilder::new(FileSystem::new(&root).unwrap());
            if guarded {
                service.set_auth(SimpleAuth::from_single(KEY, SECRET));
            }
            let service = service.build();
            let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
            let address = format!("http://{}", listener.local_addr().unwrap());
            runtime.spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    let service = service.clone();
                    tokio::spawn(async move {
                        let server = auto::Builder::new(TokioExecutor::new());
                        // Who goes away in the middle is no matter.
                        let _ = server.serve_connection(TokioIo::new(stream), service).await;
                    });
                }
            });
            address
        };
        let (address, open) = (serve(true), serve(false));
        Storage { _runtime: runtime, root, address, open }
    }

    /// The objects of the site.
    fn objects(&self) -> BTreeMap<String, Vec<u8>> {
        let mut objects = files(tree(&self.root.join("town/portal")));
        objects.retain(|path, _| !path.starts_with(super::OWN) && !path.starts_with("api/v1/manifest.json"));
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
        let deployer = Deployer::with_articles(articles);
        let storage = Storage::with_bucket(deployer.person.home().join("storage"), "town");
        deployer.adds_to_the_site(&format!(
            "[deploy.cdn]\ntarget = \"s3://town/portal\"\nendpoint = \"{}\"\nregion = \"us-east-1\"\n",
            storage.address
        ));
        (deployer, storage)
    }

    pub fn does_at_the_cdn(&self, words: &[&str], secret: &str) -> Answer {
        let mut command: Command = self.person.bantin("", words);
        command.env("AWS_ACCESS_KEY_ID", KEY).env("AWS_SECRET_ACCESS_KEY", secret);
        let output = command.output().unwrap();
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
    let deploy = ["deploy", "town", "--to", "cdn"];
    deployer.publishes();
    deployer.does_at_the_cdn(&deploy, SECRET).ends_with(0);
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
    let answer = deployer.does_at_the_cdn(&deploy, SECRET).ends_with(0);
    assert!((1..=40).contains(&brought(&answer)), "{}", answer.out);
    assert_same_files(&storage.objects(), &deployer.plain());
    deployer.does_at_the_cdn(&deploy, SECRET).ends_with(0).says("has this edition already");

    deployer.does_at_the_cdn(&["rollback", "town", "--to", "cdn"], SECRET).ends_with(0);
    assert_same_files(&storage.objects(), &first);
    assert_eq!(storage.headers("index.html"), ["text/html; charset=utf-8", "no-cache"]);
}

#[test]
fn wrong_credentials_are_told_and_none_are_shown() {
    let (deployer, storage) = Deployer::with_storage(2);
    deployer.publishes();
    let answer = deployer.does_at_the_cdn(&["deploy", "town", "--to", "cdn"], "wrong-4712");
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
    deployer.adds_to_the_site(&format!(
        "[deploy.cdn]\ntarget = \"s3://town/portal\"\nendpoint = \"http://{address}\"\nregion = \"us-east-1\"\n"
    ));
    deployer.publishes();
    let mut command = deployer.person.bantin("", &["deploy", "town", "--to", "cdn"]);
    command.env("AWS_ACCESS_KEY_ID", KEY).env("AWS_SECRET_ACCESS_KEY", SECRET);
    let output = command.env("AWS_SESSION_TOKEN", "token-4713").output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(5), "{said}");
    assert!(said.contains("InvalidToken: The token is malformed.") && !said.contains("token-4713"), "{said}");
}

#[test]
#[ignore = "takes minutes"]
fn thousands_of_articles_are_brought_within_bounded_memory() {
    let (deployer, storage) = Deployer::with_storage(5000);
    deployer.publishes();
    let mut command = deployer.person.bantin("", &["deploy", "town", "--to", "cdn"]);
    command.env("AWS_ACCESS_KEY_ID", KEY).env("AWS_SECRET_ACCESS_KEY", SECRET);
    let start = Instant::now();
    let (code, most) = ended(command.stdout(Stdio::null()).spawn().unwrap()).unwrap();
    assert_eq!(code, 0);
    let (objects, seconds) = (storage.objects().len(), start.elapsed().as_secs_f64());
    println!("{objects} objects, {:.0} a second, {} MB", objects as f64 / seconds, most >> 20);
    assert_same_files(&storage.objects(), &deployer.plain());
    assert!(most < MOST, "{most} bytes");
}
