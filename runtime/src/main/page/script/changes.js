/** What changed from one run to the other: the largest changes as pairs of bars. */
import {element} from './dom.js';
import {colourOfRank} from './light-dark.js';

const MOST_PAIRS = 7;

/**
 * @param {?} compared two runs compared, made in Java
 * @return {!HTMLElement} a panel
 */
export function changes(compared) {
  const {rows, probes, unmeasured, totals} = compared;
  const shown = [
    ...rows.slice(0, MOST_PAIRS), {...probes, other: true}, {...unmeasured, other: true},
  ];
  const longest = Math.max(1, ...shown.flatMap((row) => [row.before.self, row.after.self]));
  return element('section.panel.changes', {'aria-labelledby': 'changes'},
      element('h2', {id: 'changes'}, 'What changed'),
      element('p.soft', {},
          'Self time ', key('before', 'before'), ' and ', key('after', 'after'),
          '; the largest changes first.'),
      element('ol.pairs', {}, ...shown.map((row) => pair(row, longest)),
          element('li.sum', {},
              element('span.name', {}, 'all threads'),
              element('span.track', {}),
              element('span.times', {}, times(totals)),
              element('span.change', {}, totals.changeText),
              element('span.explains', {}, totals.explainsText),
              element('span.verdict', {}))),
      rest(rows.length - MOST_PAIRS));
}

function rest(more) {
  return more > 0 ?
    element('p.soft', {}, 'and ' + more + ' more ' + (more === 1 ? 'section' : 'sections') +
        ' in the table below') : null;
}

function key(which, text) {
  const sample = element('span.key', {'aria-hidden': 'true'});
  sample.style.background = colour(which);
  return element('span', {}, sample, text);
}

function colour(which) {
  return which === 'before' ? 'var(--unmeasured)' : colourOfRank(0);
}

function times(row) {
  return row.before.selfText + ' → ' + row.after.selfText;
}

function pair(row, longest) {
  const bars = ['before', 'after'].map((which) => {
    const bar = element('div.bar');
    bar.style.background = colour(which);
    bar.style.width = 100 * row[which].self / longest + '%';
    return bar;
  });
  return element(row.other ? 'li.other' : 'li', {},
      element('span.name', {title: row.name}, row.name),
      element('span.track', {'aria-hidden': 'true'}, ...bars),
      element('span.times', {}, times(row)),
      element('span.change', {}, row.changeText),
      element('span.explains', {title: 'explains so much of the change'}, row.explainsText),
      element('span.verdict', {}, row.verdictText || ''));
}
