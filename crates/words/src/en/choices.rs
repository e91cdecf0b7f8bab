//! Words for the choices of the parameter table.

use parked_model::{Choice, Strategy, scenario::params::Parameter};

/// Name and rule of one of a list of choices.
#[derive(Clone, Copy, Debug)]
pub struct ChoiceWords {
    /// A few words for the button.
    pub name: &'static str,
    /// The rule, in a sentence.
    pub rule: &'static str,
}

/// The words for a strategy.
pub fn strategy(strategy: Strategy) -> ChoiceWords {
    let (name, rule) = match strategy {
        Strategy::Equal => ("Equal shares", "Everybody out of work gets the same time."),
        Strategy::Cream => ("Nearest first", "The nearer somebody looks to work, the more time they get."),
        Strategy::Park => {
            ("Leave the furthest", "Those who look furthest from work get nothing; the rest share equally.")
        }
        Strategy::Needs => ("Furthest first", "The further somebody looks from work, the more time they get."),
        Strategy::Profit => (
            "Where it pays",
            "Head office fixes the hours. Advisers spend them where they are most likely to bring in a fee that would \
             not have come anyway.",
        ),
        Strategy::PureProfit => {
            ("Only if it pays for itself", "Nothing is spent unless each pound brings back more than a pound in fees.")
        }
        Strategy::Ignore => ("Take the fees", "Nobody is helped. The fees come in all the same."),
        Strategy::Jobs => (
            "Most extra jobs",
            "The hours go where they bring most job starts that would not have come anyway, whatever they pay.",
        ),
        Strategy::Conscience => ("Pay and conscience", "Part of the time goes where it pays, part by need."),
    };
    ChoiceWords { name, rule }
}

/// The words for a choice of a row of the table, by its position.
pub fn choice(row: &Parameter, position: usize) -> ChoiceWords {
    let (name, rule) = match row.key {
        "budget" => budget(position),
        "fence" => fence(position),
        "insolvency" => insolvency(position),
        "chain" => chain(position),
        "flow" => flow(position),
        "sub_reply" => reply(position),
        "returned" => returned(position),
        _ => return strategy(Strategy::ALL[position]),
    };
    ChoiceWords { name, rule }
}

type Words = (&'static str, &'static str);

fn budget(position: usize) -> Words {
    match position {
        0 => ("Fixed by head office", "The hours are paid for, whatever comes in."),
        1 => (
            "What earlier people brought in",
            "Each quarter spends last half-year’s income, less the margin and the overhead, topped up from capital.",
        ),
        2 => ("As the bid promised", "The promised hours are given until the credit is gone; then none."),
        _ => ("What it thinks will pay", "As many hours as would bring back their cost, if help did what it believes."),
    }
}

fn fence(position: usize) -> Words {
    match position {
        0 => ("One pot", "Each adviser’s time goes to whoever the rule picks, whatever their group."),
        _ => ("A pot for each group", "Each payment group’s hours are its own, in proportion to its people."),
    }
}

fn insolvency(position: usize) -> Words {
    match position {
        0 => ("It carries on", "Somebody stands behind the provider and pays its debts."),
        _ => ("It closes", "Once its capital is gone, its people go to another provider, or to nobody."),
    }
}

fn chain(position: usize) -> Words {
    match position {
        0 => ("None", "The prime helps everybody itself."),
        1 => ("One", "The prime passes some of its people on to a subcontractor."),
        _ => ("One behind another", "The subcontractor passes some of them on again."),
    }
}

fn flow(position: usize) -> Words {
    match position {
        0 => ("Picked", "Those who look least likely to bring in fees are passed on."),
        _ => ("At random", "Anybody may be passed on."),
    }
}

fn reply(position: usize) -> Words {
    match position {
        0 => ("It is bound", "It has signed and serves whoever comes."),
        1 => ("It trusts", "It declines if it would lose money on people sent at random."),
        _ => ("It knows", "It declines if it would lose money on the people who will really be sent."),
    }
}

fn returned(position: usize) -> Words {
    match position {
        0 => ("Back to the prime", "The prime helps them by its own rule."),
        _ => ("Nowhere", "They stay on the prime’s books without help."),
    }
}
