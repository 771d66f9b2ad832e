//! Markdown whose links, pictures, ids, definitions and code carry something into the HTML that is made of them.

use crate::addresses::obfuscated;

const PLACES: [&str; 5] = ["[a](~)", "![a](~)", "[a](<~>)", "<~>", "[a][b#]\n\n[b#]: ~"];

const TEXTS: [&str; 30] = [
    "![a](x\"onerror=\"evil=1)",
    "![a\"onerror=\"evil=1](x)",
    "![a](x 'b\" onerror=\"evil=1')",
    "![<img src=x onerror=evil=1>](x)",
    "[a](/tin/ \"b\\\" onclick=\\\"evil=1\")",
    "[<b onclick=evil=1>a</b>](/tin/)",
    "[a](/tin/\"onclick=\"evil=1)",
    "[a]( javascript:evil=1 )",
    "[a](java\nscript:evil=1)",
    "[a](javascript&colon;evil=1)",
    "[a](\\javascript:evil=1)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "## a {#x\" onclick=\"evil=1}",
    "## a {#app}",
    "## <img src=x onerror=evil=1>",
    "```js\" onclick=\"evil=1\na\n```",
    "```<script>\nevil=1\n```",
    "`<script>evil=1</script>`",
    "    <script>evil=1</script>",
    "| <img src=x onerror=evil=1> | b |\n|---|---|\n| <script>evil=1</script> | d |",
    "a[^x\"onclick=\"evil=1]\n\n[^x\"onclick=\"evil=1]: b",
    "a[^<img/src=x/onerror=evil=1>]\n\n[^<img/src=x/onerror=evil=1>]: b",
    "1. <li value=1 onclick=evil=1>a",
    "> <blockquote cite=javascript:evil=1>a",
    "***<b onclick=evil=1>a***",
    "~~<s onclick=evil=1>a~~",
    "https://evil.example/\"onclick=\"evil=1",
    "www.evil.example'onclick='evil=1",
    "a@evil.example\"onclick=\"evil=1",
    "<https://evil.example/\"onclick=\"evil=1>",
];

pub(crate) fn all() -> Vec<String> {
    let mut all: Vec<String> = TEXTS.map(str::to_owned).into();
    for (of, place) in PLACES.iter().enumerate() {
        for (at, address) in obfuscated().iter().enumerate().filter(|(at, _)| (of + at) % 2 == 0) {
            all.push(place.replace('#', &at.to_string()).replace('~', address));
        }
    }
    all
}
