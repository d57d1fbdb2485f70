/**
 * The durations of a section's calls, without a page.
 */
import {Run} from './run.js';

/** Buckets for one power of two. */
const SUB_BUCKETS = 8;

/** Durations are rare where they are those of one call in so many, or fewer. */
const ONE_IN = 1000;

/**
 * The calls of a section over all threads and places.
 *
 * @param {?} run the run
 * @param {number} section its number
 * @return {{calls: number, timed: number, bars: !Array<?>}} how many calls there were, how many
 *     of them were timed, and a bar for each bucket, a wide one before those within it: `low` and
 *     `high` in nanoseconds, `calls`, `share` of the time of timed calls in percent, by the middles
 *     of the buckets, and the least and the most that the share can be
 */
export function histogramOf(run, section) {
  const nodes = nodesOf(run, section);
  const longest = Math.max(0, ...nodes.map((node) => node.maxNanos));
  const found = new Map();
  let calls = 0;
  let timed = 0;
  for (const node of nodes) {
    calls += node.calls;
    timed += node.timedCalls;
    for (const made of barsOf(node.histogram)) {
      made.high = Math.max(made.low + 1, Math.min(made.high, longest + 1));
      const key = made.low + ' ' + made.high;
      const known = found.get(key);
      if (known) {
        known.calls += made.calls;
      } else {
        found.set(key, made);
      }
    }
  }
  const bars = [...found.values()].sort((a, b) => a.low - b.low || b.high - a.high);
  addShares(bars);
  return {calls, timed, bars};
}

/** Most of a bar is where its own calls are as long, and all others as short, as can be. */
function addShares(bars) {
  const shortest = (made) => made.low * made.calls;
  const longest = (made) => (made.high - 1) * made.calls;
  const sum = (time) => bars.reduce((all, made) => all + time(made), 0);
  const part = (own, others) => own > 0 ? 100 * own / (own + others) : 0;
  const least = sum(shortest);
  const most = sum(longest);
  for (const made of bars) {
    const own = (shortest(made) + longest(made)) / 2;
    made.share = part(own, (least + most) / 2 - own);
    made.leastShare = part(shortest(made), most - longest(made));
    made.mostShare = part(longest(made), least - shortest(made));
  }
}

/**
 * The buckets of one node. Those of rare durations are as wide as in the run file, which counts
 * them together: an octave, or a half or quarter of it, that holds one timed call in a thousand at
 * most. Which these are follows from the calls in them; only of merged runs it does not, so that
 * a rare duration may be shown up to twice as long as it was.
 */
function barsOf(buckets) {
  const most = Math.floor(callsIn(buckets) / ONE_IN);
  const bars = [];
  const add = (part, low, length, shortest) => {
    if (part.length === 0) {
      return;
    }
    const calls = callsIn(part);
    if (length <= shortest) {
      part.forEach(([upper, times]) => bars.push(bar(lowerEdge(upper), upper, times)));
    } else if (calls <= most) {
      bars.push(bar(low, low + length - 1, calls));
    } else {
      const middle = low + length / 2;
      add(part.filter(([upper]) => upper < middle), low, length / 2, shortest);
      add(part.filter(([upper]) => upper >= middle), middle, length / 2, shortest);
    }
  };
  for (const low of new Set(buckets.map(([upper]) => octave(upper)))) {
    const part = buckets.filter(([upper]) => octave(upper) === low);
    add(part, low, low, Math.max(1, low / SUB_BUCKETS));
  }
  return bars;
}

function callsIn(buckets) {
  return buckets.reduce((sum, [, calls]) => sum + calls, 0);
}

/** The power of two that is no higher, for durations below 2^53 ns (104 days); 1 for 0, too. */
function octave(nanos) {
  let power = 1;
  while (power * 2 <= nanos) {
    power *= 2;
  }
  return power;
}

function nodesOf(run, section) {
  const found = [];
  for (const thread of run.file.threads) {
    Run.walk(thread.tree, (node) => {
      if (node.section === section) {
        found.push(node);
      }
    });
  }
  return found;
}

function bar(low, upper, calls) {
  return {low, high: upper + 1, calls, share: 0, leastShare: 0, mostShare: 0};
}

/**
 * @param {number} upper the longest duration of a bucket in nanoseconds
 * @return {number} its shortest: an octave has eight buckets, values below 16 one each
 */
export function lowerEdge(upper) {
  let width = 1;
  while ((upper + 1) / width > 2 * SUB_BUCKETS) {
    width *= 2;
  }
  return upper + 1 - width;
}

/**
 * The ends of an axis of durations.
 *
 * @param {number} low the shortest duration
 * @param {number} high the longest
 * @return {!Array<number>} the next 1, 2 or 5 times a power of ten below and above
 */
export function axisEnds(low, high) {
  const steps = [1, 2, 5, 10];
  const power = (value) => 10 ** Math.floor(Math.log10(value) + 1e-9);
  const bottom = Math.max(low, 1);
  const top = Math.max(high, bottom + 1);
  const below = steps.filter((step) => step * power(bottom) <= bottom).pop() || 1;
  const above = steps.find((step) => step * power(top) >= top) || 10;
  return [below * power(bottom), above * power(top)];
}
