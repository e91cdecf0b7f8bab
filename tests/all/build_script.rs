//! What the build script is made of, once for the tests of all that it reads.
#![allow(dead_code, reason = "the build script uses the rest")]

#[path = "../../build/argued.rs"]
pub mod argued;
#[path = "../../build/card.rs"]
pub mod card;
#[path = "../../build/fault.rs"]
pub mod fault;
#[path = "../../build/front.rs"]
pub mod front;
#[path = "../../src/story/game.rs"]
pub mod game;
#[path = "../../build/lessons/mod.rs"]
pub mod lessons;
#[path = "../../build/measure.rs"]
pub mod measure;
#[path = "../../build/page.rs"]
pub mod page;
#[path = "../../build/prose.rs"]
pub mod prose;
#[path = "../../build/reader.rs"]
pub mod reader;
#[path = "../../src/story/right.rs"]
pub mod right;
#[path = "../../build/rust.rs"]
pub mod rust;
#[path = "../../src/story/start.rs"]
pub mod start;
#[path = "../../build/terms.rs"]
pub mod terms;
#[path = "../../src/story/value.rs"]
pub mod value;
#[path = "../../src/story/vocabulary.rs"]
pub mod vocabulary;

use super::run;
use vocabulary::Value;
