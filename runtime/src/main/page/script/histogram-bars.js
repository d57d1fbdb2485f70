/**
 * The durations of a section's calls, without a page.
 */
import {Run} from './run.js';

/** Buckets for one power of two. */
const SUB_BUCKETS = 8;

/**
 * The calls of a section over all threads and places.
 *
 * @param {?} run the run
 * @param {number} section its number
 * @return {{calls: number, timed: number, bars: !Array<?>}} how many calls there were, how many
 *     of them were timed, and a bar for each bucket: `low` and `high` in nanoseconds, `calls`, and
 *     `share` of the time of timed calls in percent, by the middles of the buckets
 */
export function histogramOf(run, section) {
  const callsByUpper = new Map();
  let calls = 0;
  let timed = 0;
  for (const node of nodesOf(run, section)) {
    calls += node.calls;
    timed += node.timedCalls;
    for (const [upper, times] of node.histogram) {
      callsByUpper.set(upper, (callsByUpper.get(upper) || 0) + times);
    }
  }
  const bars = Array.from(callsByUpper, ([upper, times]) => bar(upper, times))
      .sort((a, b) => a.high - b.high);
  const time = bars.reduce((sum, made) => sum + middle(made) * made.calls, 0);
  for (const made of bars) {
    made.share = time > 0 ? 100 * middle(made) * made.calls / time : 0;
  }
  return {calls, timed, bars};
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

function bar(upper, calls) {
  return {low: lowerEdge(upper), high: upper + 1, calls, share: 0};
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
