//! The game of the adviser: twenty people, forty hours in turns of two, and what they can be expected to bring.

use parked_model::{
    Scenario,
    contract::Contract,
    decision::optimum::gain_share,
    numeric::order::by_amount,
    people::{Person, jobs::Retention, rates::RateMaker},
    record::calendar::{QUARTER_WEEKS, WINDOW_WEEKS},
    scenario::Key,
    setup::people::population,
};

use crate::run::Outcome;

/// People in the waiting room.
pub const PEOPLE: usize = 20;

/// Hours to give in the first quarter.
pub const HOURS: u32 = 40;

/// Hours that are given at a time.
pub const TURN: u32 = 2;

/// Hours that one person can be given.
pub const MOST: u32 = 8;

/// How steeply the other tariff's price rises with distance inside a label.
const STEEP: f64 = 0.6;

/// What is paid for a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tariff {
    /// One price for each label, as in 2011.
    Label,
    /// Dearer the further from work somebody looks.
    Distance,
}

/// To whom hours are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Whoever has fewest.
    Evenly,
    /// The nearest to work who has room for more.
    Nearest,
    /// The furthest from work who has room for more.
    Furthest,
    /// Where they bring most fees: what a firm does that chases them.
    MostFees,
}

impl Rule {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Evenly, Self::Nearest, Self::Furthest, Self::MostFees];
}

/// Somebody in the waiting room, as the adviser sees them.
#[derive(Clone, Debug, PartialEq)]
pub struct Client {
    /// Their place among the people of the run.
    pub person: u32,
    /// The benefit label.
    pub label: &'static str,
    /// Chance of a job within two years without help.
    pub alone: f64,
    /// Fees from a job that lasts as long as the contract pays for, pounds.
    pub pays: f64,
    /// Expected fees from a job start, which may not last, pounds.
    worth: f64,
    /// Most that a quarter's help can add, in summed weekly rate.
    reach: f64,
}

/// The waiting room and what an hour does.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// The people, nearest to work first.
    pub clients: Vec<Client>,
    /// Pounds a week that one hour in the quarter comes to.
    pounds_for_hour: f64,
    kappa: f64,
}

/// What hours can be expected to bring.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Yield {
    /// Fees that would not have come anyway, pounds.
    pub fees: f64,
    /// Job starts that would not have come anyway.
    pub starts: f64,
    /// People without an hour.
    pub left_out: usize,
    /// Hours for the half that is furthest from work.
    pub far_hours: u32,
}

impl Room {
    /// Twenty of the people drawn, evenly spread by distance from work.
    pub fn of(outcome: &Outcome, tariff: Tariff) -> Self {
        let scenario = &outcome.scenario;
        let steepness = if tariff == Tariff::Distance { STEEP } else { 0.0 };
        let contract = Contract::of(&scenario.clone().with(Key::Profile, steepness));
        let maker = RateMaker::of(&population(scenario));
        let shown = &outcome.crowd.shown;
        let evenly = (0..PEOPLE).map(|place| shown[(2 * place + 1) * shown.len() / (2 * PEOPLE)]);
        let mut clients: Vec<Client> = evenly
            .map(|member| client(member, &outcome.twin.people[member as usize], scenario, &contract, &maker))
            .collect();
        // What the adviser judges is not quite how people were spread.
        let order = by_amount(clients.iter().map(|client| -client.alone));
        clients = order.into_iter().map(|at| clients[at as usize].clone()).collect();
        Self {
            clients,
            pounds_for_hour: scenario.get(Key::HourlyCost) / f64::from(QUARTER_WEEKS),
            kappa: scenario.get(Key::Kappa),
        }
    }

    /// Chance that a client starts a job because of so many hours.
    fn extra(&self, client: &Client, hours: u32) -> f64 {
        let share = gain_share(f64::from(hours) * self.pounds_for_hour, self.kappa);
        (1.0 - client.alone) * (1.0 - libm::exp(-client.reach * share))
    }

    /// What given hours bring.
    pub fn brings(&self, hours: &[u32]) -> Yield {
        let half = self.clients.len() / 2;
        self.clients.iter().zip(hours).enumerate().fold(Yield::default(), |sum, (place, (client, &hours))| {
            let starts = self.extra(client, hours);
            Yield {
                fees: sum.fees + client.worth * starts,
                starts: sum.starts + starts,
                left_out: sum.left_out + usize::from(hours == 0),
                far_hours: sum.far_hours + if place >= half { hours } else { 0 },
            }
        })
    }

    /// Gives the hours that are left by a rule, turn by turn.
    pub fn give_rest(&self, hours: &[u32], rule: Rule) -> Vec<u32> {
        let mut hours = hours.to_vec();
        while hours.iter().sum::<u32>() + TURN <= HOURS {
            let Some(next) = self.next(&hours, rule) else { break };
            hours[next] += TURN;
        }
        hours
    }

    /// Who is given the next turn; the nearest of those who are alike; `None` once everybody has the most.
    fn next(&self, hours: &[u32], rule: Rule) -> Option<usize> {
        let mut open = (0..hours.len()).filter(|&at| hours[at] + TURN <= MOST);
        let gain = |at: usize| {
            let client = &self.clients[at];
            client.worth * (self.extra(client, hours[at] + TURN) - self.extra(client, hours[at]))
        };
        match rule {
            Rule::Nearest => open.next(),
            Rule::Furthest => open.next_back(),
            Rule::Evenly => open.min_by_key(|&at| hours[at]),
            Rule::MostFees => open.reduce(|best, at| if gain(at) > gain(best) { at } else { best }),
        }
    }

    /// The hours that bring most fees. Each next turn goes where it brings most; since every further one brings less, no
    /// other way of giving whole turns brings more.
    pub fn most_fees(&self) -> Vec<u32> {
        self.give_rest(&vec![0; self.clients.len()], Rule::MostFees)
    }
}

/// What the adviser expects of somebody over the window and the quarter (specification 2.2 and 2.3).
fn client(place: u32, person: &Person, scenario: &Scenario, contract: &Contract, maker: &RateMaker) -> Client {
    let base = maker.rates(person).judged_base;
    let schedule = contract.schedule(person);
    Client {
        person: place,
        label: person.group.about().label,
        alone: 1.0 - libm::exp(-base * f64::from(WINDOW_WEEKS)),
        pays: schedule.worth_of_start(Retention { loss_scale: 0.0 }),
        worth: schedule.worth_of_start(Retention { loss_scale: scenario.get(Key::Loss) }),
        reach: maker.judged_gain(person) * f64::from(QUARTER_WEEKS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(tariff: Tariff) -> Room {
        Room::of(&Outcome::of(&Scenario::default()), tariff)
    }

    #[test]
    fn the_same_people_wait_under_both_tariffs_nearest_first() {
        let (label, distance) = (room(Tariff::Label), room(Tariff::Distance));
        assert_eq!(label.clients.len(), PEOPLE);
        assert!(label.clients.is_sorted_by(|near, far| near.alone >= far.alone));
        for (a, b) in label.clients.iter().zip(&distance.clients) {
            assert_eq!((a.label, a.alone, a.reach), (b.label, b.alone, b.reach));
        }
    }

    #[test]
    fn a_job_that_lasts_pays_by_label_or_more_for_the_further() {
        let (label, distance) = (room(Tariff::Label).clients, room(Tariff::Distance).clients);
        for (one, other) in label.iter().zip(&label[1..]) {
            assert!(one.label != other.label || one.pays == other.pays, "one price for each label");
        }
        assert!(label.iter().all(|client| client.pays > client.worth), "not every job lasts");
        let of = |clients: &[Client], label: &str| -> Vec<f64> {
            clients.iter().filter(|client| client.label == label).map(|client| client.pays).collect()
        };
        let jsa = of(&distance, "JSA, 25 and over");
        assert!(jsa.len() > 3 && jsa.is_sorted() && jsa[0] < jsa[jsa.len() - 1], "{jsa:?}");
    }

    #[test]
    fn no_turn_moved_from_one_to_another_brings_more_fees() {
        for tariff in [Tariff::Label, Tariff::Distance] {
            let room = room(tariff);
            let best = room.most_fees();
            assert_eq!(best.iter().sum::<u32>(), HOURS);
            let fees = room.brings(&best).fees;
            for (from, to) in (0..PEOPLE).flat_map(|from| (0..PEOPLE).map(move |to| (from, to))) {
                if from != to && best[from] > 0 && best[to] < MOST {
                    let mut other = best.clone();
                    other[from] -= TURN;
                    other[to] += TURN;
                    assert!(room.brings(&other).fees <= fees + 1e-9);
                }
            }
        }
    }

    #[test]
    fn the_rest_is_given_by_each_rule_and_what_was_given_stays() {
        let room = room(Tariff::Label);
        let mut given = vec![0; PEOPLE];
        given[10] = 6;
        for rule in Rule::ALL {
            let hours = room.give_rest(&given, rule);
            assert_eq!((hours.iter().sum::<u32>(), hours[10] >= 6), (HOURS, true), "{rule:?}: {hours:?}");
            assert!(hours.iter().all(|&hours| hours <= MOST), "{rule:?}: {hours:?}");
        }
        assert_eq!(room.give_rest(&[0; PEOPLE], Rule::Evenly), [2; PEOPLE]);
        assert_eq!(room.give_rest(&[0; PEOPLE], Rule::Nearest)[..6], [8, 8, 8, 8, 8, 0]);
        assert_eq!(room.give_rest(&given, Rule::Furthest)[15..], [2, 8, 8, 8, 8]);
    }

    #[test]
    fn chasing_fees_leaves_the_furthest_out_and_a_price_by_distance_moves_hours_to_the_further_half() {
        let hours = room(Tariff::Label).most_fees();
        assert_eq!(hours[PEOPLE - 1], 0);
        let brought = |tariff| room(tariff).brings(&room(tariff).most_fees());
        let (label, distance) = (brought(Tariff::Label), brought(Tariff::Distance));
        assert!(label.far_hours < HOURS / 2 && distance.far_hours > HOURS / 2, "{label:?} {distance:?}");
        let evenly = room(Tariff::Label).brings(&[2; PEOPLE]);
        assert_eq!((evenly.left_out, evenly.far_hours), (0, HOURS / 2));
        // What the page says of the two: about as many jobs, for other people.
        let (even, firm) = (evenly.starts, label.starts);
        assert!((even - firm).abs() < 0.05 * firm && evenly.fees < label.fees, "{evenly:?} {label:?}");
        assert_eq!(room(Tariff::Label).brings(&[0; PEOPLE]), Yield { left_out: PEOPLE, ..Yield::default() });
    }
}
