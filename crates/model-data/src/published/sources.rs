//! The texts that figures were read in.

use std::path::Path;

use serde::{
    Deserialize as _,
    de::{IntoDeserializer as _, value::Error},
};

use super::list;
use crate::{
    fault::Fault,
    rows::{Row, rows},
    vocabulary::Evidence,
};

/// Kinds of sources that speak for a state: parliament, a department, an auditor; also where another site has the copy.
const OFFICIAL: &[&str] = &["official", "official, copied"];

/// Every other kind.
const ELSEWHERE: &[&str] = &[
    "academic",
    "blog",
    "blog (source article)",
    "commentary",
    "consultancy",
    "forum",
    "press",
    "press, copied",
    "press (source article)",
    "provider",
    "public data set",
    "reference book",
    "reference page",
    "sector body",
    "think tank",
    "trade body",
    "trade press",
];

/// A text that figures were read in.
#[derive(Debug)]
struct Source {
    id: String,
    title: String,
    url: String,
    is_official: bool,
}

/// Every source of `sources.csv`, in its order.
#[derive(Debug)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Reads the file; an id stands once.
    pub fn read(data: &Path) -> Result<Self, Fault> {
        let mut sources = Self(Vec::new());
        for row in rows(data, "sources.csv")? {
            let id = row.text("source_id")?;
            if sources.has(id) {
                return Err(row.fault("source_id", format!("‘{id}’ stands twice")));
            }
            let text = |column: &str| row.text(column).map(str::to_owned);
            let is_official = is_official(&row)?;
            sources.0.push(Source { id: id.to_owned(), title: text("title")?, url: text("url")?, is_official });
        }
        Ok(sources)
    }

    /// Whether there is a source with this id.
    pub fn has(&self, id: &str) -> bool {
        self.0.iter().any(|source| source.id == id)
    }

    /// Whether there is an official source among some, whose ids are joined by semicolons.
    fn has_official(&self, ids: &str) -> bool {
        self.0.iter().any(|source| source.is_official && ids.split(';').any(|id| id == source.id))
    }

    /// The source ids in a column of a row, joined by semicolons as they stand there; may be empty.
    pub fn of<'a>(&self, row: &'a Row, column: &str) -> Result<&'a str, Fault> {
        let ids = row.text(column)?;
        match ids.split(';').find(|id| !id.is_empty() && !self.has(id)) {
            Some(id) => Err(row.fault(column, format!("‘{id}’ is not in data/sources.csv"))),
            None => Ok(ids),
        }
    }

    /// How sure a figure is whose evidence word and sources stand in two columns of a row, and the sources.
    pub fn grounds<'a>(&self, row: &'a Row, evidence: &str, ids: &str) -> Result<(Evidence, &'a str), Fault> {
        let written = Evidence::deserialize(row.text(evidence)?.into_deserializer());
        let written = written.map_err(|error: Error| row.fault(evidence, error))?;
        let ids = self.of(row, ids)?;
        let judged = self.judge(written, ids).map_err(|wrong| row.fault(evidence, wrong))?;
        Ok((judged, ids))
    }

    /// The evidence word that a figure is shown with: the one written, but of what was read the sources' kinds decide whether
    /// it is official, so that no badge can say so of a blog.
    pub fn judge(&self, written: Evidence, ids: &str) -> Result<Evidence, String> {
        let cited = ids.split(';').filter(|id| !id.is_empty()).count();
        match written {
            Evidence::Published => {
                Err("write `seen`: that it was published elsewhere follows from its sources".to_owned())
            }
            _ if cited < written.sources_needed() => {
                let needed = if written.sources_needed() == 1 { "a source" } else { "two sources" };
                Err(format!("evidence {written:?} needs {needed}; data/sources.csv lists them"))
            }
            Evidence::Seen if !self.has_official(ids) => Ok(Evidence::Published),
            _ => Ok(written),
        }
    }

    /// The list as a constant.
    pub fn constant(&self) -> String {
        let source = |Source { id, title, url, is_official }: &Source| {
            format!("Source {{ id: {id:?}, title: {title:?}, url: {url:?}, is_official: {is_official} }}")
        };
        let items: Vec<String> = self.0.iter().map(source).collect();
        "/// Every source cited, by id, from `data/sources.csv`.\n".to_owned()
            + &list("pub const SOURCES", "Source<'static>", &items)
    }
}

fn is_official(row: &Row) -> Result<bool, Fault> {
    let kind = row.text("kind")?;
    if OFFICIAL.contains(&kind) {
        return Ok(true);
    }
    if ELSEWHERE.contains(&kind) {
        return Ok(false);
    }
    let allowed = [OFFICIAL, ELSEWHERE].concat().join("; ");
    Err(row.fault("kind", format!("‘{kind}’ is no kind of source; allowed: {allowed}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_official_if_one_source_is() {
        let sources = Sources::read(Path::new("../model/data")).unwrap();
        let judged = |written, ids| sources.judge(written, ids).unwrap();
        assert_eq!(judged(Evidence::Seen, "S01"), Evidence::Seen);
        assert_eq!(judged(Evidence::Seen, "S06;S01"), Evidence::Seen);
        // A blog, and a think tank.
        assert_eq!(judged(Evidence::Seen, "S06;S07"), Evidence::Published);
        assert_eq!(judged(Evidence::Derived, "S06"), Evidence::Derived);
        assert_eq!(judged(Evidence::Assumption, ""), Evidence::Assumption);
    }
}
