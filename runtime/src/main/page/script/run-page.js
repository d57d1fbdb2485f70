/** The page of one run: the first screen, then the details. */
import {whereTheTimeWent} from './bars.js';
import {callTree} from './call-tree.js';
import {claim} from './claim.js';
import {COLUMNS} from './columns.js';
import {course} from './course.js';
import {element} from './dom.js';
import {flameGraph} from './flame.js';
import {duration} from './format.js';
import {whyBelieveIt} from './grounds.js';
import {histogram} from './histogram.js';
import {linksTo, part} from './parts.js';
import {Run} from './run.js';
import {table} from './table.js';
import {switcher} from './light-dark.js';
import {threads} from './threads.js';
import {whatIf} from './what-if.js';

/** The parts below the first screen: where they are, their headings, and what fills them. */
const PARTS = [
  ['sections', 'All sections', sections],
  ['tree', 'Call tree', callTree],
  ['flame', 'Flame graph', flameGraph],
  ['course', 'Course of the job', course],
  ['histogram', 'Durations of one section', histogram],
  ['threads', 'Threads', threads],
  ['notes', 'Notes', notes],
];

/**
 * @param {?} data what the page was made with
 * @return {!Array<!HTMLElement>} all that the page holds
 */
export function runPage(data) {
  const run = new Run(data.run, data.figures);
  const first = firstScreen(run);
  const parts = run.figures.rows.length > 0 ? PARTS : PARTS.filter(([id]) => id === 'notes');
  return [
    first, linksTo(parts),
    ...parts.map(([id, heading, filler]) => part(id, heading, (host) => filler(host, run))),
  ];
}

function firstScreen(run) {
  const called = run.figures.rows.some((row) => row.self > 0);
  return element('div.first-screen', {},
      element('header.top', {}, element('p', {id: 'heading'}, run.figures.heading), switcher()),
      ...claim(run.figures, run.figures.claim),
      element('div.first', {},
          run.figures.rows.length > 0 ? whereTheTimeWent(run) : null,
          called ? whatIf(run) : null,
          whyBelieveIt(run.figures.grounds)));
}

function sections(host, run) {
  const groups = [...new Set(run.figures.rows.map((row) => row.group))].filter((group) => group);
  const filters = [{
    label: 'To be quoted', values: ['yes', 'no'],
    has: (row, value) => (row.quote === 'yes') === (value === 'yes'),
  }];
  if (groups.length > 0) {
    filters.unshift({
      label: 'Group', values: groups.sort(), has: (row, value) => row.group === value,
    });
  }
  host.append(...table({
    label: 'sections', columns: COLUMNS, rows: run.figures.rows, sortedBy: 'self', filters,
    words: (row) => [row.name, row.group, row.declaredIn].join(' '),
  }), ...run.figures.legend.map((text) => element('p.soft', {}, text)));
}

function notes(host, run) {
  const {open, neverHit, circumstances, perJvm} = run.figures;
  if (perJvm.length > 0) {
    const [head, ...lines] = perJvm;
    host.append(element('h3', {}, 'Of each JVM'), element('div.scroll',
        {tabindex: '0', role: 'region', 'aria-label': 'Of each JVM'}, element('table', {},
            element('thead', {}, element('tr', {},
                ...head.map((cell) => element('th', {scope: 'col'}, cell)))),
            element('tbody', {}, ...lines.map((cells) => element('tr', {},
                ...cells.map((cell, i) => i === 0 ?
                  element('th.text', {scope: 'row'}, cell) : element('td', {}, cell))))))));
  }
  host.append(...circumstances.map((text) => element('p.soft', {}, text)));
  if (open.length > 0) {
    host.append(element('h3', {}, 'Calls that have not ended'), element('ul', {},
        ...open.map((call) => element('li', {},
            call.thread + ': ' + call.path + ', for ' + duration(call.since)))));
  }
  if (neverHit.length > 0) {
    host.append(element('h3', {}, 'Never called'),
        element('ul.plain-list', {}, ...neverHit.map((name) => element('li', {}, name))));
  }
}
