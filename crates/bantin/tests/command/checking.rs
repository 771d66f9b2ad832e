//! A check tells what it found calmly: what stops a publish, what is worth a look, what readers do not see yet.

use serde_json::Value;

use crate::person::Person;

fn town() -> Person {
    let person = Person::with_a_newsroom();
    let article = |headline: &str, published: &str, more: &str| {
        format!("---\nheadline: {headline}\npublished: {published}\n{more}---\n\nMột câu.\n")
    };
    person.writes("town/content/tin-tuc/nhap.md", &article("Đang viết", "2026-03-01T08:00", "draft: true\n"));
    person.writes("town/content/tin-tuc/hen-sau.md", &article("Hẹn sau", "2031-05-02T08:00", ""));
    person.writes("town/content/tin-tuc/hen-truoc.md", &article("Hẹn trước", "2031-05-01T09:30", ""));
    person
}

#[test]
fn drafts_and_held_articles_are_named_with_their_time_and_are_nothing_wrong() {
    let person = town();
    let said = person.types(&["check", "town", "--as-of", "2031-01-01"]).ends_with(0);
    for line in [
        "Held back, 1 draft:\n  Đang viết (content/tin-tuc/nhap.md)\n",
        "Held back until their time, 2 articles:\n  2031-05-01T09:30:00+07:00  Hẹn trước (content/tin-tuc/hen-truoc.md)\n  2031-05-02T08:00:00+07:00  Hẹn sau (content/tin-tuc/hen-sau.md)\n",
        "The next falls due at 2031-05-01T09:30:00+07:00",
        "Nothing is wrong.",
    ] {
        assert!(said.out.contains(line), "{line} in {}", said.out);
    }
    assert_eq!(said.err, "");
    let said = person.types(&["check", "town", "--as-of", "2031-06-01", "--json"]).ends_with(0);
    let document: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(document["withheld"]["drafts"][0]["file"], "content/tin-tuc/nhap.md");
    assert_eq!(document["withheld"]["held"], Value::Array(Vec::new()));
    assert_eq!((&document["warnings"], &document["errors"]), (&0.into(), &0.into()));
}

#[test]
fn keys_that_were_surely_meant_are_mended_and_nothing_else_is_touched() {
    let person = town();
    let site = person.reads("town/site.toml");
    person.writes("town/site.toml", &site.replace("responsible = ", "responsibel = "));
    let article = "---\r\nheadlnie: \"Chợ: headlnie\" # headlnie\r\ndate: 2026-01-02T08:00\r\nledd:  Sớm\r\nmau: xanh\r\n---\r\n\r\nMột.\r\n";
    person.writes("town/content/tin-tuc/cho.md", article);
    person.writes(
        "town/content/tin-tuc/hai.md",
        "---\nheadline: Hai\ntitle: Ba\npublished: 2026-01-01\ndrafd: true\n---\nMột.\n",
    );
    let hai = person.reads("town/content/tin-tuc/hai.md");
    let said = person.types(&["check", "town", "--fix"]).ends_with(2);
    for line in [
        "Wrote “responsible” in the place of “responsibel” into town/site.toml, line ",
        "Wrote “headline” in the place of “headlnie” into town/content/tin-tuc/cho.md, line 2\n",
        "Wrote “published” in the place of “date” into town/content/tin-tuc/cho.md, line 3\n",
        "Wrote “lead” in the place of “ledd” into town/content/tin-tuc/cho.md, line 4\n",
    ] {
        assert!(said.out.contains(line), "{line} in {}", said.out);
    }
    assert_eq!(said.out.matches("Wrote ").count(), 4, "{}", said.out);
    assert_eq!(person.reads("town/site.toml"), site);
    let mended =
        article.replacen("headlnie", "headline", 1).replace("date:", "published:").replace("ledd:", "lead:");
    assert_eq!(person.reads("town/content/tin-tuc/cho.md"), mended);
    // What is there already is not written twice, and what takes an article away is for a person to say.
    assert_eq!(person.reads("town/content/tin-tuc/hai.md"), hai);
    for remains in ["cho.md:5:1: error: “mau”", "hai.md:3:1: error: “title”", "hai.md:5:1: error: “drafd”"]
    {
        assert!(said.err.contains(remains), "{remains} in {}", said.err);
    }
    assert_eq!(person.types(&["check", "town", "--fix"]).ends_with(2).out.matches("Wrote ").count(), 0);
}

#[test]
fn what_one_host_would_not_take_is_one_calm_line() {
    let person = town();
    person.writes("town/redirects.csv", "/Default.aspx?id=7,/tin-tuc/\n");
    let said = person.types(&["check", "town"]).ends_with(0);
    let lines: Vec<&str> = said.out.lines().filter(|line| line.contains("Cloudflare")).collect();
    assert!(lines.len() == 1 && lines[0].starts_with("Only if the site lies there: "), "{}", said.out);
    assert!(said.err.is_empty() && said.out.contains("Nothing is wrong."), "{} {}", said.err, said.out);
}
