//! The table as Rust: the enums `Key` and `GroupField`, and what a run and its controls need of each entry.

use super::{
    Choices, Table,
    entry::Range,
    group::{GroupParameter, GroupValue},
    scalar::Scalar,
};

/// The model's `parameters.rs`.
pub fn constants(table: &Table, choices: &Choices) -> String {
    let scalars: Vec<String> = table.scalars.iter().map(scalar).collect();
    let sources: Vec<String> = table.scalars.iter().map(|scalar| format!("{:?}", scalar.sources)).collect();
    let groups: Vec<String> = table.group_parameters.iter().map(group_parameter).collect();
    let group_sources = table
        .group_parameters
        .iter()
        .map(|parameter| list(parameter.values.iter().map(|GroupValue { sources, .. }| format!("{sources:?}"))));
    let group_sources: Vec<String> = group_sources.collect();
    [
        variants(
            "A parameter that is not about one payment group.",
            "Key",
            table.scalars.iter().map(|Scalar { key, name, unit, .. }| (name, format!("`{key}`: [`Unit::{unit:?}`]."))),
        ),
        variants(
            "A parameter that each payment group has its own value of.",
            "GroupField",
            table.group_parameters.iter().map(|GroupParameter { key, name, unit, .. }| {
                (name, format!("`{key}_` and the group’s suffix: [`Unit::{unit:?}`]."))
            }),
        ),
        constant("pub(super) const SCALARS", "Parameter", &scalars),
        constant("pub(super) const GROUP_PARAMETERS", "GroupParameter", &groups),
        constant("pub(super) const SCALAR_SOURCES", "&str", &sources),
        constant("pub(super) const GROUP_SOURCES", "PerGroup<&str>", &group_sources),
        checks(choices),
    ]
    .concat()
}

fn variants<'a>(about: &str, name: &str, variants: impl Iterator<Item = (&'a String, String)>) -> String {
    let variants = list(variants.map(|(name, about)| format!("\n/// {about}\n{name}")));
    let variants = variants.trim_matches(['[', ']']);
    format!("/// {about}\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub enum {name} {{{variants}}}\n")
}

fn scalar(scalar: &Scalar) -> String {
    let Scalar { key, unit, default, range: Range { min, max, step }, studied, evidence, choices, section, .. } =
        scalar;
    let official = scalar.official.as_ref();
    let official =
        official.map(|official| format!("Official {{ value: {:?}, of: {:?} }}", official.value, official.of));
    let studied = studied.map(|[low, high]| format!("({low:?}, {high:?})"));
    let choices = choices.as_ref().map_or("&[]".to_owned(), |set| format!("{set}::NAMES"));
    format!(
        "Parameter {{ key: {key:?}, unit: Unit::{unit:?}, default: {default:?}, min: {min:?}, max: {max:?}, step: {step:?}, \
         official: {}, studied: {}, evidence: Evidence::{evidence:?}, section: Section::{section:?}, choices: {choices} }}",
        option(official),
        option(studied),
    )
}

fn group_parameter(parameter: &GroupParameter) -> String {
    let GroupParameter { key, unit, range: Range { min, max, step }, official, section, values, .. } = parameter;
    format!(
        "GroupParameter {{ key: {key:?}, unit: Unit::{unit:?}, min: {min:?}, max: {max:?}, step: {step:?}, official: {official:?}, \
         section: Section::{section:?}, defaults: {}, evidence: {} }}",
        list(values.iter().map(|value| format!("{:?}", value.default))),
        list(values.iter().map(|value| format!("Evidence::{:?}", value.evidence))),
    )
}

/// Stops the build where a set's names are not those of its enum.
fn checks(choices: &Choices) -> String {
    let check = |(set, names): (&str, &[String])| {
        format!(
            "const _: () = assert!(are_same({set}::NAMES, &{names:?}), \"data/choices.toml: the names of {set} differ\");\n"
        )
    };
    choices.iter().map(check).collect()
}

fn option(value: Option<String>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({value})"))
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

fn constant(name: &str, of: &str, items: &[String]) -> String {
    format!("{name}: [{of}; {}] = [\n{}\n];\n", items.len(), items.join(",\n"))
}
