//! The pictures, one a file, each made from a run. Where more runs are needed than the one given, `NAME` makes them and
//! `NAME_of` takes them.

mod account;
mod class_curves;
mod class_numbers;
mod class_votes;
mod fee;
mod few_jobs;
mod fit;
mod groups;
mod hills;
mod ledger;
mod levers;
mod life;
mod lorenz;
mod luck;
mod minutes_by_tenth;
mod minutes_strip;
mod money;
mod more_money;
mod paid_for;
mod purse;
mod ranking;
mod said;

pub use crate::kinds::lines::Line;
pub use account::{account, account_of, other_flow};
pub use class_curves::class_curves;
pub use class_numbers::class_numbers;
pub use class_votes::class_votes;
pub use fee::{Fees, fee, fee_of, firms};
pub use few_jobs::{ByJobs, by_jobs, few_jobs, few_jobs_of};
pub use fit::{fit, fit_of};
pub use groups::{groups, groups_beside};
pub use hills::{hills, hills_of, label_share};
pub use ledger::ledger;
pub use levers::{LOOKED_AT, Lever, Looked, levers, levers_of};
pub use life::life;
pub use lorenz::lorenz;
pub use luck::{luck, luck_of};
pub use minutes_by_tenth::{MinutesByTenth, minutes_by_tenth, minutes_by_tenth_beside};
pub use minutes_strip::{MinutesStrip, minutes_strip, tenths};
pub use money::{MoneyOverTime, money};
pub use more_money::{ByFees, by_fees, more_money, more_money_of};
pub use paid_for::{paid_for, paid_for_parts};
pub use purse::{Purse, purse, purse_of};
pub use ranking::{ranking, ranking_of, rules_ranked};
pub use said::{Reply, said};
