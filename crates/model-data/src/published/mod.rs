//! What was published, one kind of figure a file: read, checked and written as constants of the model.

mod attachment_years;
mod benefits;
mod dates;
mod fees;
mod figures;
mod groups;
mod minimum_levels;
mod presets;
mod referrals;
mod sources;

use std::path::Path;

pub use figures::figures;
pub use groups::Groups;
pub use presets::presets;
pub use sources::Sources;

use crate::fault::Fault;

/// The constants of the model's `record::published`.
pub fn constants(data: &Path, groups: &Groups, sources: &Sources) -> Result<String, Fault> {
    let parts = [
        fees::constant(&fees::read(data, groups, sources)?),
        benefits::constant(&benefits::read(data, groups, sources)?),
        attachment_years::constant(&attachment_years::read(data)?),
        referrals::constant(data)?,
        minimum_levels::constant(data, groups)?,
        sources.constant(),
    ];
    Ok(parts.concat())
}

/// A constant list in Rust.
fn list(name: &str, of: &str, items: &[String]) -> String {
    format!("{name}: [{of}; {}] = [\n{}\n];\n", items.len(), items.join(",\n"))
}
