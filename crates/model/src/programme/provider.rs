//! One provider at work: its rule, its purse, the people waiting on its books and the plan they are under.

use crate::{
    decision::{
        belief::Belief,
        hours::Hours,
        plan::{Plan, Policy, Prospect},
        purse::{Fences, Purse},
        strategy::Strategy,
        worth::Worth,
    },
    numeric::units::Pence,
    programme::{
        case::Case,
        ledger::Ledger,
        place::{Place, ProviderId},
        world::World,
    },
    record::{
        calendar::CalendarWeek,
        groups::{GROUPS, GroupIndex, PerGroup},
    },
};

/// What a provider signs up with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bid {
    /// Its rule and the rule's numbers.
    pub(crate) policy: Policy,
    /// The hours its head office wants.
    pub(crate) hours: Hours,
    /// What it may spend.
    pub(crate) purse: Purse,
    /// Whose hours those are.
    pub(crate) fences: Fences,
    /// What it thinks help can do.
    pub(crate) belief: Belief,
    /// `zeta`: worth of a start beyond the fees, pounds.
    pub(crate) zeta: f64,
    /// Overhead for each person on its books, a week.
    pub(crate) overhead: Pence,
    /// In-work support for each person in work, a week.
    pub(crate) in_work: Pence,
}

impl Bid {
    /// The same without any help.
    fn without_help(self) -> Self {
        let policy = Policy { strategy: Strategy::Ignore, budget_per_head: 0.0, floor: 0.0, ..self.policy };
        Self { policy, ..self }
    }
}

/// A provider at work. Nobody's people have a provider too: one that gives no help.
pub(crate) struct Provider {
    /// Where it stands. Who stands for nobody has the place of the prime whose books its people are on.
    pub(crate) place: Place,
    /// Its book in the ledger; `None` for who stands for nobody.
    pub(crate) book: Option<ProviderId>,
    pub(crate) policy: Policy,
    hours: Hours,
    /// How many times the policy's hours each group's people get, where their hours are their own.
    times: PerGroup<f64>,
    purse: Purse,
    worth: Worth,
    zeta: f64,
    pub(crate) belief: Belief,
    fences: Fences,
    plans: PerGroup<Plan>,
    /// Out of work until the next plan.
    pub(crate) waiting: Vec<u32>,
    /// Joined or came back this week.
    pub(crate) joining: Vec<u32>,
    caseload: Vec<Prospect>,
    /// Calendar week in which it closed or lost its contract.
    pub(crate) closed: Option<CalendarWeek>,
    /// Years in a row below the minimum.
    pub(crate) strikes: u32,
}

impl Provider {
    /// Opens for business; a share `reaching` of the fees reaches it, 0 to 1.
    pub(crate) fn open(place: Place, book: ProviderId, bid: &Bid, reaching: f64, world: &World) -> Self {
        Self { book: Some(book), ..Self::at(place, bid, reaching, world) }
    }

    /// Who stands for nobody at the place of a prime.
    pub(crate) fn nobody(place: Place, bid: &Bid, world: &World) -> Self {
        Self::at(place, &bid.without_help(), 1.0, world)
    }

    fn at(place: Place, bid: &Bid, reaching: f64, world: &World) -> Self {
        let Bid { policy, hours, purse, fences, belief, zeta, .. } = *bid;
        let worth = Worth::of_fees(&world.contract, world.course.forces.retention, reaching);
        Self {
            place,
            book: None,
            policy,
            hours,
            times: [1.0; GROUPS.len()],
            purse,
            worth: worth.under(policy.strategy, [zeta; GROUPS.len()]),
            zeta,
            belief,
            fences,
            plans: fences.plans(&policy, &[1.0; GROUPS.len()], &[], |_| GroupIndex::default(), None),
            waiting: Vec::new(),
            joining: Vec::new(),
            caseload: Vec::new(),
            closed: None,
            strikes: 0,
        }
    }

    /// Whether it has not closed.
    pub(crate) fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// Takes up another rule.
    pub(crate) fn take_up(&mut self, strategy: Strategy) {
        self.policy.strategy = strategy;
        self.worth = self.worth.under(strategy, self.worth.beyond());
    }

    /// Counts so many pounds more than before its first week for a start beyond the fees, group by group.
    pub(crate) fn count_on(&mut self, more: PerGroup<Option<f64>>) {
        let beyond = more.map(|more| more.map_or(self.zeta, |more| self.zeta + more));
        self.worth = self.worth.under(self.policy.strategy, beyond);
    }

    /// Whether its capital is gone at the start of a calendar week.
    pub(crate) fn is_insolvent(&self, week: CalendarWeek, ledger: &mut Ledger) -> bool {
        self.book.is_some_and(|book| self.purse.is_empty(ledger.standing(book, week, 0)))
    }

    /// Sets the hours of the next quarter for whoever is on the books.
    pub(crate) fn set_budget(&mut self, week: CalendarWeek, cases: &[Case], world: &World, ledger: &mut Ledger) {
        let Some(book) = self.book else { return };
        let people = self.joining.len() + self.waiting.len();
        let pays = if self.purse.goes_by_belief() {
            self.look(week, cases, world);
            let common = self.ln_common_gain(week, world);
            self.belief.paying_effort(&self.caseload, self.policy.kappa, common)
        } else {
            0.0
        };
        let groups = self.joining.iter().chain(&self.waiting).map(|&index| cases[index as usize].group);
        let wanted = self.hours.on_average(self.fences, groups);
        self.times = self.hours.relative(wanted);
        self.policy.budget_per_head = self.purse.per_head(ledger.standing(book, week, people), wanted, pays);
    }

    /// Plans for everybody on the books; whoever was waiting is served from now on.
    pub(crate) fn plan(&mut self, week: CalendarWeek, cases: &[Case], world: &World) {
        self.joining.append(&mut self.waiting);
        self.look(week, cases, world);
        self.policy.ln_common_gain = self.ln_common_gain(week, world);
        let group_of = |position: usize| cases[self.joining[position] as usize].group;
        self.plans = self.fences.plans(&self.policy, &self.times, &self.caseload, group_of, Some(&self.plans));
    }

    /// Looks at everybody on the books.
    fn look(&mut self, week: CalendarWeek, cases: &[Case], world: &World) {
        self.caseload.clear();
        let seen = |&index: &u32| prospect(&cases[index as usize], week, world, &self.worth);
        self.caseload.extend(self.joining.iter().map(seen));
        self.caseload.extend(self.waiting.iter().map(seen));
    }

    /// `ln(alpha * M)`, unless the prospects hold it already.
    fn ln_common_gain(&self, week: CalendarWeek, world: &World) -> f64 {
        if pays_for_distance(world, &self.worth) {
            0.0
        } else {
            libm::log(world.alpha * world.course.tightness[week.index()])
        }
    }

    /// What somebody who joined gets, pounds a week; `planned` says whether a plan was made this week.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "a call for each person and plan costs more than what it does")]
    pub(crate) fn effort(&self, position: usize, case: &Case, planned: bool, week: CalendarWeek, world: &World) -> f64 {
        let plan = &self.plans[case.group.index()];
        if planned {
            plan.effort(&self.caseload[position])
        } else {
            plan.effort(&prospect(case, week, world, &self.worth))
        }
    }
}

/// Whether readiness gained is worth money to a provider.
fn pays_for_distance(world: &World, worth: &Worth) -> bool {
    world.distance_week > 0.0 && worth.counts_money()
}

/// What a provider to whom starts have this worth knows of somebody. Where distance is paid for, a week of full help is
/// worth that as well: `G + D * gamma` (specification 2.10), and `ln_gain` holds the whole of it.
#[inline(always)]
#[expect(clippy::inline_always, reason = "a call for each person and plan costs more than what it does")]
fn prospect(case: &Case, week: CalendarWeek, world: &World, worth: &Worth) -> Prospect {
    let prospect = case.prospect(week, world, worth);
    if !pays_for_distance(world, worth) {
        return prospect;
    }
    let gain = world.alpha * world.course.tightness[week.index()] * libm::exp(prospect.ln_gain);
    Prospect { ln_gain: libm::log(gain + world.distance_week), ..prospect }
}
