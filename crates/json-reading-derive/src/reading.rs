//! The code that reads a type, made from its shape as serde understands it.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use serde_derive_internals::ast::{Container, Data, Field, Style, Variant};
use serde_derive_internals::attr::Default;
use serde_derive_internals::{Ctxt, Derive};
use syn::{DeriveInput, Ident};

/// The implementation of `FromJson`, or what is wrong with the type.
pub fn of(input: &DeriveInput) -> syn::Result<TokenStream> {
    let errors = Ctxt::new();
    // The name of serde's own module, which only code that borrows from the input would use.
    let private = Ident::new("__private", Span::call_site());
    let container = Container::from_ast(&errors, input, Derive::Deserialize, &private);
    errors.check()?;
    // Serde gives nothing only together with an error.
    let container = container.ok_or_else(|| not_read(input))?;
    if !input.generics.params.is_empty() {
        return Err(not_read(&input.generics));
    }
    implementation(&container)
}

fn not_read(place: impl quote::ToTokens) -> syn::Error {
    let message = "FromJson reads structs with named fields, newtypes, and enums whose variants hold one value or none; \
                   none of them generic";
    syn::Error::new_spanned(place, message)
}

fn implementation(container: &Container<'_>) -> syn::Result<TokenStream> {
    let name = &container.ident;
    let (body, is_object) = match (container.attrs.type_try_from(), &container.data) {
        (Some(from), _) => (
            quote! {
                let from: #from = ::json_reading::FromJson::from_json(json)?;
                ::core::convert::TryFrom::try_from(from).ok()
            },
            false,
        ),
        (None, Data::Struct(Style::Struct, fields)) => (object(container.attrs.default(), fields), true),
        (None, Data::Struct(Style::Newtype, _)) => {
            (quote! { ::core::option::Option::Some(Self(::json_reading::FromJson::from_json(json)?)) }, false)
        }
        (None, Data::Struct(..)) => return Err(not_read(container.original)),
        (None, Data::Enum(variants)) => (one_of(variants)?, false),
    };
    let object =
        is_object.then(|| quote! { #[automatically_derived] impl ::json_reading::Object for #name {} });
    Ok(quote! {
        #[automatically_derived]
        impl ::json_reading::FromJson for #name {
            fn from_json<J: ::json_reading::Json>(json: &J) -> ::core::option::Option<Self> {
                #body
            }
        }
        #object
    })
}

/// A struct with named fields.
fn object(default: &Default, fields: &[Field<'_>]) -> TokenStream {
    // A field of a type with a default takes its value from there.
    let whole = match default {
        Default::None => None,
        Default::Default => Some(quote! { let default: Self = ::core::default::Default::default(); }),
        Default::Path(path) => Some(quote! { let default: Self = #path(); }),
    };
    let fields = fields.iter().map(|field| {
        let member = &field.member;
        let value = member_value(field, whole.is_some());
        quote! { #member: #value }
    });
    quote! {
        #whole
        ::core::option::Option::Some(Self { #(#fields),* })
    }
}

fn member_value(field: &Field<'_>, has_whole: bool) -> TokenStream {
    let (member, attributes) = (&field.member, &field.attrs);
    let default = match attributes.default() {
        Default::Path(path) => Some(quote! { #path }),
        Default::Default => Some(quote! { ::core::default::Default::default }),
        Default::None if has_whole => Some(quote! { || default.#member }),
        Default::None => None,
    };
    let name = attributes.name().deserialize_name();
    match default {
        _ if attributes.flatten() => quote! { ::json_reading::flattened(json)? },
        Some(default) if attributes.skip_deserializing() => quote! { (#default)() },
        None if attributes.skip_deserializing() => quote! { ::core::default::Default::default() },
        Some(default) => quote! { ::json_reading::field_or(json, #name, #default)? },
        None => quote! { ::json_reading::field(json, #name)? },
    }
}

/// An enum: a text that names a variant, or an object whose only key does and whose value the variant holds.
fn one_of(variants: &[Variant<'_>]) -> syn::Result<TokenStream> {
    let (mut bare, mut holding) = (Vec::new(), Vec::new());
    for variant in variants {
        let (ident, name) = (&variant.ident, variant.attrs.name().deserialize_name());
        match variant.style {
            Style::Unit => bare.push(quote! { #name => ::core::option::Option::Some(Self::#ident) }),
            Style::Newtype => holding.push(quote! {
                #name => ::core::option::Option::Some(Self::#ident(::json_reading::FromJson::from_json(&value)?))
            }),
            _ => return Err(not_read(variant.original)),
        }
    }
    let none = quote! { _ => ::core::option::Option::None };
    let by_text = |name| quote! { match ::core::ops::Deref::deref(&#name) { #(#bare,)* #none } };
    let by_key = quote! {
        let (key, value) = ::json_reading::only_field(json)?;
        match ::core::ops::Deref::deref(&key) { #(#holding,)* #none }
    };
    Ok(match (bare.is_empty(), holding.is_empty()) {
        (_, true) => by_text(quote! { json.text()? }),
        (true, false) => by_key,
        (false, false) => {
            let by_text = by_text(quote! { name });
            quote! {
                if let ::core::option::Option::Some(name) = json.text() {
                    return #by_text;
                }
                #by_key
            }
        }
    })
}
