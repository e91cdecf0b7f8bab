//! The pictures, one a file, each made from a run. Where more runs are needed than the one given, `NAME` makes them and
//! `NAME_of` takes them.

mod account;
mod fee;
mod groups;
mod hills;
mod ledger;
mod levers;
mod paid_for;
mod purse;
mod ranking;

pub use account::{account, account_of, other_flow};
pub use fee::{Left, fee, fee_of, other_providers};
pub use groups::groups;
pub use hills::{hills, hills_of, label_share};
pub use ledger::ledger;
pub use levers::{Dials, levers, levers_of};
pub use paid_for::{paid_for, paid_for_parts};
pub use purse::{Purse, purse, purse_of};
pub use crate::kinds::lines::Line;
pub use ranking::{ranking, ranking_of, rules_ranked};
