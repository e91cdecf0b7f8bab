//! Contracts to start from, as dated, sourced data: the real ones, and what they are compared with.

use crate::{
    record::published::Evidence,
    scenario::{Scenario, Section, index_of, table},
};

/// A contract to start from.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// Short name on the command line.
    pub id: &'static str,
    /// Year it stands for.
    pub year: u32,
    /// What it sets; everything else about contract and providers keeps its default.
    pub settings: &'static [PresetSetting],
}

/// One thing that a preset sets.
#[derive(Clone, Copy, Debug)]
pub struct PresetSetting {
    /// Key of the parameter.
    pub key: &'static str,
    /// Value, as in a link.
    pub value: &'static str,
    /// How sure it is.
    pub evidence: Evidence,
    /// Ids of the sources it was read in, joined by semicolons; may be empty.
    pub sources: &'static str,
}

mod generated {
    use super::{Evidence, Preset, PresetSetting};

    include!(concat!(env!("OUT_DIR"), "/presets.rs"));
}

pub use generated::PRESETS;

/// The preset with this short name, if there is one.
pub fn preset(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.id == id)
}

impl Preset {
    /// The scenario with this contract and its providers: the people, what help does for them and their luck stay, unless
    /// another contract of the list set them.
    pub fn applied_to(&self, scenario: &Scenario) -> Scenario {
        let stays = |section: Section| matches!(section, Section::People | Section::Luck);
        let kept = without_another(scenario).with_defaults_in(|section| !stays(section));
        self.settings.iter().fold(kept, |mut scenario, setting| {
            // Every setting is one that the table takes: a test sees to it.
            let _ = scenario.set(setting.key, setting.value);
            scenario
        })
    }

    /// Whether a scenario is this contract and these providers, unchanged.
    pub fn is_in(&self, scenario: &Scenario) -> bool {
        self.applied_to(scenario) == *scenario
    }
}

/// The scenario without what another contract of the list set among what stays, where it still stands as that one set it.
fn without_another(scenario: &Scenario) -> Scenario {
    let settings = PRESETS.iter().flat_map(|preset| preset.settings);
    settings.fold(scenario.clone(), |scenario, setting| {
        let mut theirs = scenario.clone();
        let is_theirs = theirs.set(setting.key, setting.value).is_ok() && theirs == scenario;
        match index_of(setting.key) {
            Some(index) if is_theirs => scenario.with_value_at(index, table()[index].default),
            _ => scenario,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Strategy, Twin, numeric::units::Pence, record::published::source, scenario::Key};

    #[test]
    fn every_setting_is_one_the_table_takes_and_was_seen_somewhere_if_it_says_so() {
        for preset in PRESETS {
            let mut scenario = Scenario::default();
            for setting in preset.settings {
                assert_eq!(scenario.set(setting.key, setting.value), Ok(()), "{} of {}", setting.key, preset.id);
                let cited = setting.sources.split(';').filter(|id| source(id).is_some()).count();
                let needed = setting.evidence.sources_needed();
                assert!(cited >= needed, "{} of {} was seen nowhere", setting.key, preset.id);
            }
            assert_eq!(scenario.check(), Ok(()), "{}", preset.id);
            assert!(preset.is_in(&scenario), "{}", preset.id);
        }
    }

    #[test]
    fn a_preset_keeps_people_and_luck_and_nothing_else() {
        let mine = Scenario::default().with(Key::Seed, 7.0).with(Key::Chi, 0.0).with(Key::Beta, 20.0);
        let theirs = preset("wp2014").unwrap().applied_to(&mine.with_strategy(Strategy::Needs));
        let expected = Scenario::default().with(Key::Seed, 7.0).with(Key::Chi, 0.0).with(Key::Attachment, 0.0);
        assert_eq!(theirs, expected);
        assert!(preset("wp2011").unwrap().is_in(&Scenario::default()));
        assert!(!preset("wp2014").unwrap().is_in(&Scenario::default()));
    }

    #[test]
    fn what_the_jobcentre_sets_of_help_goes_with_it_and_what_somebody_else_set_stays() {
        let [jobcentre, usual] = ["jobcentre", "wp2011"].map(|id| preset(id).unwrap());
        assert_eq!(usual.applied_to(&jobcentre.applied_to(&Scenario::default())), Scenario::default());
        let mine = Scenario::default().with(Key::Alpha, 0.55);
        assert_eq!(usual.applied_to(&mine), mine);
        assert_eq!(usual.applied_to(&jobcentre.applied_to(&mine)).get(Key::Alpha), Key::Alpha.row().default);
    }

    #[test]
    fn presets_run_and_mean_what_they_say() {
        let summary = |id: &str| {
            let scenario = preset(id).unwrap().applied_to(&Scenario::default().with(Key::People, 4_000.0));
            let twin = Twin::run(&scenario);
            assert!(twin.weeks.iter().all(|week| week.revenue() >= Pence::ZERO), "{id}");
            twin.summary(&scenario)
        };
        let all = PRESETS.iter().map(|preset| (preset.id, summary(preset.id))).collect::<Vec<_>>();
        for (id, summary) in &all {
            assert!(summary.outcome_rate >= summary.outcome_rate_without, "{id}");
        }
        assert_eq!(summary("wp2014").money_pence.attachment, Pence::ZERO);
        let none = summary("none");
        assert_eq!(
            (none.extra_per_100, none.money_pence.revenue(), none.money_pence.costs()),
            (0.0, Pence::ZERO, Pence::ZERO)
        );
        let jobcentre = summary("jobcentre");
        assert_eq!(jobcentre.money_pence.revenue(), jobcentre.money_pence.delivery);
        assert_eq!(jobcentre.parked_share, 0.0);
        let whp = summary("whp2017").money_pence;
        assert!(whp.delivery > Pence::ZERO && whp.outcome > Pence::ZERO && whp.sustainment == Pence::ZERO);
    }
}
