//! A folder that a web server serves.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use rustix::fs::{CWD, Mode, mkfifoat};

use super::{Deployer, assert_same_files, brought, typed};
use crate::person::Person;

#[test]
fn what_is_published_is_what_readers_get() {
    let deployer = Deployer::with_articles(30);
    let answer = deployer.publishes_and_deploys();
    assert_same_files(&deployer.served(), &deployer.published());
    answer.says("https://thu.example/").says("no earlier edition");
    deployer.deploys(&[]).ends_with(0).says("has this edition already");
}

#[test]
fn one_more_article_brings_a_handful_of_files() {
    let mut deployer = Deployer::with_articles(90);
    deployer.publishes_and_deploys();
    deployer.made_up.adds();
    let answer = deployer.publishes_and_deploys();
    assert!((1..=40).contains(&brought(&answer)), "{}", answer.out);
    answer.says("bantin rollback --to www");
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn only_what_bantin_brought_goes() {
    let mut deployer = Deployer::with_articles(40);
    deployer.person.writes("www/google0123.html", "theirs");
    deployer.publishes_and_deploys();
    let gone = deployer.made_up.slugs().pop().unwrap();
    let page = format!("www{}index.html", deployer.made_up.address(&gone));
    assert!(deployer.person.has(&page));
    deployer.made_up.deletes(&gone);
    deployer.publishes_and_deploys();
    assert!(!deployer.person.has(&page));
    assert_eq!(deployer.person.reads("www/google0123.html"), "theirs");
}

#[test]
fn what_would_be_done_is_told_and_not_done() {
    let mut deployer = Deployer::with_articles(12);
    deployer.publishes_and_deploys();
    let before = deployer.served();
    let slug = deployer.made_up.adds();
    deployer.publishes();
    let answer = deployer.deploys(&["--dry-run"]).ends_with(0);
    answer.says(&format!("bring tin-tuc/{slug}/index.html")).says("Nothing was changed");
    assert_same_files(&deployer.served(), &before);
}

#[test]
fn of_two_at_a_time_one_wins_whole_and_the_other_says_so() {
    let deployer = Deployer::with_articles(5);
    let (home, fifo) = (deployer.person.home(), deployer.person.home().join("fifo"));
    mkfifoat(CWD, &fifo, Mode::RUSR | Mode::WUSR).unwrap();
    // It tells the CDN for as long as nobody writes into the pipe: so long it holds the target.
    deployer.adds_to_the_site(&format!(
        "[deploy.www.purge]\ncommand = [\"sh\", \"-c\", \"cat {}\"]\n",
        typed(&fifo)
    ));
    deployer.publishes();
    // Another newsroom of the same town, on another machine: it knows nothing of the first one's locks.
    crate::made_up::copied(&home.join("town"), &home.join("copy"));
    deployer.person.types(&["publish", "copy"]).ends_with(0);
    let one = thread::scope(|scope| {
        let one = scope.spawn(|| deployer.deploys(&[]));
        // Opens once somebody reads.
        let mut pipe = File::options().write(true).open(&fifo).unwrap();
        deployer.deploys(&[]).ends_with(5).complains("another deploy is at work");
        deployer.person.types(&["deploy", "copy", "--to", "www"]).ends_with(5).complains("[BT1282]");
        pipe.write_all(b"\n").unwrap();
        drop(pipe);
        one.join().unwrap()
    });
    one.ends_with(0).says("Caches were told of");
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn a_program_is_told_which_addresses_have_changed() {
    let mut deployer = Deployer::with_articles(20);
    deployer.adds_to_the_site("[deploy.www.purge]\ncommand = [\"sh\", \"-c\", \"cat > told\"]\n");
    deployer.publishes_and_deploys();
    let slug = deployer.made_up.adds();
    deployer.publishes_and_deploys();
    let told = deployer.person.reads("told");
    let addresses: Vec<&str> = told.lines().collect();
    for address in
        ["https://thu.example/", &format!("https://thu.example{}", deployer.made_up.address(&slug))]
    {
        assert!(addresses.contains(&address), "{told}");
    }
}

#[test]
fn a_program_of_the_newsroom_is_its_own_wherever_the_command_is_typed() {
    let deployer = Deployer::with_articles(3);
    deployer.adds_to_the_site("[deploy.www.purge]\ncommand = [\"./purge.sh\"]\n");
    for (folder, word) in [("town", "ours"), (".", "theirs")] {
        let program = format!("{folder}/purge.sh");
        deployer.person.writes(&program, &format!("#!/bin/sh\necho {word} > told\n"));
        let program = deployer.person.home().join(program);
        std::fs::set_permissions(program, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    }
    deployer.publishes_and_deploys();
    assert_eq!(deployer.person.reads("told"), "ours\n");
}

#[test]
fn one_that_could_not_tell_the_cdn_tells_it_when_it_is_run_again() {
    let deployer = Deployer::with_articles(5);
    deployer.adds_to_the_site(
        "[deploy.www.purge]\ncommand = [\"sh\", \"-c\", \"test -e works && cat > told\"]\n",
    );
    deployer.publishes();
    deployer.deploys(&[]).ends_with(5).complains("[BT1288]");
    deployer.person.writes("works", "");
    deployer.deploys(&[]).ends_with(0);
    assert!(deployer.person.reads("told").contains("https://thu.example/tin-tuc/bai-0000/\n"));
    assert_same_files(&deployer.served(), &deployer.published());
}

#[test]
fn a_cdn_is_called_with_the_changed_addresses_and_the_environments_token() {
    let deployer = Deployer::with_articles(20);
    let (address, calls) = cdn(&["200 OK", "503 Busy"]);
    deployer.adds_to_the_site(&format!("[deploy.www.purge]\nurl = \"{address}\"\n"));
    deployer.publishes();
    let deploys = || {
        let mut command = deployer.person.bantin("", &["deploy", "town", "--to", "www"]);
        command.env("BANTIN_PURGE_TOKEN", "geheim-4711").output().unwrap()
    };
    // More addresses than one call takes; the second one is refused, so that all are told once more.
    let output = deploys();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(5), "{said}");
    assert!(said.contains("503") && said.contains("[BT1288]") && !said.contains("geheim"), "{said}");
    let first: Vec<Call> = calls.try_iter().collect();
    assert_eq!(first.len(), 2);
    for Call { head, files } in &first {
        assert!(head.contains("\r\nauthorization: Bearer geheim-4711\r\n"), "{head}");
        assert_eq!(files.len(), 30);
    }
    let output = deploys();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told: Vec<String> = calls.try_iter().flat_map(|call| call.files).collect();
    let all = deployer.published().keys().filter(|path| !path.ends_with(".br")).count();
    assert_eq!(told.len(), all);
    assert!(told.contains(&"https://thu.example/tin-tuc/bai-0000/".to_owned()), "{told:?}");
}

/// One call that a CDN got.
struct Call {
    head: String,
    files: Vec<String>,
}

/// A CDN that answers so, and then always with 200. Gives its address and what it was told.
fn cdn(answers: &'static [&'static str]) -> (String, Receiver<Call>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/purge", listener.local_addr().unwrap());
    let (sender, calls) = channel();
    let mut answers = answers.iter();
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let mut reader = BufReader::new(stream);
            let mut head = String::new();
            while !head.ends_with("\r\n\r\n") {
                assert_ne!(reader.read_line(&mut head).unwrap(), 0, "{head}");
            }
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
            let mut body = vec![0; length.unwrap()];
            reader.read_exact(&mut body).unwrap();
            let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
            let files = body["files"].as_array().unwrap().iter();
            let files = files.map(|file| file.as_str().unwrap().to_owned()).collect();
            // Before it is answered: what was told is known when the command has ended.
            sender.send(Call { head, files }).unwrap();
            let answer = answers.next().unwrap_or(&"200 OK");
            let reply = format!("HTTP/1.1 {answer}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            reader.into_inner().write_all(reply.as_bytes()).unwrap();
        }
    });
    (address, calls)
}

#[test]
fn a_program_gets_one_document_of_what_came_and_went() {
    let mut deployer = Deployer::with_articles(12);
    let schema = include_str!("../../../../../docs/schemas/deployed.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let document = |deployer: &Deployer, words: &[&str]| -> serde_json::Value {
        let answer =
            deployer.person.types(&[words, &["town", "--to", "www", "--json"]].concat()).ends_with(0);
        let document =
            serde_json::from_str(&answer.out).unwrap_or_else(|error| panic!("{error}: {}", answer.out));
        assert!(schema.is_valid(&document), "{document}");
        document
    };
    deployer.publishes_and_deploys();
    let slug = deployer.made_up.adds();
    deployer.publishes();
    let page = format!("tin-tuc/{slug}/index.html");
    let would = document(&deployer, &["deploy", "--dry-run"]);
    assert_eq!(would["dry_run"], true);
    let done = document(&deployer, &["deploy"]);
    assert_eq!((&done["brought_files"], &done["dry_run"]), (&would["brought_files"], &false.into()));
    assert!(done["brought_files"].as_array().unwrap().contains(&page.as_str().into()), "{done}");
    assert_eq!(document(&deployer, &["deploy"])["unchanged"], true);
    let back = document(&deployer, &["rollback"]);
    assert!(back["removed_files"].as_array().unwrap().contains(&page.into()), "{back}");
    let failed = deployer.person.types(&["deploy", "town", "--to", "cdn", "--json"]).ends_with(1);
    let failed: serde_json::Value = serde_json::from_str(&failed.out).unwrap();
    assert_eq!(failed["failure"]["code"], "BT1280");
}

#[test]
fn what_a_deploy_keeps_for_the_next_one_is_not_alien_and_whatever_else_lies_there_is() {
    let mut deployer = Deployer::with_articles(12);
    deployer.publishes_and_deploys();
    deployer.made_up.rewords("bai-0003");
    deployer.publishes_and_deploys();
    let verify = ["verify", "--to", "www", "--edition", "town/dist", "--trust"];
    deployer.person.types(&verify).ends_with(0).says("Everything is as published");
    let kept = std::fs::read_dir(deployer.person.home().join("www/.bantin-deploy/kept")).unwrap();
    assert!(kept.count() > 0, "bytes of the edition before are kept");
    for alien in ["x.php", "kept/index.html", "coming/a", "lock.html"] {
        let path = format!("www/.bantin-deploy/{alien}");
        deployer.person.writes(&path, "<a href=\"https://bet.example/\">");
        deployer.person.types(&verify).ends_with(2).complains(alien).complains("[BT1257]");
        std::fs::remove_file(deployer.person.home().join(path)).unwrap();
    }
}

#[test]
fn a_place_is_chosen_by_its_name() {
    let deployer = Deployer::with_articles(3);
    deployer.adds_to_the_site("[deploy.staging]\ntarget = \"file:../staging\"\n");
    deployer.publishes();
    deployer.person.types(&["deploy", "town", "--to", "staging"]).ends_with(0);
    let person: &Person = &deployer.person;
    assert!(person.has("staging/index.html") && !person.has("www/index.html"));
    person
        .types(&["deploy", "town", "--to", "cdn"])
        .ends_with(1)
        .complains("staging, www")
        .complains("[BT1280]");
}
