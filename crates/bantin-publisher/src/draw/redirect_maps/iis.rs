//! Rewrite maps of IIS, an XML file that `web.config` takes in whole. Keys are compared without regard to upper and lower
//! case there, and one that is given twice stops the site: of such addresses the first is kept, and those are left out
//! that differ so from a page.

use crate::read::OldPlace;

pub(super) fn write(places: &[OldPlace]) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rewriteMaps>\n");
    for (name, permanent) in [("BantinPermanent", true), ("BantinTemporary", false)] {
        text += "  <rewriteMap name=\"";
        text += name;
        text += "\" defaultValue=\"\">\n";
        let of_this =
            |place: &&OldPlace| place.redirect.status.is_permanent() == permanent && place.only_spelling;
        for place in places.iter().filter(of_this) {
            text += "    <add key=\"";
            attribute(place.redirect.from.as_str(), &mut text);
            text += "\" value=\"";
            attribute(place.redirect.to.as_str(), &mut text);
            text += "\" />\n";
        }
        text += "  </rewriteMap>\n";
    }
    text + "</rewriteMaps>\n"
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
