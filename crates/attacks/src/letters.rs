//! Letters that look like others, become others, or show nothing: in tags, attributes and texts.

use crate::script;

/// Put in place of `~`.
const LETTERS: [&str; 26] = [
    "\u{0}",
    "\u{1}",
    "\u{8}",
    "\u{b}",
    "\u{c}",
    "\u{1b}",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{17f}",
    "\u{212a}",
    "\u{130}",
    "\u{131}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{2028}",
    "\u{2029}",
    "\u{2066}",
    "\u{fe0f}",
    "\u{feff}",
    "\u{fffd}",
    "\u{fffe}",
    "\u{e0001}",
    "\u{10ffff}",
];

const TEXTS: [&str; 8] = [
    "<~script>!</~script>",
    "<scr~ipt>!</scr~ipt>",
    "<img~src=x~onerror=!>",
    "<img src=x on~error=!>",
    "<a href='java~script:!'>a</a>",
    "<a href='~javascript:!'>a</a>",
    "\u{ff1c}script\u{ff1e}!\u{ff1c}/script\u{ff1e}~",
    "a~</script~><script>!</script>",
];

pub(crate) fn all() -> Vec<String> {
    let mut all = Vec::new();
    for (of, letter) in LETTERS.iter().enumerate() {
        let texts = TEXTS.iter().enumerate().filter(|(at, _)| (of + at) % 2 == 0);
        all.extend(texts.map(|(at, text)| text.replace('~', letter).replace('!', script(of + at))));
    }
    all
}
