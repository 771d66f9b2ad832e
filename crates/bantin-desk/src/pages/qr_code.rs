//! A QR code as a drawing: one path of squares, with the quiet border that cameras need.

use fast_qr::{ECL, QRBuilder};

/// Squares of the border.
const BORDER: usize = 4;

/// The drawing; `None` for what is too long to be one. `name` is a sentence of ours that says what it is.
pub fn qr_code(text: &str, name: &str) -> Option<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < code.size {
            let dark = row[x..].iter().take_while(|square| square.value()).count();
            if dark > 0 {
                path += &format!("M{} {}h{dark}v1h-{dark}z", x + BORDER, y + BORDER);
            }
            x += dark.max(1);
        }
    }
    let side = code.size + 2 * BORDER;
    Some(format!(
        "<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{name}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}
