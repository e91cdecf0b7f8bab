#!/bin/sh
# The same sweep as an array of Slurm jobs, one a shard:
#
#   export SHARDS=8; sbatch --array=1-$SHARDS slurm-array.sh
#
# The same line again goes on where jobs were killed, and leaves alone what is finished; so does --array=3,5 for two of them.
# When all are done, on any machine:
#
#   parked merge --out runs.csv shard-*-of-8.csv && parked sensitivity --from runs.csv
#
#SBATCH --job-name=parked
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=04:00:00
#SBATCH --requeue
set -eu

RAYON_NUM_THREADS=${SLURM_CPUS_PER_TASK:-1} "${PARKED:-parked}" sweep \
    --sobol "${SAMPLES:-1024}" --people "${PEOPLE:-20000}" --seed "${SEED:-1}" \
    --shard "$SLURM_ARRAY_TASK_ID/${SHARDS:?is the number of shards}" \
    --out "shard-$SLURM_ARRAY_TASK_ID-of-$SHARDS.csv"
