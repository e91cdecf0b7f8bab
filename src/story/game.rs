//! The game of the adviser: twenty people, forty hours, and what each hour can be expected to bring.

use parked_model::{
    Scenario,
    contract::Contract,
    decision::optimum::gain_share,
    numeric::order::{amount_at, by_rank},
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

/// Somebody in the waiting room, as the adviser sees them.
#[derive(Clone, Debug, PartialEq)]
pub struct Client {
    /// The benefit label.
    pub label: &'static str,
    /// Chance of a job within two years without help.
    pub alone: f64,
    /// Expected fees from a job start, pounds.
    worth: f64,
    /// Most that a quarter's help can add, in summed weekly rate.
    reach: f64,
}

/// The waiting room and what an hour does.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// The people, in the order of their arrival.
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
        let members: Vec<u32> = evenly.collect();
        let as_drawn = by_rank(members.iter().copied());
        Self {
            clients: as_drawn
                .into_iter()
                .map(|at| client(&outcome.twin.people[members[at as usize] as usize], scenario, &contract, &maker))
                .collect(),
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
        let chances = self.clients.iter().map(|client| client.alone).collect();
        let middle = amount_at(chances, self.clients.len() / 2);
        self.clients.iter().zip(hours).fold(Yield::default(), |sum, (client, &hours)| {
            let starts = self.extra(client, hours);
            Yield {
                fees: sum.fees + client.worth * starts,
                starts: sum.starts + starts,
                left_out: sum.left_out + usize::from(hours == 0),
                far_hours: sum.far_hours + if client.alone < middle { hours } else { 0 },
            }
        })
    }

    /// The hours that bring most fees. Each next hour goes where it brings most; since every further hour brings less, no
    /// other way of giving whole hours brings more.
    pub fn most_fees(&self) -> Vec<u32> {
        let mut hours = vec![0; self.clients.len()];
        let next = |hours: &[u32], at: usize| {
            let client = &self.clients[at];
            client.worth * (self.extra(client, hours[at] + 1) - self.extra(client, hours[at]))
        };
        for _ in 0..HOURS {
            let best =
                (1..hours.len()).fold(0, |best, at| if next(&hours, at) > next(&hours, best) { at } else { best });
            hours[best] += 1;
        }
        hours
    }
}

/// What the adviser expects of somebody over the window and the quarter (specification 2.2 and 2.3).
fn client(person: &Person, scenario: &Scenario, contract: &Contract, maker: &RateMaker) -> Client {
    let base = maker.rates(person).judged_base;
    Client {
        label: person.group.about().label,
        alone: 1.0 - libm::exp(-base * f64::from(WINDOW_WEEKS)),
        worth: contract.schedule(person).worth_of_start(Retention { loss_scale: scenario.get(Key::Loss) }),
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
    fn the_same_people_wait_under_both_tariffs() {
        let (label, distance) = (room(Tariff::Label), room(Tariff::Distance));
        assert_eq!(label.clients.len(), PEOPLE);
        for (a, b) in label.clients.iter().zip(&distance.clients) {
            assert_eq!((a.label, a.alone, a.reach), (b.label, b.alone, b.reach));
        }
    }

    #[test]
    fn no_hour_moved_from_one_to_another_brings_more_fees() {
        for tariff in [Tariff::Label, Tariff::Distance] {
            let room = room(tariff);
            let best = room.most_fees();
            assert_eq!(best.iter().sum::<u32>(), HOURS);
            let fees = room.brings(&best).fees;
            for (from, to) in (0..PEOPLE).flat_map(|from| (0..PEOPLE).map(move |to| (from, to))) {
                if from != to && best[from] > 0 {
                    let mut other = best.clone();
                    other[from] -= 1;
                    other[to] += 1;
                    assert!(room.brings(&other).fees <= fees + 1e-9);
                }
            }
        }
    }

    #[test]
    fn chasing_fees_leaves_the_furthest_out_and_a_price_by_distance_moves_hours_to_the_further_half() {
        let (clients, hours) = (room(Tariff::Label).clients, room(Tariff::Label).most_fees());
        let furthest = (1..PEOPLE).fold(0, |far, at| if clients[at].alone < clients[far].alone { at } else { far });
        assert_eq!(hours[furthest], 0);
        let brought = |tariff| room(tariff).brings(&room(tariff).most_fees());
        let (label, distance) = (brought(Tariff::Label), brought(Tariff::Distance));
        assert!(label.far_hours < HOURS / 2 && distance.far_hours > HOURS / 2, "{label:?} {distance:?}");
        let evenly = room(Tariff::Label).brings(&[2; PEOPLE]);
        assert_eq!((evenly.left_out, evenly.far_hours), (0, HOURS / 2));
        assert_eq!(room(Tariff::Label).brings(&[0; PEOPLE]), Yield { left_out: PEOPLE, ..Yield::default() });
    }
}
