/** The page of two runs compared. */
import {claim} from './claim.js';
import {changes} from './changes.js';
import {COMPARED} from './compared-columns.js';
import {course} from './course.js';
import {element} from './dom.js';
import {flameGraph} from './flame.js';
import {whyBelieveIt} from './grounds.js';
import {linksTo, part} from './parts.js';
import {places} from './places.js';
import {Run} from './run.js';
import {table} from './table.js';
import {switcher} from './light-dark.js';
import {threads} from './threads.js';

/** What is shown of each run, one above the other. */
const OF_EACH = [
  ['flame', 'Flame graphs', flameGraph],
  ['course', 'Course of the jobs', course],
  ['threads', 'Threads', threads],
];

/**
 * @param {?} data what the page was made with
 * @return {!Array<!HTMLElement>} all that the page holds
 */
export function comparisonPage(data) {
  const compared = data.comparison;
  const runs = [['Before', data.before], ['After', data.after]]
      .map(([name, each]) => ({name, run: new Run(each.run, each.figures)}));
  return [
    firstScreen(compared),
    linksTo([['sections', 'All sections'], ['places', 'Where it changed'], ...OF_EACH]),
    part('sections', 'All sections', (host) => host.append(...table({
      label: 'compared sections', columns: COMPARED, rows: compared.rows, sortedBy: 'change',
      words: (row) => row.name + ' ' + row.group,
    }), ...compared.legend.map((text) => element('p.soft', {}, text)))),
    part('places', 'Where it changed', (host) => places(host, compared)),
    ...OF_EACH.map(([id, heading, filler]) => part(id, heading, (host) => {
      for (const {name, run} of runs) {
        const own = element('div.of-run');
        host.append(element('h3', {}, name), own);
        filler(own, run);
      }
    })),
  ];
}

function firstScreen(compared) {
  const {before, after} = compared;
  const heading = before.heading + ' → ' + after.heading;
  return element('div.first-screen', {},
      element('header.top', {}, element('p', {id: 'heading'}, heading), switcher()),
      ...claim({heading}, compared.claim + ' ' + compared.cause),
      element('div.first', {}, changes(compared),
          whyBelieveIt(grounds(compared), 'What to know about this comparison')));
}

function grounds(compared) {
  const warnings = compared.warnings.map((text) => ({level: 'warning', label: 'Differs', text}));
  const same = {level: 'good', label: 'Comparable', text: compared.comparable};
  return [
    ...(compared.comparable !== '' ? [same] : warnings),
    ...compared.legend.map((text) => ({level: 'note', label: 'How it is said', text})),
  ];
}
