//! What one source file defines and imports, module by module.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, MetaList, UseTree, VisRestricted};

/// The names that lead to a module or to what it holds.
pub(crate) type Path = Vec<String>;

/// One module of a file: the file itself, or one written out inside it.
#[derive(Debug, Default)]
pub(crate) struct Module {
    /// What is defined here.
    pub(crate) items: BTreeSet<String>,
    /// What is imported here, by the name it has here.
    pub(crate) names: BTreeMap<String, Path>,
    /// What is imported whole.
    pub(crate) globs: Vec<Path>,
}

/// One path in a file that leads elsewhere, or may.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Import {
    /// The module it is written in.
    pub(crate) module: Path,
    /// The path as written.
    pub(crate) path: Path,
    /// The line it is written on, from 1.
    pub(crate) line: usize,
    /// Whether only tests see it.
    pub(crate) is_test: bool,
}

/// What one file holds.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// Its modules, by their path in the crate.
    pub(crate) modules: BTreeMap<Path, Module>,
    /// Its imports, in the order they stand in.
    pub(crate) imports: Vec<Import>,
    /// Files that only tests see, as this one declares them.
    pub(crate) test_files: Vec<Path>,
}

/// Reads a file that is the module of this path.
pub(crate) fn read(module: Path, text: &str) -> syn::Result<Source> {
    let file = syn::parse_file(text)?;
    let mut reader = Reader { module: module.clone(), is_test: false, source: Source::default() };
    reader.source.modules.insert(module, Module::default());
    reader.visit_file(&file);
    Ok(reader.source)
}

struct Reader {
    module: Path,
    is_test: bool,
    source: Source,
}

impl Reader {
    fn here(&mut self) -> &mut Module {
        self.source.modules.entry(self.module.clone()).or_default()
    }

    fn import(&mut self, path: Path, line: usize) {
        self.source.imports.push(Import { module: self.module.clone(), path, line, is_test: self.is_test });
    }

    /// Notes every name of a `use`, which may be a tree of them.
    fn leaves(&mut self, tree: &UseTree, mut path: Path) {
        match tree {
            UseTree::Path(inner) => {
                path.push(name(&inner.ident));
                self.leaves(&inner.tree, path);
            }
            UseTree::Group(group) => {
                for inner in &group.items {
                    self.leaves(inner, path.clone());
                }
            }
            UseTree::Name(leaf) => self.leaf(path, &leaf.ident, &leaf.ident),
            UseTree::Rename(leaf) => self.leaf(path, &leaf.ident, &leaf.rename),
            UseTree::Glob(star) => {
                self.here().globs.push(path.clone());
                self.import(path, star.star_token.spans[0].start().line);
            }
        }
    }

    fn leaf(&mut self, mut path: Path, written: &Ident, known_as: &Ident) {
        if written != "self" {
            path.push(name(written));
        }
        let known_as = if known_as == "self" { path.last().cloned() } else { Some(name(known_as)) };
        if let Some(known_as) = known_as {
            self.here().names.insert(known_as, path.clone());
        }
        self.import(path, written.span().start().line);
    }

    /// Finds paths among tokens, which is all a macro is before it runs.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let is_colon = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(first) => {
                    let mut path = vec![name(first)];
                    while is_colon(at)
                        && is_colon(at + 1)
                        && let Some(TokenTree::Ident(next)) = tokens.get(at + 2)
                    {
                        path.push(name(next));
                        at += 3;
                    }
                    if path.len() > 1 {
                        self.import(path, first.span().start().line);
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        if let Some(ident) = defined(item) {
            self.here().items.insert(name(ident));
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let was_test = self.is_test;
        self.is_test |= item.attrs.iter().any(is_for_tests);
        self.module.push(name(&item.ident));
        if item.content.is_some() {
            self.here();
            visit::visit_item_mod(self, item);
        } else if self.is_test {
            self.source.test_files.push(self.module.clone());
        }
        self.module.pop();
        self.is_test = was_test;
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.leaves(&item.tree, Path::new());
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Path = path.segments.iter().map(|segment| name(&segment.ident)).collect();
        if names.len() > 1 && path.leading_colon.is_none() {
            self.import(names, path.segments[0].ident.span().start().line);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    fn visit_meta_list(&mut self, list: &'ast MetaList) {
        self.tokens(list.tokens.clone());
    }

    // `pub(in crate::…)` says who may import, and imports nothing.
    fn visit_vis_restricted(&mut self, _: &'ast VisRestricted) {}
}

fn name(ident: &Ident) -> String {
    ident.to_string()
}

fn is_for_tests(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg")
        && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
}

fn defined(item: &Item) -> Option<&Ident> {
    match item {
        Item::Const(item) => Some(&item.ident),
        Item::Enum(item) => Some(&item.ident),
        Item::Fn(item) => Some(&item.sig.ident),
        Item::Macro(item) => item.ident.as_ref(),
        Item::Static(item) => Some(&item.ident),
        Item::Struct(item) => Some(&item.ident),
        Item::Trait(item) => Some(&item.ident),
        Item::TraitAlias(item) => Some(&item.ident),
        Item::Type(item) => Some(&item.ident),
        Item::Union(item) => Some(&item.ident),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imports(text: &str) -> Vec<(String, usize)> {
        let source = read(vec!["a".to_owned()], text).unwrap();
        source.imports.into_iter().map(|import| (import.path.join("::"), import.line)).collect()
    }

    fn written(list: &[(&str, usize)]) -> Vec<(String, usize)> {
        list.iter().map(|&(path, line)| (path.to_owned(), line)).collect()
    }

    #[test]
    fn a_tree_of_uses_is_one_import_a_name() {
        let text = "use crate::b::{\n    self,\n    c::{D, E as F},\n    g::*,\n};\n";
        let found = [("crate::b", 2), ("crate::b::c::D", 3), ("crate::b::c::E", 3), ("crate::b::g", 4)];
        assert_eq!(imports(text), written(&found));
    }

    #[test]
    fn paths_are_found_in_code_types_macros_and_attributes() {
        let text = "#[derive(crate::b::D)]\nstruct S(crate::b::T);\nfn f() {\n    super::g();\n    \
                    html! { <crate::c::V x={crate::d::w()} /> };\n}\npub(in crate::e) fn h() {}\n";
        let found = [("crate::b::D", 1), ("crate::b::T", 2), ("super::g", 4), ("crate::c::V", 5), ("crate::d::w", 5)];
        assert_eq!(imports(text), written(&found));
    }

    #[test]
    fn tests_are_told_from_the_rest() {
        let text = "use crate::b;\n#[cfg(test)]\nmod far;\n#[cfg(test)]\nmod tests {\n    use super::*;\n}\n";
        let source = read(Path::new(), text).unwrap();
        let tests: Vec<_> = source.imports.iter().map(|import| import.is_test).collect();
        assert_eq!(tests, [false, true]);
        assert_eq!(source.test_files, [["far".to_owned()]]);
    }
}
