//! The commands of `examples/cluster` do what they say, without Snakemake and Slurm.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use crate::common::parked;

const SNAKEFILE: &str = include_str!("../../../../examples/cluster/Snakefile");
const CONFIG: &str = include_str!("../../../../examples/cluster/config.yaml");
const SLURM: &str = include_str!("../../../../examples/cluster/slurm-array.sh");

/// The commands of a rule, with what Snakemake would put in place of braces.
fn commands(rule: &str, filled: &[(&str, &str)]) -> String {
    let (_, rest) = SNAKEFILE.split_once(&format!("\nrule {rule}:")).expect("a rule of the workflow");
    let text = rest.split("\"\"\"").nth(1).expect("its commands stand between quotes");
    let config =
        [("samples", "1"), ("people", "100"), ("seed", "1"), ("shards", "2"), ("parked", env!("CARGO_BIN_EXE_parked"))];
    let config = config.map(|(key, value)| {
        assert!(CONFIG.contains(&format!("\n{key}: ")), "{key} stands in config.yaml");
        (format!("config[{key}]"), value)
    });
    let filled = filled.iter().map(|(name, value)| ((*name).to_owned(), *value));
    let text = config
        .into_iter()
        .chain(filled)
        .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value));
    assert!(!text.contains('{'), "{text}");
    text
}

fn shell(folder: &Path, script: &str, environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new("sh");
    command.args(["-euc", script]).current_dir(folder).envs(environment.iter().copied());
    command.output().expect("a shell starts")
}

fn succeeds(folder: &Path, script: &str, environment: &[(&str, &str)]) {
    let output = shell(folder, script, environment);
    assert!(output.status.success(), "{script}\n{}", String::from_utf8_lossy(&output.stderr));
}

fn whole(folder: &Path) -> Vec<u8> {
    let path = folder.join("whole.csv");
    let answer = parked(&[
        "sweep",
        "--sobol",
        "1",
        "--people",
        "100",
        "--seed",
        "1",
        "--out",
        path.to_str().expect("a plain path"),
    ]);
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    fs::read(path).expect("the sweep wrote it")
}

#[test]
fn the_rules_of_the_workflow_make_the_sweep_and_its_indices() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for k in ["1", "2"] {
        let (growing, output) = (format!("growing-{k}.csv"), format!("{k}.csv"));
        let filled =
            [("threads", "1"), ("wildcards.k", k), ("params.growing", growing.as_str()), ("output", output.as_str())];
        succeeds(folder, &commands("shard", &filled), &[]);
    }
    succeeds(folder, &commands("merge", &[("input", "1.csv 2.csv"), ("output", "runs.csv")]), &[]);
    assert!(fs::read(folder.join("runs.csv")).unwrap() == whole(folder));
    let filled = [("input", "runs.csv"), ("output.csv", "indices.csv"), ("output.txt", "indices.txt")];
    succeeds(folder, &commands("indices", &filled), &[]);
    assert_eq!(fs::read_to_string(folder.join("indices.csv")).unwrap().lines().count(), 21);
    assert!(fs::read_to_string(folder.join("indices.txt")).unwrap().starts_with("1 samples over 20 parameters"));
}

#[test]
fn the_array_of_jobs_makes_the_same_sweep() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let all = [("PARKED", env!("CARGO_BIN_EXE_parked")), ("SAMPLES", "1"), ("PEOPLE", "100")];
    assert!(!shell(folder, SLURM, &[&all[..], &[("SLURM_ARRAY_TASK_ID", "1")]].concat()).status.success());
    for k in ["1", "2"] {
        succeeds(folder, SLURM, &[&all[..], &[("SHARDS", "2"), ("SLURM_ARRAY_TASK_ID", k)]].concat());
    }
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let answer = parked(&["merge", "--out", &path("runs.csv"), &path("shard-1-of-2.csv"), &path("shard-2-of-2.csv")]);
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    assert!(fs::read(folder.join("runs.csv")).unwrap() == whole(folder));
}
