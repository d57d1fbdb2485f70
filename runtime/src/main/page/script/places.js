/** Where in the call tree two runs differ, as the text form of the comparison shows it. */
import {element} from './dom.js';
import {count} from './format.js';

/** Places whose changes, with those below, are less of the time than this are left out. */
const SMALLEST = 0.01;

const MOST_ROWS = 200;

/**
 * @param {!Element} host what is filled
 * @param {?} compared two runs compared, made in Java
 */
export function places(host, compared) {
  const {before, after} = compared.totals;
  const smallest = Math.max(1, SMALLEST * Math.max(before.self, after.self));
  const rows = [];
  level(compared.tree, 0, smallest, rows);
  if (rows.length === 0) {
    host.append(element('p', {}, 'No place changed by as much as a hundredth of the time.'));
    return;
  }
  const heads = ['place', 'self before', 'self after', 'change', 'calls before', 'calls after'];
  host.append(element('div.scroll',
      {tabindex: '0', role: 'region', 'aria-label': 'places where it changed'},
      element('table', {},
          element('thead', {}, element('tr', {}, ...heads.map((head, i) =>
            element(i === 0 ? 'th.text' : 'th', {scope: 'col'}, head)))),
          element('tbody', {}, ...rows.slice(0, MOST_ROWS)))));
}

function level(nodes, depth, smallest, rows) {
  const shown = nodes.filter((node) => largest(node) >= smallest)
      .sort((a, b) => largest(b) - largest(a));
  for (const node of shown) {
    const name = element('th.text', {scope: 'row'}, node.name);
    name.style.paddingLeft = 0.6 + 1.2 * depth + 'rem';
    const calls = (run) => depth === 0 ? '' : count(run.calls);
    rows.push(element('tr', {}, name,
        ...[node.before.selfText, node.after.selfText, node.changeText, calls(node.before),
          calls(node.after)].map((text) => element('td', {}, text))));
    level(node.children, depth + 1, smallest, rows);
  }
}

/** The largest change here or below. */
function largest(node) {
  return Math.max(Math.abs(node.change), ...node.children.map(largest));
}
