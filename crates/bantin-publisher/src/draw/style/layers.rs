//! Turns cascade layers into plain order: browsers of the floor would skip what stands in them.
//! Order is all that remains of a layer, so specificity must not fall from layer to layer.

use lightningcss::rules::{CssRule, CssRuleList};

/// Layers in the order in which they are first named, then what is in no layer.
pub(super) fn flatten(list: &mut CssRuleList<'_>) {
    let rules = std::mem::take(&mut list.0);
    let mut layers: Vec<(String, Vec<CssRule<'_>>)> = Vec::new();
    let mut rest = Vec::new();
    for rule in rules {
        match rule {
            CssRule::LayerStatement(statement) => {
                for name in &statement.names {
                    layer(&mut layers, name.0.join("."));
                }
            }
            CssRule::LayerBlock(block) => {
                // One without a name is a layer of its own.
                let name = block.name.map_or_else(|| layers.len().to_string(), |name| name.0.join("."));
                let mut inner = block.rules;
                flatten(&mut inner);
                layer(&mut layers, name).append(&mut inner.0);
            }
            CssRule::Media(mut media) => {
                flatten(&mut media.rules);
                rest.push(CssRule::Media(media));
            }
            CssRule::Supports(mut supports) => {
                flatten(&mut supports.rules);
                rest.push(CssRule::Supports(supports));
            }
            other => rest.push(other),
        }
    }
    list.0 = layers.into_iter().flat_map(|(_, rules)| rules).chain(rest).collect();
}

fn layer<'a, 'i>(layers: &'a mut Vec<(String, Vec<CssRule<'i>>)>, name: String) -> &'a mut Vec<CssRule<'i>> {
    let at = layers.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
        layers.push((name, Vec::new()));
        layers.len() - 1
    });
    &mut layers[at].1
}
