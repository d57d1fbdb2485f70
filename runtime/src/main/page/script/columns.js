/** The columns of the table of self time. */
import {count, duration, part} from './format.js';

/**
 * A column: its heading, what a row is sorted by, and what its cell says.
 *
 * @typedef {{id: string, label: string, title: string, key: function(?): (number|string),
 *     text: function(?): string, isText: (boolean|undefined)}}
 */
let Column;

const number = (id, label, title, key, text) => ({id, label, title, key, text});

/** @type {!Array<!Column>} */
export const COLUMNS = [
  {
    id: 'name', label: 'section', title: 'the measured method or block', isText: true,
    key: (row) => row.name, text: (row) => row.name,
  },
  number('self', 'self', 'time without the measured calls inside',
      (row) => row.self, (row) => row.selfText),
  number('share', 'share', 'of the time of all threads',
      (row) => row.self, (row) => row.shareText),
  number('error', '±', 'two standard errors of self, where it is estimated',
      (row) => row.estimated ? row.errorNanos / Math.max(1, row.self) : 0, (row) => row.error),
  number('total', 'total', 'time with the measured calls inside',
      (row) => row.total, (row) => duration(row.total)),
  number('calls', 'calls', 'calls that have ended, + those that have not',
      (row) => row.calls + row.open,
      (row) => count(row.calls) + (row.open > 0 ? ' +' + row.open : '')),
  number('perCall', 'self/call', 'self time of one call on average',
      (row) => row.perCall, (row) => duration(row.perCall)),
  number('p50', 'p50', 'what half of the timed calls did not exceed',
      (row) => row.p50, (row) => ended(row, row.p50)),
  number('p99', 'p99', 'what 99 % of the timed calls did not exceed',
      (row) => row.p99, (row) => ended(row, row.p99)),
  number('max', 'max', 'the longest timed call', (row) => row.max, (row) => ended(row, row.max)),
  number('errors', 'errors', 'calls that ended by an exception',
      (row) => row.errors, (row) => row.errors === 0 ? '' : count(row.errors)),
  number('probes', 'probes', 'what measuring its calls cost, of that and its self time together',
      (row) => row.probes / Math.max(1, row.probes + row.self),
      (row) => part(row.probes, row.probes + row.self)),
  {
    id: 'quote', label: 'to be quoted?', title: 'whether the row can be relied on', isText: true,
    key: (row) => row.quoteText, text: (row) => row.quoteText,
  },
];

function ended(row, nanos) {
  return row.calls > 0 ? duration(nanos) : '';
}
