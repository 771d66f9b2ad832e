//! Rewrite maps of IIS, an XML file that `web.config` takes in whole. Keys are compared without regard to upper and lower
//! case there, and one that is given twice stops the site: of such addresses the first is kept, and those are left out
//! that differ so from a page. The third map holds what is gone.

use super::Mapped;
use crate::read::OldPlace;

pub(super) fn write(mapped: &Mapped<'_>) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rewriteMaps>\n");
    for (name, permanent) in [("BantinPermanent", true), ("BantinTemporary", false)] {
        begin(name, &mut text);
        let of_this =
            |place: &&OldPlace| place.redirect.status.is_permanent() == permanent && place.only_spelling;
        for place in mapped.old_places.iter().filter(of_this) {
            entry(place.redirect.from.as_str(), place.redirect.to.as_str(), &mut text);
        }
        text += END;
    }
    begin("BantinGone", &mut text);
    mapped.gone().for_each(|(address, gone)| entry(&address, gone.word(), &mut text));
    text + END + "</rewriteMaps>\n"
}

const END: &str = "  </rewriteMap>\n";

fn begin(name: &str, text: &mut String) {
    text.extend(["  <rewriteMap name=\"", name, "\" defaultValue=\"\">\n"]);
}

fn entry(key: &str, value: &str, text: &mut String) {
    *text += "    <add key=\"";
    attribute(key, text);
    *text += "\" value=\"";
    attribute(value, text);
    *text += "\" />\n";
}

fn attribute(address: &str, text: &mut String) {
    for letter in address.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            other => text.push(other),
        }
    }
}
