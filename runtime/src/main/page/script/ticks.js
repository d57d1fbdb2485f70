/** Axes of durations: round seconds, minutes and hours, which are not round in nanoseconds. */

const SECOND = 1e9;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const ROUND = [
  ...[1, 2, 5, 10, 20, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 20, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * HOUR),
];

/**
 * The ticks of an axis that begins at nothing.
 *
 * @param {number} longest the longest duration, in nanoseconds
 * @param {number} most how many parts the axis may have
 * @return {{max: number, interval: number}} where it ends, and what lies between ticks
 */
export function durationTicks(longest, most) {
  const least = Math.max(longest, 1) / most;
  const interval = least <= SECOND || least > ROUND[ROUND.length - 1]
    ? decimal(least) : ROUND.find((step) => step >= least);
  return {max: Math.ceil(Math.max(longest, 1) / interval) * interval, interval};
}

/** The next 1, 2 or 5 times a power of ten, of a day for what is longer. */
function decimal(least) {
  const unit = least > SECOND ? 24 * HOUR : 1;
  const power = 10 ** Math.floor(Math.log10(least / unit));
  return unit * power * [1, 2, 5, 10].find((step) => step * power >= least / unit * (1 - 1e-9));
}
