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
 *     of them were timed, and a bar for each bucket: `low` and `high` in nanoseconds, `calls`,
 *     `share` of the time of timed calls in percent, by the middles of the buckets, and the least
 *     and the most that the share may be where all calls are as short or as long as the bar says
 */
export function histogramOf(run, section) {
  const callsByUpper = new Map();
  let calls = 0;
  let timed = 0;
  let longest = 0;
  for (const node of nodesOf(run, section)) {
    calls += node.calls;
    timed += node.timedCalls;
    longest = Math.max(longest, node.maxNanos);
    for (const [upper, times] of node.histogram) {
      callsByUpper.set(upper, (callsByUpper.get(upper) || 0) + times);
    }
  }
  const bars = barsOf([...callsByUpper].sort((a, b) => a[0] - b[0]), longest);
  const time = bars.reduce((sum, made) => sum + middle(made) * made.calls, 0);
  const share = (made, nanos) => time > 0 ? 100 * nanos * made.calls / time : 0;
  for (const made of bars) {
    made.share = share(made, middle(made));
    made.leastShare = share(made, made.low);
    made.mostShare = Math.min(100, share(made, made.high - 1));
  }
  return {calls, timed, bars};
}

/** Those of rare durations are as wide as their buckets in a run file: up to an octave. */
function barsOf(buckets, longest) {
  const most = Math.floor(callsIn(buckets) / ONE_IN);
  const bars = [];
  const add = (part, low, length, shortest) => {
    if (part.length === 0) {
      return;
    }
    const calls = callsIn(part);
    if (calls <= most && length > shortest) {
      bars.push(bar(low, Math.min(low + length - 1, longest), calls));
    } else if (length <= shortest) {
      part.forEach(([upper, times]) => bars.push(bar(lowerEdge(upper), upper, times)));
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

/** The power of two that is no higher; 1 for 0, too. */
function octave(nanos) {
  const power = 2 ** Math.floor(Math.log2(Math.max(1, nanos)));
  return power > Math.max(1, nanos) ? power / 2 : power; // The logarithm may have been rounded up.
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

function middle(made) {
  return (made.low + made.high - 1) / 2;
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
