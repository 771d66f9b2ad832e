//! Which serde attributes are understood. Any other is an error at its place: silently passed over, it would let
//! the two ways of reading disagree.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, Data, DeriveInput, Fields, LitStr, Token};

/// On a struct or an enum. `into` says how it is written.
const TYPE: &[&str] = &["default", "into", "rename_all", "try_from"];
/// On an enum's variant.
const VARIANT: &[&str] = &["rename"];
/// On a field. `skip_serializing_if` says when it is not written.
const FIELD: &[&str] = &["default", "flatten", "rename", "skip", "skip_serializing_if"];
/// On a field without a name: of a newtype, or of a variant.
const UNNAMED: &[&str] = &[];

/// Fails at the first attribute that is not understood.
pub fn check(input: &DeriveInput) -> syn::Result<()> {
    all_known(&input.attrs, TYPE)?;
    match &input.data {
        Data::Struct(data) => fields(&data.fields),
        Data::Enum(data) => data.variants.iter().try_for_each(|variant| {
            all_known(&variant.attrs, VARIANT)?;
            fields(&variant.fields)
        }),
        // Serde refuses it.
        Data::Union(_) => Ok(()),
    }
}

fn fields(fields: &Fields) -> syn::Result<()> {
    let known = if matches!(fields, Fields::Named(_)) { FIELD } else { UNNAMED };
    fields.iter().try_for_each(|field| all_known(&field.attrs, known))
}

fn all_known(attributes: &[Attribute], known: &[&str]) -> syn::Result<()> {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        attribute.parse_nested_meta(|meta| {
            if !known.iter().any(|name| meta.path.is_ident(name)) {
                return Err(unknown(&meta, known));
            }
            // What it is set to is read by serde's own code.
            if meta.input.peek(Token![=]) {
                meta.value()?.parse::<LitStr>()?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn unknown(meta: &ParseNestedMeta<'_>, known: &[&str]) -> syn::Error {
    let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
    meta.error(format!(
        "`{name}`: serde would follow this attribute and the browser's reading would not; \
         teach it to json-reading-derive, or do without (known here: {})",
        if known.is_empty() { "none".to_owned() } else { known.join(", ") }
    ))
}
