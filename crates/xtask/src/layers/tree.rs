//! All files of a crate, and where a path in one of them leads.

use std::collections::BTreeMap;

use anyhow::{Error, Result};

use super::source::{self, Import, Module, Path};

/// How many re-exports are followed before giving up.
const MOST_REEXPORTS: u8 = 16;

/// The modules of a crate and all that they import.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    modules: BTreeMap<Path, Module>,
    /// The file each module is in.
    files: BTreeMap<Path, String>,
    imports: Vec<Import>,
    test_files: Vec<Path>,
}

impl Tree {
    /// Reads files by name, relative to the crate's root, with their text.
    pub(crate) fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self> {
        let mut tree = Self::default();
        for (file, text) in files {
            let source = source::read(module_of(file), text).map_err(|error| {
                let line = error.span().start().line;
                Error::new(error).context(format!("cannot read {file}:{line}"))
            })?;
            tree.files.extend(source.modules.keys().map(|module| (module.clone(), file.to_owned())));
            tree.modules.extend(source.modules);
            tree.imports.extend(source.imports);
            tree.test_files.extend(source.test_files);
        }
        Ok(tree)
    }

    /// The folders, and the files that stand beside them, without what the crate begins with.
    pub(crate) fn folders(&self) -> impl Iterator<Item = &str> {
        self.modules.keys().filter(|module| module.len() == 1).map(|module| module[0].as_str())
    }

    /// Every import with the modules it touches on its way, the one that defines it last.
    pub(crate) fn imports(&self) -> impl Iterator<Item = (&Import, Vec<Path>)> {
        self.imports.iter().filter_map(|import| Some((import, self.target(import)?)))
    }

    /// The file that a module is in.
    pub(crate) fn file(&self, module: &Path) -> &str {
        self.files.get(module).map_or("", String::as_str)
    }

    /// Whether only tests see an import.
    pub(crate) fn is_test(&self, import: &Import) -> bool {
        import.is_test || self.test_files.iter().any(|file| import.module.starts_with(file))
    }

    fn target(&self, import: &Import) -> Option<Vec<Path>> {
        let path = self.absolute(&import.module, &import.path)?;
        let mut touched = Vec::new();
        self.follow(&path, MOST_REEXPORTS, &mut touched);
        touched.retain(|module| !module.is_empty() || self.is_defined_at_the_root(&path));
        (!touched.is_empty()).then_some(touched)
    }

    fn is_defined_at_the_root(&self, path: &Path) -> bool {
        self.modules.get(&Path::new()).is_some_and(|root| path.first().is_some_and(|name| root.items.contains(name)))
    }

    /// The path from the root of the crate; `None` when it leads to another crate or to something local.
    fn absolute(&self, module: &Path, path: &Path) -> Option<Path> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([module, rest].concat()),
            "super" => {
                let up = path.iter().take_while(|name| *name == "super").count();
                Some([&module[..module.len().checked_sub(up)?], &path[up..]].concat())
            }
            name => {
                let child = [module.as_slice(), &[name.to_owned()]].concat();
                if self.modules.contains_key(&child) {
                    return Some([child.as_slice(), rest].concat());
                }
                // A module that was imported and is then looked into.
                let known_as = self.modules.get(module)?.names.get(name)?;
                let imported = if known_as.first() == Some(first) { None } else { self.absolute(module, known_as) }?;
                (!rest.is_empty() && self.modules.contains_key(&imported)).then(|| [imported.as_slice(), rest].concat())
            }
        }
    }

    fn follow(&self, path: &[String], reexports: u8, touched: &mut Vec<Path>) {
        let mut at = Path::new();
        for (index, name) in path.iter().enumerate() {
            let child = [at.as_slice(), std::slice::from_ref(name)].concat();
            if self.modules.contains_key(&child) {
                at = child;
                continue;
            }
            touched.push(at.clone());
            if reexports > 0
                && let Some(onward) = self.reexported(&at, name, reexports)
            {
                self.follow(&[onward.as_slice(), &path[index + 1..]].concat(), reexports - 1, touched);
            }
            return;
        }
        touched.push(at);
    }

    /// Where a name that a module does not define itself comes from.
    fn reexported(&self, module: &Path, name: &str, reexports: u8) -> Option<Path> {
        let here = self.modules.get(module)?;
        if here.items.contains(name) {
            return None;
        }
        if let Some(path) = here.names.get(name) {
            return self.absolute(module, path);
        }
        let globs = here.globs.iter().filter_map(|glob| self.absolute(module, glob));
        globs.filter(|glob| glob != module).find_map(|glob| {
            self.holds(&glob, name, reexports - 1).then(|| [glob.as_slice(), &[name.to_owned()]].concat())
        })
    }

    fn holds(&self, module: &Path, name: &str, reexports: u8) -> bool {
        let child = [module.as_slice(), &[name.to_owned()]].concat();
        let defines = |here: &Module| here.items.contains(name) || here.names.contains_key(name);
        self.modules.contains_key(&child)
            || self.modules.get(module).is_some_and(defines)
            || (reexports > 0 && self.reexported(module, name, reexports).is_some())
    }
}

/// `a::b` of `a/b.rs` and of `a/b/mod.rs`; the root of `lib.rs` and `main.rs`.
fn module_of(file: &str) -> Path {
    let stem = file.strip_suffix(".rs").unwrap_or(file);
    let mut module: Path = stem.split('/').map(str::to_owned).collect();
    let names_its_folder = module.last().is_some_and(|last| last == "mod");
    let is_root = module.len() == 1 && ["lib", "main"].contains(&module[0].as_str());
    if names_its_folder || is_root {
        module.pop();
    }
    module
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the one import of the last file leads.
    fn target(files: &[(&str, &str)]) -> Vec<String> {
        let tree = Tree::read(files.iter().copied()).unwrap();
        let last = module_of(files.last().unwrap().0);
        let (_, touched) = tree.imports().find(|(import, _)| import.module == last).unwrap();
        touched.iter().map(|module| module.join("::")).collect()
    }

    #[test]
    fn a_path_ends_where_its_last_name_is_defined() {
        let (a, b) = (("a/mod.rs", "mod b;\nuse b::B;"), ("a/b.rs", "pub struct B;"));
        assert_eq!(target(&[a, b, ("c.rs", "use crate::a::b::B;")]), ["a::b"]);
        assert_eq!(target(&[a, b, ("a/c.rs", "use super::b;")]), ["a::b"]);
        assert_eq!(target(&[a, b, ("c.rs", "fn f() { let b = crate::a::b::B::new(); }")]), ["a::b"]);
        assert_eq!(target(&[b, a]), ["a::b"]);
    }

    #[test]
    fn what_is_no_rust_is_named_with_its_line() {
        let error = Tree::read([("a/b.rs", "fn f() {}\n\nfn 3() {}\n")]).unwrap_err();
        assert_eq!(error.to_string(), "cannot read a/b.rs:3");
    }

    #[test]
    fn re_exports_touch_both_modules() {
        let files = [("a/mod.rs", "mod b; mod d;\npub use b::B;\npub use d::*;"), ("a/b.rs", "pub struct B;")];
        let [parent, child] = files;
        let glob = ("a/d.rs", "pub const D: u8 = 1;");
        assert_eq!(target(&[parent, child, glob, ("c.rs", "use crate::a::B;")]), ["a", "a::b"]);
        assert_eq!(target(&[parent, child, glob, ("c.rs", "use crate::a::D;")]), ["a", "a::d"]);
    }

    #[test]
    fn the_root_counts_for_what_it_defines_only() {
        let root = ("lib.rs", "mod a;\npub use a::A;\npub fn start() {}");
        let a = ("a.rs", "pub struct A;");
        assert_eq!(target(&[root, a, ("b.rs", "use crate::A;")]), ["a"]);
        assert_eq!(target(&[root, a, ("b.rs", "use crate::start;")]), [""]);
    }

    #[test]
    fn other_crates_and_circles_of_re_exports_lead_nowhere() {
        let tree = Tree::read([("a.rs", "use serde::Serialize;\nuse a::a;"), ("b.rs", "fn f() { Vec::<u8>::new(); }")]);
        assert_eq!(tree.unwrap().imports().count(), 0);
        let circle = [("a.rs", "pub use crate::b::X;"), ("b.rs", "pub use crate::a::X;"), ("c.rs", "use crate::a::X;")];
        assert_eq!(target(&circle)[..2], ["a", "b"]);
    }
}
