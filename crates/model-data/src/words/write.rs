//! The words as Rust, each list in the order of what it belongs to.

use super::{
    Words,
    written::{ChoiceWords, GroupParameterWords, PresetWords, UnitWords},
};
use crate::{
    fault::Fault,
    parameters::{Choices, Scalar, Table},
    published::{Groups, PresetSettings},
    toml_file::Place,
};

/// The generated file of the crate of words.
pub fn constants(
    words: &Words,
    table: &Table,
    groups: &Groups,
    choices: &Choices,
    presets: &[PresetSettings],
) -> Result<String, Fault> {
    let parts = [
        parameters(words, table)?,
        group_parameters(words, table, groups)?,
        self::choices(words, choices)?,
        choices_of(table),
        self::presets(words, presets)?,
        officials(words, table)?,
        function(
            "around",
            "unit: Unit",
            "(&'static str, &'static str)",
            "unit",
            words
                .units
                .iter()
                .map(|(unit, UnitWords { before, after })| format!("Unit::{unit:?} => ({before:?}, {after:?})")),
        ),
        function(
            "badge_of",
            "evidence: Evidence",
            "&'static str",
            "evidence",
            words.badges.iter().map(|(evidence, badge)| format!("Evidence::{evidence:?} => {badge:?}")),
        ),
    ];
    Ok(parts.concat())
}

fn parameters(words: &Words, table: &Table) -> Result<String, Fault> {
    let keys: Vec<&str> = table.scalars.iter().map(|scalar| scalar.key.as_str()).collect();
    let found = words.parameters.of(&words.folder, &keys)?;
    let [labels, helps, reasons] = [
        found.iter().map(|(words, _)| quoted(&words.label)).collect::<Vec<_>>(),
        found.iter().map(|(words, _)| quoted(&words.help)).collect(),
        found.iter().map(|(words, _)| quoted(&words.reason)).collect(),
    ];
    Ok(constant("LABELS", "&str", &labels)
        + &constant("HELPS", "&str", &helps)
        + &constant("REASONS", "&str", &reasons))
}

fn group_parameters(words: &Words, table: &Table, groups: &Groups) -> Result<String, Fault> {
    let keys: Vec<&str> = table.group_parameters.iter().map(|parameter| parameter.key.as_str()).collect();
    let found = words.group_parameters.of(&words.folder, &keys)?;
    let labels: Vec<String> = found.iter().map(|(words, _)| quoted(&words.label)).collect();
    let helps: Vec<String> = found.iter().map(|(words, _)| quoted(&words.help)).collect();
    let reasons = found.iter().map(|(words, place)| reasons(words, place, groups)).collect::<Result<Vec<_>, _>>()?;
    Ok(constant("GROUP_LABELS", "&str", &labels)
        + &constant("GROUP_HELPS", "&str", &helps)
        + &constant("GROUP_REASONS", "PerGroup<&str>", &reasons))
}

/// Why each group's default is what it is: one reason for all, or each group in one of the `reasons`.
fn reasons(words: &GroupParameterWords, place: &Place, groups: &Groups) -> Result<String, Fault> {
    let reason = |suffix: &str| {
        let mut mine = words.reasons.iter().filter(|reason| reason.groups.iter().any(|group| group == suffix));
        match (&words.reason, mine.next(), mine.next()) {
            (Some(reason), None, _) => Ok(quoted(reason)),
            (None, Some(mine), None) => Ok(quoted(&mine.reason)),
            (None, None, _) => Err(place.fault("reasons", format!("the payment group ‘{suffix}’ has none"))),
            _ => Err(place.fault("reasons", format!("the payment group ‘{suffix}’ has more than one"))),
        }
    };
    let known = |group: &String| groups.iter().any(|known| known.suffix == *group);
    if let Some(group) = words.reasons.iter().flat_map(|reason| &reason.groups).find(|group| !known(group)) {
        return Err(place.fault("reasons", format!("‘{group}’ is no payment group")));
    }
    groups.iter().map(|group| reason(&group.suffix)).collect::<Result<Vec<_>, _>>().map(|all| list(&all))
}

/// The words of each set of choices, as an implementation of the trait that the model's enum then has.
fn choices(words: &Words, choices: &Choices) -> Result<String, Fault> {
    let keys: Vec<String> =
        choices.iter().flat_map(|(set, names)| names.iter().map(move |name| format!("{set}.{name}"))).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let mut found = words.choices.of(&words.folder, &keys)?.into_iter();
    let mut code = Vec::new();
    for (set, names) in choices.iter() {
        let mine: Vec<(&ChoiceWords, &Place)> = found.by_ref().take(names.len()).collect();
        let texts =
            mine.iter().map(|(words, _)| format!("ChoiceWords {{ name: {:?}, rule: {:?} }}", words.name, words.rule));
        let (texts, shown) = (list(&texts.collect::<Vec<_>>()), shown(words, set, names));
        code.push(format!(
            "impl Worded for {set} {{ const WORDS: &'static [ChoiceWords] = &{texts}; const SHOWN: &'static [usize] = \
             &{shown:?}; }}\n"
        ));
        let formulas: Vec<String> = mine.iter().filter_map(|(words, _)| words.formula.as_deref().map(quoted)).collect();
        match formulas.len() {
            0 => {}
            count if count == names.len() => {
                code.push(format!(
                    "impl Formula for {set} {{ const FORMULAS: &'static [&'static str] = &{}; }}\n",
                    list(&formulas)
                ));
            }
            _ => return Err(mine[0].1.fault("formula", format!("all of {set} have one, or none"))),
        }
    }
    Ok(code.concat())
}

/// The order in which the choices of a set are shown, that of their words: positions among the names.
fn shown(words: &Words, set: &str, names: &[String]) -> Vec<usize> {
    let mine = words.choices.iter().filter_map(|(key, _)| key.strip_prefix(set)?.strip_prefix('.'));
    mine.filter_map(|shown| names.iter().position(|name| name == shown)).collect()
}

/// Which words the choices of a parameter have, and the order in which they are shown.
fn choices_of(table: &Table) -> String {
    let of = |what: &str| {
        let arm = |scalar: &Scalar| Some(format!("{:?} => {}::{what}", scalar.key, scalar.choices.as_ref()?));
        table.scalars.iter().filter_map(arm).chain(["_ => &[]".to_owned()]).collect::<Vec<_>>()
    };
    function("choices_of", "key: &str", "&'static [ChoiceWords]", "key", of("WORDS").into_iter())
        + &function("shown_of", "key: &str", "&'static [usize]", "key", of("SHOWN").into_iter())
}

fn presets(words: &Words, presets: &[PresetSettings]) -> Result<String, Fault> {
    let ids: Vec<&str> = presets.iter().map(|preset| preset.id.as_str()).collect();
    let found = words.presets.of(&words.folder, &ids)?;
    let named = found.iter().map(|(words, _)| {
        let PresetWords { name, note, .. } = words;
        format!("PresetWords {{ name: {name:?}, note: {note:?} }}")
    });
    let named: Vec<String> = named.collect();
    let all = presets.iter().zip(found).map(|(preset, (words, place))| {
        let PresetWords { settings, .. } = words;
        if let Some(key) = settings.keys().find(|key| !preset.keys.contains(key)) {
            return Err(place.fault("settings", format!("{} does not set ‘{key}’", preset.id)));
        }
        let why = |key: &String| {
            let why = settings.get(key).map(|why| quoted(why));
            why.ok_or_else(|| place.fault("settings", format!("does not say why ‘{key}’ is set")))
        };
        let whys = preset.keys.iter().map(why).collect::<Result<Vec<_>, _>>()?;
        Ok(format!("&{}", list(&whys)))
    });
    let reasons = all.collect::<Result<Vec<_>, _>>()?;
    Ok(constant("PRESET_WORDS", "PresetWords", &named) + &constant("PRESET_REASONS", "&[&str]", &reasons))
}

/// The names of the contracts that parameters have official values of.
fn officials(words: &Words, table: &Table) -> Result<String, Fault> {
    let scalars = table.scalars.iter().filter_map(|scalar| Some(scalar.official.as_ref()?.of.as_str()));
    let groups = table.group_parameters.iter().filter_map(|parameter| parameter.official.as_deref());
    let mut used: Vec<&str> = scalars.chain(groups).collect();
    used.sort_unstable();
    used.dedup();
    let arm = |id: &&str| {
        let official =
            words.presets.iter().find(|(known, _)| known == id).and_then(|(_, words)| words.official.as_ref());
        let missing = || {
            Fault::new(
                format!("{}, [preset.{id}]", words.folder),
                "`official` is missing: parameters have a value of this contract",
            )
        };
        official.map(|official| format!("{id:?} => {official:?}")).ok_or_else(missing)
    };
    let words_of = used.iter().map(arm).collect::<Result<Vec<_>, _>>()?;
    Ok(function("contract", "id: &str", "&str", "id", words_of.into_iter().chain(["other => other".to_owned()])))
}

fn function(name: &str, argument: &str, returns: &str, of: &str, arms: impl Iterator<Item = String>) -> String {
    let arms = arms.collect::<Vec<_>>().join(",\n");
    format!("pub(crate) fn {name}({argument}) -> {returns} {{ match {of} {{\n{arms}\n}} }}\n")
}

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn list(items: &[String]) -> String {
    format!("[{}]", items.join(", "))
}

fn constant(name: &str, of: &str, items: &[String]) -> String {
    format!("pub(crate) const {name}: [{of}; {}] = [\n{}\n];\n", items.len(), items.join(",\n"))
}
