/**
 * What the job gains when sections become faster: Amdahl's law for one thread, a lower and an upper
 * bound for several. The bounds of each section are made in Java, see `Savings` there.
 */

/**
 * @param {!Array<{row: ?, times: number}>} changes the sections, and how many times as fast each
 *     is to become, 1 or more
 * @param {number} wall the job's time in nanoseconds
 * @return {{least: number, most: number}} how much earlier the job ends, in nanoseconds
 */
export function saved(changes, wall) {
  const kinds = new Map();
  let most = 0;
  for (const {row, times} of changes) {
    const part = 1 - 1 / times;
    most += row.mostSaved * part;
    for (const [kind, least] of row.leastByKind) {
      kinds.set(kind, (kinds.get(kind) || 0) + least * part);
    }
  }
  const least = Math.max(0, ...kinds.values());
  return {
    least: Math.min(wall, Math.round(least)),
    most: Math.min(wall, Math.round(Math.max(least, most))),
  };
}

/**
 * What that is worth.
 *
 * @param {{least: number, most: number}} saving of one run, in nanoseconds
 * @param {number} runs runs per month
 * @param {number} cost of an hour of the machine
 * @return {{hours: !Array<number>, money: !Array<number>}} per month, the least and the most
 */
export function worth(saving, runs, cost) {
  const hours = [saving.least, saving.most].map((nanos) => nanos / 3.6e12 * runs);
  return {hours, money: hours.map((each) => each * cost)};
}
