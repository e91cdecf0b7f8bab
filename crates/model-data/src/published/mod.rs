//! What was published, one kind of figure a file: read, checked and written as constants of the model.

mod attachment_years;
mod benefits;
mod dates;
mod defaults;
mod fees;
mod groups;
mod minimum_levels;
mod presets;
mod referrals;
mod results;
mod sources;

use std::path::Path;

pub use defaults::Defaults;
pub use groups::{Group, Groups};
pub use presets::{PresetSettings, preset_settings, presets};
pub use results::results;
pub use sources::Sources;

use crate::fault::Fault;

/// The constants of the model's `record::published`.
pub fn constants(data: &Path, groups: &Groups, sources: &Sources, defaults: &Defaults) -> Result<String, Fault> {
    let parts =
        [defaults.constant(), referrals::constant(data)?, minimum_levels::constant(data, groups)?, sources.constant()];
    Ok(parts.concat())
}

/// A constant list in Rust.
fn list(name: &str, of: &str, items: &[String]) -> String {
    format!("{name}: [{of}; {}] = [\n{}\n];\n", items.len(), items.join(",\n"))
}
