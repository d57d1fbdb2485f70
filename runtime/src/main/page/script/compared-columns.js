/** The columns of the table of compared sections. Its texts are made in Java. */

const number = (id, label, title, key, text) => ({id, label, title, key, text});

/** Columns as in columns.js. */
export const COMPARED = [
  {
    id: 'name', label: 'section', title: 'the measured method or block', isText: true,
    key: (row) => row.name, text: (row) => row.name,
  },
  number('before', 'self before', 'self time in the run before',
      (row) => row.before.self, (row) => row.before.selfText),
  number('after', 'self after', 'self time in the run after',
      (row) => row.after.self, (row) => row.after.selfText),
  number('change', 'change', 'of self time; sorted by its size',
      (row) => Math.abs(row.change), (row) => row.changeText),
  number('explains', 'explains', 'the part of the whole change',
      (row) => row.explainsTenths || 0, (row) => row.explainsText),
  number('callsBefore', 'calls before', 'calls that had ended',
      (row) => row.before.calls, (row) => row.before.callsText),
  number('callsAfter', 'calls after', 'calls that had ended',
      (row) => row.after.calls, (row) => row.after.callsText),
  number('perCallBefore', 'self/call before', 'self time of one call on average',
      (row) => row.before.perCall, (row) => row.before.perCallText),
  number('perCallAfter', 'self/call after', 'self time of one call on average',
      (row) => row.after.perCall, (row) => row.after.perCallText),
  {
    id: 'verdict', label: 'verdict', title: 'whether it became faster', isText: true,
    key: (row) => row.verdictText, text: (row) => row.verdictText,
  },
  {
    id: 'note', label: 'note', title: 'what else there is to say', isText: true,
    key: (row) => row.note, text: (row) => row.note,
  },
];
