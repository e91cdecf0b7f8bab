//! The texts that figures were read in.

use std::path::Path;

use super::list;
use crate::{
    fault::Fault,
    rows::{Row, rows},
};

/// Every source of `sources.csv`, in its order.
#[derive(Debug)]
pub struct Sources {
    rows: Vec<[String; 3]>,
}

impl Sources {
    /// Reads the file; an id stands once.
    pub fn read(data: &Path) -> Result<Self, Fault> {
        let mut sources = Self { rows: Vec::new() };
        for row in rows(data, "sources.csv")? {
            let id = row.text("source_id")?;
            if sources.has(id) {
                return Err(row.fault("source_id", format!("‘{id}’ stands twice")));
            }
            sources.rows.push([id.to_owned(), row.text("title")?.to_owned(), row.text("url")?.to_owned()]);
        }
        Ok(sources)
    }

    /// Whether there is a source with this id.
    pub fn has(&self, id: &str) -> bool {
        self.rows.iter().any(|[known, ..]| known == id)
    }

    /// The source ids of a row, joined by semicolons as they stand there; may be empty.
    pub fn of<'a>(&self, row: &'a Row) -> Result<&'a str, Fault> {
        let ids = row.text("source_id")?;
        match ids.split(';').find(|id| !id.is_empty() && !self.has(id)) {
            Some(id) => Err(row.fault("source_id", format!("‘{id}’ is not in data/sources.csv"))),
            None => Ok(ids),
        }
    }

    /// The list as a constant.
    pub fn constant(&self) -> String {
        let source =
            |[id, title, url]: &[String; 3]| format!("Source {{ id: {id:?}, title: {title:?}, url: {url:?} }}");
        let items: Vec<String> = self.rows.iter().map(source).collect();
        "/// Every source cited, by id, from `data/sources.csv`.\n".to_owned()
            + &list("pub const SOURCES", "Source<'static>", &items)
    }
}
