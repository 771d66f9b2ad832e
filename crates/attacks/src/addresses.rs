//! Addresses that run a script, hold a page in themselves or lead to another host, and the attributes that follow them.

use crate::script;

/// Where an address stands.
const PLACES: [(&str, &str); 26] = [
    ("<a href=\"", "\">bấm</a>"),
    ("<a href='", "'>bấm</a>"),
    ("<a xlink:href=\"", "\">bấm</a>"),
    ("<a href=/tin/ ping=\"", "\">bấm</a>"),
    ("<img src=\"", "\" alt=ảnh>"),
    ("<img src=x srcset=\"", " 2x\">"),
    ("<img src=x longdesc=\"", "\">"),
    ("<iframe src=\"", "\"></iframe>"),
    ("<embed src=\"", "\">"),
    ("<object data=\"", "\"></object>"),
    ("<form action=\"", "\"><button>gửi</button></form>"),
    ("<button formaction=\"", "\">gửi</button>"),
    ("<input type=image src=\"", "\">"),
    ("<base href=\"", "\">"),
    ("<link rel=stylesheet href=\"", "\">"),
    ("<link rel=preload as=script href=\"", "\">"),
    ("<script src=\"", "\"></script>"),
    ("<area href=\"", "\">"),
    ("<blockquote cite=\"", "\">a</blockquote>"),
    ("<q cite=\"", "\">a</q>"),
    ("<table background=\"", "\"><tr><td>a</table>"),
    ("<video poster=\"", "\"></video>"),
    ("<svg><a xlink:href=\"", "\"><text>a</text></a></svg>"),
    ("<svg><use href=\"", "\"/></svg>"),
    ("<math href=\"", "\"><mi>a</mi></math>"),
    ("<meta http-equiv=refresh content=\"0;url=", "\">"),
];

/// `javascript:` as browsers take it, and as they may be thought to.
const SCHEMES: [&str; 22] = [
    "javascript:",
    "JaVaScRiPt:",
    " javascript:",
    "java\tscript:",
    "java\nscript:",
    "java\rscript:",
    "&#1;javascript:",
    "&#x20;&#x0a;javascript:",
    "javascript&colon;",
    "javascript&#58;",
    "javascript&#x3a",
    "java&NewLine;script:",
    "java&Tab;script:",
    "&#106;avascript:",
    "&#0000106&#0000097vascript:",
    "\u{1}\u{2}javascript:",
    "javascript\u{0}:",
    "javascript :",
    "javascript://%0a",
    "javascript:/*--></title></style></script>*/",
    "feed:javascript:",
    "view-source:javascript:",
];

/// Addresses that are none of `javascript:`.
const OTHERS: [&str; 22] = [
    "data:text/html,<script>opener.evil=1</script>",
    "data:text/html;base64,PHNjcmlwdD5wYXJlbnQuZXZpbD0xPC9zY3JpcHQ+",
    "DATA:image/svg+xml,<svg onload=evil=1 xmlns='http://www.w3.org/2000/svg'/>",
    "data:application/javascript,evil=1",
    "data&colon;text/html,&lt;script&gt;evil=1&lt;/script&gt;",
    "data:,a",
    "vbscript:evil=1",
    "livescript:evil=1",
    "mocha:evil=1",
    "blob:https://evil.example/a",
    "filesystem:https://evil.example/a",
    "about:blank#evil",
    "file:///etc/passwd",
    "jar:https://evil.example/a!/",
    "ws://evil.example/",
    "intent://evil.example/#Intent;scheme=http;end",
    "\u{ff4a}avascript:evil=1",
    "javascr\u{131}pt:evil=1",
    "java\u{17f}cript:evil=1",
    "%6aavascript:evil=1",
    "\\x6aavascript:evil=1",
    "javascript\\:evil=1",
];

/// Every such address.
pub(crate) fn obfuscated() -> Vec<String> {
    let scripts = SCHEMES.iter().enumerate().map(|(at, scheme)| [scheme, script(at)].concat());
    scripts.chain(OTHERS.map(str::to_owned)).collect()
}

pub(crate) fn all() -> Vec<String> {
    let addresses = obfuscated();
    let mut all = Vec::new();
    for (at, (before, behind)) in PLACES.iter().enumerate() {
        // Every address in a link; elsewhere every second one, in turn.
        let addresses = addresses.iter().enumerate().filter(|(of, _)| at < 2 || (at + of) % 2 == 0);
        all.extend(addresses.map(|(_, address)| [before, address.as_str(), behind].concat()));
    }
    all
}
