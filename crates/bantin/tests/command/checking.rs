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
    person.writes("town/site.toml", &site.replace("responsible = ", "responsibel = "));
    let for_a_program = person.types(&["check", "town", "--fix", "--json"]).ends_with(2).out;
    let document: Value = serde_json::from_str(&for_a_program).unwrap();
    assert_eq!((&document["mended"][0]["file"], &document["errors"]), (&"site.toml".into(), &3.into()));
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

/// What is wrong with a text or with `site.toml`, each in a file of its own: how it is told begins so.
const SLIPS: [(&str, &str, &str); 14] = [
    ("[a](/tin-tuc/khong-co/)", "warning: ", "[BT0403]"),
    ("[a](/tin-tuc/a-dich/#khong-co)", "warning: ", "[BT0408]"),
    ("![Sân đình](khong-co.jpg)", "error: ", "[BT0507]"),
    ("![](a.png)", "warning: ", "[BT0501]"),
    ("![IMG_2034](a.png)", "warning: ", "[BT0535]"),
    ("![ảnh](a.png)", "warning: ", "[BT0535]"),
    ("![anh tin bai](a.png)", "warning: ", "[BT0535]"),
    ("![Tin của bài](a.png)", "warning: ", "[BT0535]"),
    ("![Sân đình](a.png)\n\nHai.\n\n![Sân đình](b.png)", "warning: ", "[BT0536]"),
    ("## Một\n\n#### Hai", "warning: ", "[BT0314]"),
    ("@headlnie: a", "error: ", "[BT0101]"),
    ("@updated: 2026-13-01", "error: ", "[BT0208]"),
    ("@published: 2026-03-14T08:30", "warning: ", "[BT0212]"),
    ("@headline: dài", "warning: ", "[BT0217]"),
];

#[test]
fn each_slip_is_told_with_its_place_its_line_its_code_and_its_mend() {
    let person = Person::with_a_newsroom();
    let text = |matter: &str, body: &str| format!("---\n{matter}---\n\nMột.\n\n{body}\n");
    person
        .writes("town/content/tin-tuc/a-dich.md", &text("headline: Đích\npublished: 2026-03-14T08:30\n", ""));
    let picture = include_bytes!("../../src/new_newsroom/welcome.jpg");
    for (at, (slip, ..)) in SLIPS.iter().enumerate() {
        let folder = format!("town/content/tin-tuc/bai-{at}");
        let mut matter = format!("headline: Tin của bài\npublished: 2026-02-14T08:{:02}\n", at + 10);
        if let Some(line) = slip.strip_prefix('@') {
            let line = line.replace("dài", &"dài ".repeat(60));
            let key = &line[..=line.find(':').unwrap()];
            let others: String = matter
                .lines()
                .filter(|other| !other.starts_with(key))
                .map(|line| format!("{line}\n"))
                .collect();
            matter = format!("{others}{line}\n");
        }
        let body = if slip.starts_with('@') { "" } else { slip };
        person.writes(&format!("{folder}/index.md"), &text(&matter, body));
        for name in ["a.png", "b.png"] {
            std::fs::write(person.home().join(&folder).join(name), picture).unwrap();
        }
    }
    let said = person.types(&["check", "town"]).ends_with(2);
    let told: Vec<&str> = said.err.split("\n\n").collect();
    for (at, (slip, severity, code)) in SLIPS.iter().enumerate() {
        let file = format!("content/tin-tuc/bai-{at}/index.md:");
        let of_file: Vec<&&str> = told.iter().filter(|told| told.starts_with(&file)).collect();
        let problem = of_file.iter().find(|told| told.contains(code));
        let problem = problem.unwrap_or_else(|| panic!("{slip}: {code} in {of_file:#?}"));
        let lines: Vec<&str> = problem.lines().collect();
        let [head, line, caret, mend, ..] = lines[..] else { panic!("{problem}") };
        let place: Vec<&str> = head[file.len()..].splitn(3, ':').collect();
        assert!(place[..2].iter().all(|number| number.parse::<usize>().is_ok()), "{head}");
        assert!(place[2].trim_start().starts_with(severity) && head.ends_with(code), "{head}");
        assert!(line.trim_start().starts_with(place[0]) && caret.trim_end().ends_with('^'), "{problem}");
        assert!(mend.starts_with("  → ") && mend.len() > 8, "{problem}");
    }
}

#[test]
fn what_site_toml_leads_to_in_vain_is_told_at_its_line() {
    let person = Person::with_a_newsroom();
    let site = person.reads("town/site.toml");
    let lines = site.lines().count();
    person.writes(
        "town/site.toml",
        &[&site, "\n[[menu]]\ntitle = \"Hỏng\"\nhref = \"/khong-co/\"\n\n[[boxes]]\nid = \"chon\"\ntitle = \"Chọn\"\nfrom = ['khong-co-bai']\n"].concat(),
    );
    let said = person.types(&["check", "town"]).ends_with(0);
    for (line, column) in [(lines + 4, 9), (lines + 9, 10)] {
        let place = format!("site.toml:{line}:{column}: warning: ");
        assert!(said.err.contains(&place), "{place} in {}", said.err);
    }
}

#[test]
fn pictures_are_looked_through_and_nothing_is_made_of_them() {
    let person = Person::with_a_newsroom();
    let article = |alt: &str| {
        format!(
            "---\nheadline: Bài\npublished: 2026-03-14\npicture: {{ file: a.jpg, alt: \"{alt}\" }}\n---\n\nMột.\n"
        )
    };
    let whole = include_bytes!("../../src/new_newsroom/welcome.jpg");
    for (name, bytes) in [("mot", &whole[..]), ("hai", &whole[..whole.len() / 2])] {
        person.writes(&format!("town/content/tin-tuc/{name}/index.md"), &article(name));
        std::fs::write(person.home().join(format!("town/content/tin-tuc/{name}/a.jpg")), bytes).unwrap();
    }
    let said = person.types(&["check", "town"]).ends_with(2);
    assert!(said.err.contains("hai/a.jpg: error: ") && !said.err.contains("mot/a.jpg"), "{}", said.err);
    let made = std::fs::read_dir(person.home().join("town/.bantin/pictures"));
    assert_eq!(made.map_or(0, |files| files.flatten().filter(|file| file.path().is_file()).count()), 0);
}

#[test]
fn an_article_with_a_mistake_is_told_by_that_alone_and_not_as_one_that_is_gone() {
    let person = town();
    let text = "---\nheadline: Chợ\npublished: 2026-01-02\n---\n\nMột câu.\n";
    person.writes("town/content/tin-tuc/cho.md", text);
    person.writes("town/content/lien-he.md", "---\ntitle: Liên hệ\n---\n\nMột câu.\n");
    person.types(&["publish", "town"]).ends_with(0);
    person.writes("town/content/tin-tuc/cho.md", &text.replace("2026-01-02", "hôm qua"));
    person.writes("town/content/lien-he.md", "---\ntitel: Liên hệ\n---\n\nMột câu.\n");
    let said = person.types(&["check", "town"]).ends_with(2).complains("BT0208").complains("BT0101");
    assert!(!said.err.contains("any more"), "{}", said.err);
    std::fs::remove_file(person.home().join("town/content/tin-tuc/cho.md")).unwrap();
    person.types(&["check", "town"]).ends_with(2).complains("nothing answers at “/tin-tuc/cho/” any more");
}

#[test]
fn links_that_came_along_from_an_old_portal_or_an_office_program_are_told() {
    let person = town();
    let lines = [
        "[đơn](/Portals/0/VanBan/don.pdf)",
        "<a href=\"/upload/2019/ke%20hoach.doc\">kế hoạch</a>",
        "[bài cũ](/Default.aspx?id=12)",
        "[mẫu](file:///C:/Users/lan/mau.docx)",
        "<a href=\"javascript:__doPostBack('a','')\">xem</a>",
        "[có](/van-ban/don.pdf) [có](/rss.xml) [có](/feed.xml) [có](/cu.aspx?id=1) [có](/tin-tuc/feed.xml)",
    ];
    let text = format!("---\nheadline: Chợ\npublished: 2026-01-02\n---\n\n{}\n", lines.join("\n\n"));
    person.writes("town/content/tin-tuc/cho.md", &text);
    person.writes("town/static/van-ban/don.pdf", "%PDF-1.4\n%%EOF\n");
    person.writes("town/static/rss.xml", "<rss/>");
    person.writes("town/redirects.csv", "/cu.aspx?id=1,/van-ban/don.pdf\n");
    let said = person.types(&["check", "town"]).ends_with(0);
    for told in [
        "cho.md:6:1: warning: “/Portals/0/VanBan/don.pdf” leads to no page of the site",
        "cho.md:8:1: warning: “/upload/2019/ke hoach.doc” leads to no page of the site",
        "cho.md:10:1: warning: “/Default.aspx?id=12” leads to no page of the site",
        "cho.md:12:1: warning: “file:///C:/Users/lan/mau.docx” is published without its link",
        "cho.md:14:1: warning: “javascript:__doPostBack('a','')” is published without its link",
    ] {
        assert!(said.err.contains(told), "{told} in {}", said.err);
    }
    assert_eq!(said.err.matches("warning: ").count(), 5, "{}", said.err);
}
