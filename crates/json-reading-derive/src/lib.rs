//! `#[derive(FromJson)]` of the crate `json-reading`: reads JSON by the serde attributes that a type has.
//!
//! The attributes are read by serde's own code (`serde_derive_internals`), so that a name, a default or a renaming
//! rule means what it means to serde. What `known.rs` does not list is refused where it stands.

mod known;
mod reading;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Implements `json_reading::FromJson` for a struct, a newtype or an enum whose variants hold one value or none.
#[proc_macro_derive(FromJson, attributes(serde))]
pub fn from_json(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    derived(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

fn derived(input: &DeriveInput) -> syn::Result<proc_macro2::TokenStream> {
    known::check(input)?;
    reading::of(input)
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    fn refused(input: DeriveInput) -> String {
        derived(&input).map(|tokens| tokens.to_string()).expect_err("it is refused").to_string()
    }

    #[test]
    fn an_attribute_that_only_serde_knows_is_refused_by_its_name() {
        let message = refused(parse_quote! {
            struct Teaser {
                #[serde(alias = "title")]
                headline: String,
            }
        });
        assert_eq!(
            message,
            "`alias`: serde would follow this attribute and the browser's reading would not; \
             teach it to json-reading-derive, or do without (known here: default, flatten, rename, skip, skip_serializing_if)"
        );
        let message = refused(parse_quote! {
            #[serde(rename_all = "snake_case", tag = "kind")]
            enum Page { Front(Front) }
        });
        assert!(message.starts_with("`tag`:") && message.contains("rename_all"), "{message}");
        let message = refused(parse_quote! {
            enum Page {
                #[serde(other)]
                Front,
            }
        });
        assert!(message.starts_with("`other`:"), "{message}");
        let message = refused(parse_quote! { struct Number(#[serde(default)] u32); });
        assert!(message.starts_with("`default`:") && message.ends_with("(known here: none)"), "{message}");
    }

    #[test]
    fn an_attribute_that_nobody_knows_is_refused_too() {
        let message = refused(parse_quote! {
            struct Teaser {
                #[serde(defalt)]
                headline: String,
            }
        });
        assert!(message.starts_with("`defalt`:"), "{message}");
    }

    #[test]
    fn what_serde_refuses_is_refused_in_serdes_words() {
        let message = refused(parse_quote! {
            #[serde(rename_all = "snake-case")]
            struct Teaser { headline: String }
        });
        assert!(message.contains("unknown rename rule"), "{message}");
    }

    #[test]
    fn a_shape_that_is_not_read_is_refused() {
        let shapes: [DeriveInput; 5] = [
            parse_quote! { struct Pair(String, String); },
            parse_quote! { struct Nothing; },
            parse_quote! { struct List<T> { items: Vec<T> } },
            parse_quote! { enum Trouble { Gone { on: String } } },
            parse_quote! { enum Trouble { Gone(String, String) } },
        ];
        for shape in shapes {
            let message = refused(shape);
            assert!(message.contains("FromJson reads"), "{message}");
        }
    }
}
