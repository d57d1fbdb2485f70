import {COLOURED} from './colours.js';
import {duration} from './format.js';

/**
 * The course of a job, without a page: slices merged to as many as can be drawn, the sections with
 * a colour of their own, and what took over when.
 */

/** How many slices are drawn. */
const MOST_SLICES = 240;

/** How many slices say who leads: fewer, so that a short peak of another section does not count. */
const MOST_LEADERS = 60;

/** What took over must have led for this part of the job. */
const LONG_ENOUGH = 0.1;

/**
 * Slices as fewer slices, neighbours merged.
 *
 * @param {!Array<?>} slices slices of a run file
 * @param {number} most how many there may be
 * @return {!Array<{from: number, to: number, self: !Map<number, number>, sum: number}>} slices
 */
export function mergedSlices(slices, most) {
  const together = Math.max(1, Math.ceil(slices.length / most));
  const merged = [];
  for (let i = 0; i < slices.length; i += together) {
    const part = slices.slice(i, i + together);
    const self = new Map();
    let sum = 0;
    for (const [section, nanos] of part.flatMap((slice) => slice.self)) {
      self.set(section, (self.get(section) || 0) + nanos);
      sum += nanos;
    }
    merged.push({from: part[0].fromNanos, to: part[part.length - 1].toNanos, self, sum});
  }
  return merged;
}

/**
 * The bands of the chart: the sections with the most self time, and the others as one.
 *
 * @param {?} run the run
 * @return {{slices: !Array<?>, bands: !Array<{section: ?number, of: function(?): number}>}} the
 *     slices, and for each band its section (null for the others) and its time in a slice
 */
export function bandsOf(run) {
  const slices = mergedSlices(run.file.slices, MOST_SLICES);
  const seen = new Set(slices.flatMap((slice) => Array.from(slice.self.keys())));
  const own = run.figures.rows.slice(0, COLOURED).map((row) => row.section)
      .filter((section) => seen.has(section));
  const bands = own.map((section) => ({section, of: (slice) => slice.self.get(section) || 0}));
  if (seen.size > own.length) {
    const others = (slice) =>
      Math.max(0, own.reduce((rest, section) => rest - (slice.self.get(section) || 0), slice.sum));
    bands.push({section: null, of: others});
  }
  return {slices, bands};
}

/**
 * What a band is in a slice.
 *
 * @param {!Array<?>} slices the slices
 * @param {!Array<?>} bands the bands
 * @param {!Set<?>} hidden those of them that are not shown, as if they were nothing
 * @param {boolean} shares whether as a part of the slice's self time, in percent; otherwise in
 *     nanoseconds a second
 * @return {!Array<!Array<number>>} for each band a value for each slice
 */
export function heights(slices, bands, hidden, shares) {
  const wholes = slices.map((slice) => shares
      ? slice.sum / 100
      : (slice.to - slice.from) / 1e9);
  const height = (band, slice, whole) =>
    hidden.has(band) || !(whole > 0) ? 0 : band.of(slice) / whole;
  return bands.map((band) => slices.map((slice, i) => height(band, slice, wholes[i])));
}

/**
 * The section that leads from some slice to the end of the job, where another led before it.
 *
 * @param {!Array<?>} slices slices of a run file
 * @return {?{section: number, before: number, from: number}} the section, the one that had most
 *     self time before, and when in nanoseconds since the start; null where nothing took over
 */
export function takeOver(slices) {
  const merged = mergedSlices(slices, MOST_LEADERS).filter((slice) => slice.sum > 0);
  if (merged.length < 2) {
    return null;
  }
  const leaders = merged.map((slice) => leader(slice.self));
  const last = leaders[leaders.length - 1];
  let first = leaders.length - 1;
  while (first > 0 && leaders[first - 1] === last) {
    first--;
  }
  const from = merged[first].from;
  const end = merged[merged.length - 1].to;
  if (first === 0 || end - from < LONG_ENOUGH * (end - merged[0].from)) {
    return null;
  }
  const earlier = new Map();
  for (const slice of merged.slice(0, first)) {
    slice.self.forEach((nanos, section) =>
      earlier.set(section, (earlier.get(section) || 0) + nanos));
  }
  const before = leader(earlier);
  return before === last ? null : {section: last, before, from};
}

function leader(self) {
  let most = null;
  self.forEach((nanos, section) => {
    if (most === null || nanos > self.get(most)) {
      most = section;
    }
  });
  return most;
}

/**
 * What took over, as a sentence.
 *
 * @param {?} run the run
 * @return {string} for example 'After 2 h 00 min, merge took over from parse.'; empty where
 *     nothing did
 */
export function takeOverText(run) {
  const found = takeOver(run.file.slices);
  return found === null ? '' : 'After ' + duration(found.from) + ', ' + run.name(found.section)
      + ' took over from ' + run.name(found.before) + '.';
}
