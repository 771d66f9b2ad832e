//! What one file of Rust writes: its modules, the names it defines, what it imports and every path it mentions.
//! Tests within it are left out. Knows no other file.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, Ident, Item, Lit, Meta, UseTree, Visibility};

/// The names between `::`, from the first to the last.
pub type Path = Vec<String>;

/// A module that is written in the file: the file itself, or a `mod name { … }` in it.
#[derive(Debug, Default)]
pub struct Written {
    /// What is defined here.
    pub items: BTreeSet<String>,
    pub imports: Vec<Import>,
    /// Everything mentioned by a path of one name or more.
    pub paths: BTreeSet<Path>,
    /// `mod name;`, with the file that a `#[path]` names.
    pub files: Vec<(String, Option<String>)>,
    /// `mod name { … }`.
    pub inline: Vec<(String, Written)>,
}

/// One name of a `use` line.
#[derive(Debug)]
pub struct Import {
    pub path: Path,
    /// What it is called here; none for `*`.
    pub name: Option<String>,
    /// `pub use` passes on and uses nothing itself.
    pub is_passed_on: bool,
}

/// Reads a file's text.
///
/// # Errors
/// When it is no Rust.
pub fn read(text: &str) -> syn::Result<Written> {
    let mut written = Written::default();
    written.visit_file(&syn::parse_file(text)?);
    Ok(written)
}

impl<'ast> Visit<'ast> for Written {
    fn visit_item(&mut self, item: &'ast Item) {
        let (attributes, name) = head(item);
        if is_for_tests(attributes) {
            return;
        }
        self.items.extend(name.map(Ident::to_string));
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        let name = module.ident.to_string();
        let Some((_, items)) = &module.content else {
            self.files.push((name, module.attrs.iter().find_map(path_of_file)));
            return;
        };
        let mut inside = Self::default();
        items.iter().for_each(|item| inside.visit_item(item));
        self.inline.push((name, inside));
    }

    fn visit_item_use(&mut self, line: &'ast syn::ItemUse) {
        if line.leading_colon.is_none() {
            let is_passed_on = !matches!(line.vis, Visibility::Inherited);
            self.imported(&line.tree, &mut Vec::new(), is_passed_on);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        if !is_for_tests(&function.attrs) {
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() {
            self.paths.insert(names(path));
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
        }
    }
}

impl Written {
    fn imported(&mut self, tree: &UseTree, before: &mut Path, is_passed_on: bool) {
        match tree {
            UseTree::Path(part) => {
                before.push(part.ident.to_string());
                self.imported(&part.tree, before, is_passed_on);
                before.pop();
            }
            UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.imported(tree, before, is_passed_on));
            }
            UseTree::Name(leaf) => self.import(before, &leaf.ident, None, is_passed_on),
            UseTree::Rename(leaf) => self.import(before, &leaf.ident, Some(&leaf.rename), is_passed_on),
            UseTree::Glob(_) => {
                self.imports.push(Import { path: before.clone(), name: None, is_passed_on });
            }
        }
    }

    fn import(&mut self, before: &[String], leaf: &Ident, renamed: Option<&Ident>, is_passed_on: bool) {
        let mut path = before.to_vec();
        // `a::{self}` is `a`.
        if leaf != "self" || before.is_empty() {
            path.push(leaf.to_string());
        }
        let name = renamed.map(Ident::to_string).or_else(|| path.last().cloned());
        self.imports.push(Import { path, name, is_passed_on });
    }

    /// The paths in what a macro or an attribute is given, which is not parsed: `a::b`, and "a::b" as serde takes it.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Path::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(sign) if sign.as_char() == ':' && !path.is_empty() => colons += 1,
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.mentioned(std::mem::take(&mut path));
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                other => {
                    self.mentioned(std::mem::take(&mut path));
                    colons = 0;
                    self.token(other);
                }
            }
        }
        self.mentioned(path);
    }

    fn token(&mut self, token: TokenTree) {
        match token {
            TokenTree::Group(group) => self.tokens(group.stream()),
            TokenTree::Literal(literal) => {
                if let Lit::Str(text) = Lit::new(literal)
                    && let Ok(path) = text.parse::<syn::Path>()
                {
                    self.mentioned(names(&path));
                }
            }
            _ => {}
        }
    }

    fn mentioned(&mut self, path: Path) {
        if !path.is_empty() {
            self.paths.insert(path);
        }
    }
}

fn names(path: &syn::Path) -> Path {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

/// What stands before an item, and the name it defines.
fn head(item: &Item) -> (&[Attribute], Option<&Ident>) {
    match item {
        Item::Const(it) => (&it.attrs, Some(&it.ident)),
        Item::Enum(it) => (&it.attrs, Some(&it.ident)),
        Item::Fn(it) => (&it.attrs, Some(&it.sig.ident)),
        Item::Impl(it) => (&it.attrs, None),
        Item::Macro(it) => (&it.attrs, it.ident.as_ref()),
        Item::Mod(it) => (&it.attrs, None),
        Item::Static(it) => (&it.attrs, Some(&it.ident)),
        Item::Struct(it) => (&it.attrs, Some(&it.ident)),
        Item::Trait(it) => (&it.attrs, Some(&it.ident)),
        Item::TraitAlias(it) => (&it.attrs, Some(&it.ident)),
        Item::Type(it) => (&it.attrs, Some(&it.ident)),
        Item::Union(it) => (&it.attrs, Some(&it.ident)),
        Item::Use(it) => (&it.attrs, None),
        _ => (&[], None),
    }
}

/// `#[cfg(test)]`, also beside a system: `#[cfg(all(test, unix))]`.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => {
            let condition = list.tokens.to_string();
            let has =
                |wanted| condition.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == wanted);
            has("test") && !has("not") && !has("any")
        }
        _ => false,
    })
}

fn path_of_file(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            Expr::Lit(value) => match &value.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}
