/**
 * Durations, counts and shares as people read them: the same texts as those of the text report,
 * which makes them in Java. A test holds the two against each other.
 */

const SECOND = 1e9;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * A duration with three significant digits below a hundred seconds, above that in minutes and
 * seconds or hours and minutes.
 *
 * @param {number} nanos nanoseconds
 * @return {string} for example '190 ns', '7.71 µs', '14.2 s', '6 h 10 min'
 */
export function duration(nanos) {
  if (nanos < 0) {
    return '-' + duration(-nanos);
  }
  if (nanos < 1000) {
    return Math.round(nanos) + ' ns';
  }
  if (nanos < 999500) {
    return threeDigits(nanos / 1e3) + ' µs';
  }
  if (nanos < 999500000) {
    return threeDigits(nanos / 1e6) + ' ms';
  }
  if (nanos < 99.95e9) {
    return threeDigits(nanos / 1e9) + ' s';
  }
  return nanos < HOUR - SECOND / 2 ? minutes(nanos) : hours(nanos);
}

function minutes(nanos) {
  const seconds = Math.floor(nanos / SECOND + 0.5);
  return Math.floor(seconds / 60) + ' min ' + String(seconds % 60).padStart(2, '0') + ' s';
}

function hours(nanos) {
  const whole = Math.floor(nanos / MINUTE + 0.5);
  return count(Math.floor(whole / 60)) + ' h ' + String(whole % 60).padStart(2, '0') + ' min';
}

/** Java rounds half up in what the double stands for, as toFixed does. */
function threeDigits(value) {
  if (value < 9.995) {
    return halfUp(value, 2);
  }
  return halfUp(value, value < 99.95 ? 1 : 0);
}

/**
 * Java's `%.2f` rounds the shortest decimal that stands for the double, half up; `toFixed` rounds
 * the double itself. They differ where that decimal ends in a 5.
 */
function halfUp(value, digits) {
  const [whole, fraction = ''] = String(value).split('.');
  if (fraction.length <= digits) {
    return value.toFixed(digits);
  }
  const scaled = BigInt(whole + fraction.substring(0, digits)) +
      (fraction.charCodeAt(digits) >= 53 ? 1n : 0n);
  const text = String(scaled).padStart(digits + 1, '0');
  const cut = text.length - digits;
  return digits === 0 ? text : text.substring(0, cut) + '.' + text.substring(cut);
}

/**
 * A count with its thousands apart.
 *
 * @param {number} number the count
 * @return {string} for example '1,523,441'
 */
export function count(number) {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * A share.
 *
 * @param {number} tenths tenths of a percent
 * @return {string} for example '41.0 %'
 */
export function share(tenths) {
  return Math.floor(tenths / 10) + '.' + tenths % 10 + ' %';
}

/**
 * A part of a whole as a share.
 *
 * @param {number} part the part
 * @param {number} whole the whole
 * @return {string} for example '41.0 %'
 */
export function part(part, whole) {
  return whole > 0 ? halfUp(100 * part / whole, 1) + ' %' : '–';
}

/**
 * What lies between two texts, one where they are the same.
 *
 * @param {string} low the lower
 * @param {string} high the upper
 * @return {string} for example '1.20 s to 3.40 s'
 */
export function range(low, high) {
  return low === high ? low : low + ' to ' + high;
}
