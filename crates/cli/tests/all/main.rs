//! `parked` as somebody at a terminal sees it. One program for all, so that it is linked once.

mod calibrate;
mod chart;
mod cluster;
mod common;
mod golden;
mod params;
mod reference;
mod run;
mod sensitivity;
mod series;
mod shards;
mod spread;
mod sweep;
mod validate;
