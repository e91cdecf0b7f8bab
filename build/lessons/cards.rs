//! The people of the game as a class counts them on paper: whole chances of a thousand, and one luck for all.

use parked_model::{numeric::whole::whole, people::first_start_clock};

use super::super::{
    game::{HOURS, MOST, PEOPLE, Room, Rule, TURN, Tariff},
    run::Outcome,
};

/// People like somebody, of whom a card counts: a hundred would be too few to see what two hours do.
const OF: f64 = 1_000.0;

/// Somebody on a card.
#[derive(Debug, PartialEq)]
pub struct Card {
    /// The benefit label.
    pub label: &'static str,
    /// What a job that lasts brings the firm, pounds: at one price for each label, and at a price that rises with distance.
    pub pays: [f64; 2],
    /// Find work within two years, of a thousand like them: without help and after each further turn of hours.
    pub chances: Vec<u32>,
    /// Their luck, 1 to 1,000: they find work where it is no higher than the chance. It is that of their life in the run.
    pub luck: u32,
}

/// What became of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Found work, and would have without help.
    Anyway,
    /// Found work thanks to help.
    Thanks,
    /// Found none, for all the help.
    Helped,
    /// Found none, and had not an hour.
    LeftOut,
}

/// What some hours come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// People without an hour.
    pub left_out: usize,
    /// Hours for the half that is furthest from work.
    pub far_hours: u32,
    /// Found work anyway, in this room.
    pub anyway: usize,
    /// Found work thanks to help. in this room.
    pub thanks: usize,
    /// The same in a thousand such rooms.
    pub in_rooms: u32,
}

/// The cards, and the hours that the firm and the rules give.
#[derive(Debug)]
pub struct Table {
    /// Nearest to work first.
    pub cards: Vec<Card>,
    /// Who gives hours by what, by the name that lessons use.
    given: Vec<(&'static str, Vec<u32>)>,
}

impl Table {
    /// The room of a run.
    pub fn of(outcome: &Outcome) -> Self {
        let [label, distance] = [Tariff::Label, Tariff::Distance].map(|tariff| Room::of(outcome, tariff));
        let none = [0; PEOPLE];
        let given = vec![
            ("nobody", none.to_vec()),
            ("evenly", label.give_rest(&none, Rule::Evenly)),
            ("nearest", label.give_rest(&none, Rule::Nearest)),
            ("furthest", label.give_rest(&none, Rule::Furthest)),
            ("firm", label.most_fees()),
            ("distance", distance.most_fees()),
        ];
        let card = |at: usize| Card {
            label: label.clients[at].label,
            pays: [&label, &distance].map(|room| room.clients[at].pays),
            chances: (0..=MOST / TURN).map(|turns| chance(&label, at, turns * TURN)).collect(),
            luck: luck(outcome, label.clients[at].person),
        };
        Self { cards: (0..PEOPLE).map(card).collect(), given }
    }

    /// The hours that somebody gives by a rule.
    pub fn hours(&self, who: &str) -> Option<&[u32]> {
        self.given.iter().find(|(known, _)| *known == who).map(|(_, hours)| &hours[..])
    }

    /// What becomes of a card with some hours.
    pub fn fate(&self, at: usize, hours: u32) -> Fate {
        let card = &self.cards[at];
        match hours {
            _ if card.luck <= card.chances[0] => Fate::Anyway,
            _ if card.luck <= card.chance(hours) => Fate::Thanks,
            0 => Fate::LeftOut,
            _ => Fate::Helped,
        }
    }

    /// What hours come to.
    pub fn tally(&self, hours: &[u32]) -> Tally {
        let count = |fate| hours.iter().enumerate().filter(|&(at, &hours)| self.fate(at, hours) == fate).count();
        let gain = |(card, &hours): (&Card, &u32)| card.chance(hours).saturating_sub(card.chances[0]);
        Tally {
            left_out: hours.iter().filter(|&&hours| hours == 0).count(),
            far_hours: hours[PEOPLE / 2..].iter().sum(),
            anyway: count(Fate::Anyway),
            thanks: count(Fate::Thanks),
            in_rooms: self.cards.iter().zip(hours).map(gain).sum(),
        }
    }

    /// A number of the game by the name that lessons give it: `hours`, or `firm left-out`.
    pub fn number(&self, what: &str) -> Option<String> {
        let number = match what.split_once(' ') {
            None => match what {
                "people" => whole(PEOPLE as f64),
                "hours" => HOURS,
                "turn" => TURN,
                "most" => MOST,
                _ => return None,
            },
            Some((who, of)) => {
                let tally = self.tally(self.hours(who)?);
                match of {
                    "left-out" => whole(tally.left_out as f64),
                    "far-hours" => tally.far_hours,
                    "anyway" => whole(tally.anyway as f64),
                    "thanks" => whole(tally.thanks as f64),
                    "in-rooms" => tally.in_rooms,
                    _ => return None,
                }
            }
        };
        Some(number.to_string())
    }
}

impl Card {
    /// How many of a thousand find work with some hours, which are whole turns.
    fn chance(&self, hours: u32) -> u32 {
        self.chances[(hours / TURN) as usize]
    }
}

/// How many of a thousand find work like a client with some hours.
fn chance(room: &Room, at: usize, hours: u32) -> u32 {
    let mut given = [0; PEOPLE];
    given[at] = hours;
    whole((OF * (room.clients[at].alone + room.brings(&given).starts)).round())
}

/// The luck of somebody's first job in the run: in how many of a thousand lives it comes as soon or sooner.
fn luck(outcome: &Outcome, person: u32) -> u32 {
    let clock = first_start_clock(outcome.scenario.seed(), &outcome.twin.people[person as usize]);
    1 + whole((OF * (1.0 - libm::exp(-clock))).floor().min(OF - 1.0))
}
