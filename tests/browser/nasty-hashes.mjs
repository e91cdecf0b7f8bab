// Links as nobody should make them: mangled, huge, hostile, and the same on every run of the tests.

const keys = ["v", "beta", "att", "strategy", "people", "seed", "month", "ghosts", "run", "share_18", "lambda_ib", "zoom", ""];
const values = [
  "", "0", "-0", "1", "1e309", "-1e309", "NaN", "Infinity", "0x10", "1_000", "1,5", "٣", "½", "9".repeat(400),
  "1e-320", "4294967295", "4294967296", "%", "%E0%A4%A", "%00", "%F0%9F%98%80", "\u202Eabc", "🧑‍🤝‍🧑", "null", "__proto__",
  "<svg onload=alert(1)>", "javascript:alert(1)", "profit", "greedy", "a".repeat(5000), "=", "&&&", "#", "?", "\\", "'\"`",
];

/** A small, well-known generator (mulberry32): numbers in [0, 1), the same for the same seed. */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many hashes of one to twelve pairs each. */
export function nastyHashes(count) {
  const next = numbersFrom(2011);
  const one = (list) => list[Math.floor(next() * list.length)];
  const pair = () => one(keys) + one(["=", "=", "=", "", "=="]) + one(values);
  const hash = () => `#${Array.from({ length: 1 + Math.floor(next() * 12) }, pair).join(one(["&", "&", ";", "&&"]))}`;
  return Array.from({ length: count }, hash);
}
