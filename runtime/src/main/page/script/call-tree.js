import {button, element} from './dom.js';
import {count} from './format.js';
import {TreeGrid} from './tree-grid.js';
import {TreeRows} from './tree-rows.js';

/** How many rows "Expand all" shows. */
const MOST_EXPANDED = 500;

/** How far the heaviest path is opened at first. */
const DEEPEST_AT_FIRST = 20;

const HEADINGS = ['section', 'total', 'self', 'total share', 'calls', 'total/call'];

/**
 * The call tree of each kind of thread, opened along its heaviest path. What is under a row is
 * made when it is opened.
 *
 * @param {!Element} host what it is added to
 * @param {?} run the run
 */
export function callTree(host, run) {
  const rows = new TreeRows(run);
  const grid = new TreeGrid(rows, HEADINGS, 'Call tree');
  const told = element('output', {'aria-live': 'polite'});
  const expand = () => {
    const left = grid.expandAll(MOST_EXPANDED);
    told.textContent = left === 0 ? ''
      : count(left) + (left === 1 ? ' row stays' : ' rows stay') + ' closed: open them one by one.';
  };
  const collapse = () => {
    grid.start();
    told.textContent = '';
  };
  host.append(
      element('div.controls', {},
          button('Expand all', expand), button('Collapse all', collapse), told),
      element('div.scroll.call-tree', {}, grid.element));
  grid.start();
  grid.openHeaviest(DEEPEST_AT_FIRST);
}
