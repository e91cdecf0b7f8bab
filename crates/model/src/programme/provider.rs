//! One provider at work: its rule, its purse, the people waiting on its books and the plan they are under.

use crate::{
    decision::{
        belief::Belief,
        plan::{Plan, Policy, Prospect},
        purse::{Fences, Purse},
        strategy::Strategy,
        worth::{Worth, everywhere},
    },
    programme::{case::Case, ledger::Ledger, world::World},
    record::groups::PerGroup,
    scenario::{Scenario, params::Key},
};

/// A provider at work. Nobody's people are a provider too: one that gives no help.
pub(crate) struct Firm {
    /// Position of its prime among the primes; also when it is its own.
    pub(crate) prime: usize,
    /// 0 for a prime, 1 and 2 for its subcontractors.
    pub(crate) tier: usize,
    /// Its book in the ledger; nothing for nobody.
    pub(crate) book: Option<usize>,
    pub(crate) policy: Policy,
    purse: Purse,
    pub(crate) worth: Worth,
    /// Share of the fees that reaches it.
    kept: f64,
    pub(crate) belief: Belief,
    fences: Fences,
    plans: PerGroup<Plan>,
    /// Out of work until the next plan.
    pub(crate) waiting: Vec<u32>,
    /// Joined or came back this week.
    pub(crate) joining: Vec<u32>,
    caseload: Vec<Prospect>,
    /// Calendar week in which it closed or lost its contract.
    pub(crate) closed: Option<u32>,
    /// Years in a row below the minimum.
    pub(crate) strikes: u32,
}

/// What sets one provider apart from another.
pub(crate) struct Kind {
    pub(crate) prime: usize,
    pub(crate) tier: usize,
    pub(crate) book: Option<usize>,
    pub(crate) strategy: Strategy,
    /// Pounds a week wanted for each person out of work.
    pub(crate) beta: f64,
    pub(crate) kappa: f64,
    /// Share of everybody referred that it expects.
    pub(crate) share: f64,
}

impl Firm {
    pub(crate) fn open(kind: &Kind, scenario: &Scenario, world: &World) -> Self {
        let kept = libm::pow(1.0 - scenario.get(Key::Slice), kind.tier as f64);
        let idle = kind.book.is_none();
        let usual = Policy::of(scenario);
        let policy = Policy {
            strategy: kind.strategy,
            budget_per_head: if idle { 0.0 } else { kind.beta },
            floor: if idle { 0.0 } else { usual.floor },
            kappa: kind.kappa,
            ..usual
        };
        let fences = Fences::of(scenario);
        Self {
            prime: kind.prime,
            tier: kind.tier,
            book: kind.book,
            purse: Purse::of(scenario, kind.beta, kind.share * f64::from(scenario.people())),
            worth: Worth::of(world, kind.strategy, kept, everywhere(scenario.get(Key::Zeta))),
            kept,
            belief: Belief::of(scenario),
            fences,
            plans: fences.plans(&policy, &[], |_| 0),
            policy,
            waiting: Vec::new(),
            joining: Vec::new(),
            caseload: Vec::new(),
            closed: None,
            strikes: 0,
        }
    }

    /// Takes up another rule, or another worth of starts beyond the fees.
    pub(crate) fn set_aims(&mut self, strategy: Strategy, beyond: PerGroup<f64>, world: &World) {
        self.policy.strategy = strategy;
        self.worth = Worth::of(world, strategy, self.kept, beyond);
    }

    /// Whether its capital is gone at the start of a calendar week.
    pub(crate) fn is_insolvent(&self, week: u32, ledger: &mut Ledger) -> bool {
        self.book.is_some_and(|book| self.purse.is_empty(ledger.standing(book, week, 0)))
    }

    /// Sets the hours of the next quarter for whoever is on the books.
    pub(crate) fn set_budget(&mut self, week: u32, cases: &[Case], world: &World, ledger: &mut Ledger) {
        let Some(book) = self.book else { return };
        let people = self.joining.len() + self.waiting.len();
        let pays = if self.purse.goes_by_belief() {
            self.look(week, cases, world);
            let common = self.ln_common_gain(week, world);
            self.belief.paying_effort(&self.caseload, self.policy.kappa, common, self.policy.budget_per_head)
        } else {
            0.0
        };
        self.policy.budget_per_head = self.purse.per_head(ledger.standing(book, week, people), pays);
    }

    /// Plans for everybody on the books; whoever was waiting is served from now on.
    pub(crate) fn plan(&mut self, week: u32, cases: &[Case], world: &World) {
        self.joining.append(&mut self.waiting);
        self.look(week, cases, world);
        self.policy.ln_common_gain = self.ln_common_gain(week, world);
        let group_of = |position: usize| cases[self.joining[position] as usize].group;
        self.plans = self.fences.plans(&self.policy, &self.caseload, group_of);
    }

    /// Looks at everybody on the books.
    fn look(&mut self, week: u32, cases: &[Case], world: &World) {
        self.caseload.clear();
        let people = self.joining.iter().chain(&self.waiting);
        self.caseload.extend(people.map(|&index| prospect(&cases[index as usize], week, world, &self.worth)));
    }

    /// `ln(alpha * M)`, unless the prospects hold it already.
    fn ln_common_gain(&self, week: u32, world: &World) -> f64 {
        if pays_for_distance(world, &self.worth) {
            0.0
        } else {
            libm::log(world.alpha * world.tightness[week as usize])
        }
    }

    /// What somebody who joined gets, pounds a week; `planned` says whether a plan was made this week.
    pub(crate) fn effort(&self, position: usize, case: &Case, planned: bool, week: u32, world: &World) -> f64 {
        let prospect = if planned { self.caseload[position] } else { prospect(case, week, world, &self.worth) };
        self.plans[case.group].effort(&prospect)
    }
}

/// Whether readiness gained is worth money to a provider.
fn pays_for_distance(world: &World, worth: &Worth) -> bool {
    world.distance_week > 0.0 && worth.counts_money()
}

/// What a provider to whom starts have this worth knows of somebody. Where distance is paid for, a week of full help is
/// worth that as well: `G + D * gamma` (model.md 2.10), and `ln_gain` holds the whole of it.
fn prospect(case: &Case, week: u32, world: &World, worth: &Worth) -> Prospect {
    let prospect = case.prospect(week, world, worth);
    if !pays_for_distance(world, worth) {
        return prospect;
    }
    let gain = world.alpha * world.tightness[week as usize] * libm::exp(prospect.ln_gain);
    Prospect { ln_gain: libm::log(gain + world.distance_week), ..prospect }
}
