//! A server that shows a forgery to those who come from a search engine, and the right thing to everybody else.

use super::forger::{Asked, Forger, Reply, as_published_with};
use super::{Office, has};

#[test]
fn what_only_some_visitors_are_shown_is_told() {
    let office = Office::opens();
    let bet = "<!DOCTYPE html><title>8</title><a href=\"https://bet.example/\">8</a>";
    let forger = Forger::serves(&office.dist(), move |asked: &Asked| match asked.path.as_str() {
        "/tin-tuc/" if asked.agent.contains("Googlebot") => Some(Reply::page(bet)),
        "/" if asked.agent.contains("Mobile") && asked.referer.contains("google") => {
            Some(Reply::leads_to("https://bet.example/"))
        }
        path if path.len() == 18 && asked.agent.contains("Googlebot") => Some(Reply::page(bet)),
        _ => None,
    });
    let (found, document) = office.found(&forger.address, &[], 2);
    has(&found, &["BT1253 /tin-tuc/ robot", "BT1256 /tin-tuc/ robot", "BT1253 / phone", "BT1254 / phone"]);
    assert!(found.iter().any(|line| line.starts_with("BT1259") && line.ends_with("robot")), "{found:?}");
    assert!(!found.iter().any(|line| line.contains("BT1250")), "{found:?}");
    let schema = include_str!("../../../../../docs/schemas/verified.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    assert!(schema.is_valid(&document), "{document}");
}

#[test]
fn an_old_address_that_leads_some_visitors_elsewhere_is_told() {
    let office = Office::opens();
    let forger = Forger::serves(&office.dist(), |asked: &Asked| {
        let is_robot = asked.agent.contains("Googlebot");
        (asked.path == "/cho-cu" && is_robot).then(|| Reply::leads_to("https://bet.example/"))
    });
    let (found, _) = office.found(&forger.address, &[], 2);
    has(&found, &["BT1253 /cho-cu robot", "BT1254 /cho-cu robot"]);
    assert_eq!(found.iter().filter(|line| line.starts_with("BT125")).count(), 2, "{found:?}");
}

#[test]
fn a_header_that_leads_away_from_the_right_page_is_told() {
    let office = Office::opens();
    let dist = office.dist();
    let forger = Forger::serves(&office.dist(), move |asked: &Asked| {
        let more = match asked.path.as_str() {
            // Kits look at the language, too: only people of the country are of use to them.
            "/" if asked.referer.contains("google") && asked.languages.starts_with("vi") => {
                "\r\nRefresh: 0;URL='https://bet.example/'"
            }
            "/tin-tuc/" if asked.agent.contains("Googlebot") => {
                "\r\nLink: </a.css>; rel=preload, <https://bet.example/>; rel=\"canonical\""
            }
            // Once more the same, now and then, is nobody's forgery.
            "/tin-tuc/cho/" => "\r\nRefresh: 300",
            _ => return None,
        };
        Some(as_published_with(&dist, &asked.path, more))
    });
    let (found, _) = office.found(&forger.address, &[], 2);
    has(&found, &["BT1253 / phone", "BT1254 / phone", "BT1256 /tin-tuc/ robot"]);
    assert_eq!(found.iter().filter(|line| line.starts_with("BT125")).count(), 3, "{found:?}");
}

#[test]
fn what_is_run_by_some_browsers_alone_is_told() {
    let office = Office::opens();
    let data = office.person.reads("dist/api/v1/site.json");
    let forger = Forger::serves(&office.dist(), move |asked: &Asked| {
        let is_robot = asked.agent.contains("Googlebot");
        (asked.path == "/api/v1/site.json" && is_robot).then(|| Reply::page(&data))
    });
    let (found, _) = office.found(&forger.address, &[], 2);
    has(&found, &["BT1258 /api/v1/site.json robot"]);
}
