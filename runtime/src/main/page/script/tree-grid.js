import {element, fill} from './dom.js';
import {count} from './format.js';

/** How many rows are shown under one row at first; the others on demand. */
const MOST_AT_ONCE = 100;

/**
 * A tree as a table: rows are opened and closed, by mouse or by the keys that the ARIA practice
 * for tree grids names. One row has the focus; the others are reached from it.
 */
export class TreeGrid {
  /**
   * @param {?} rows where rows come from
   * @param {!Array<string>} headings the heads of the columns
   * @param {string} label what it is
   */
  constructor(rows, headings, label) {
    this.rows = rows;
    this.body = element('tbody', {
      role: 'rowgroup',
      onkeydown: (event) => this.key(event),
      onclick: (event) => this.click(event),
    });
    const heads = headings.map((text) => element('th', {scope: 'col', role: 'columnheader'}, text));
    this.element = element('table', {role: 'treegrid', 'aria-label': label},
        element('thead', {role: 'rowgroup'}, element('tr', {role: 'row'}, ...heads)), this.body);
    this.states = new WeakMap();
  }

  /** Shows the outermost rows only. */
  start() {
    fill(this.body);
    this.add(null, placed(this.rows.threads()), 1);
    if (this.body.firstElementChild !== null) {
      this.body.firstElementChild.tabIndex = 0;
    }
  }

  /**
   * Opens the first row, the first under it, and so on.
   *
   * @param {number} deepest how far
   */
  openHeaviest(deepest) {
    let row = this.body.firstElementChild;
    for (let i = 0; i < deepest && row !== null && this.isClosed(row); i++) {
      this.open(row);
      row = row.nextElementSibling;
    }
  }

  /**
   * Opens rows from the first on.
   *
   * @param {number} most how many rows there may be
   * @return {number} how many rows stay closed
   */
  expandAll(most) {
    for (let row = this.body.firstElementChild; row !== null; row = row.nextElementSibling) {
      if (this.isClosed(row) && this.body.childElementCount < most) {
        this.open(row);
      }
    }
    return this.body.querySelectorAll('[aria-expanded="false"]').length;
  }

  /** Adds rows after one, or as the first; a row for the rest where there are many. */
  add(after, items, level) {
    const shown = items.slice(0, MOST_AT_ONCE).map((item) => this.row(item, level));
    const rest = items.slice(MOST_AT_ONCE);
    if (rest.length > 0) {
      shown.push(this.more(rest, level));
    }
    if (after === null) {
      this.body.append(...shown);
    } else {
      after.after(...shown);
    }
    return shown[0];
  }

  row(item, level) {
    const bar = element('span.bar', {'aria-hidden': 'true'});
    bar.style.setProperty('--part', String(item.part));
    const name = element('td.name', {role: 'gridcell'}, element('span', {}, item.name));
    name.style.setProperty('--level', String(Math.min(level, 24)));
    const expanded = item.nodes.length > 0 ? 'false' : null;
    const made = element(item.faint ? 'tr.faint' : 'tr',
        {role: 'row', 'aria-level': level, 'aria-expanded': expanded, tabindex: '-1',
          'aria-posinset': item.place, 'aria-setsize': item.size},
        name, cell(item.total), cell(item.self),
        element('td.share', {role: 'gridcell'}, item.share === '' ? null : bar, item.share),
        cell(item.calls), cell(item.mean));
    this.states.set(made, {item, level});
    return made;
  }

  more(rest, level) {
    const name = element('td.name', {role: 'gridcell', colspan: '6'},
        element('span', {}, count(rest.length) + ' more: show'));
    name.style.setProperty('--level', String(Math.min(level, 24)));
    const made = element('tr.faint.more', {role: 'row', 'aria-level': level, tabindex: '-1'}, name);
    this.states.set(made, {rest, level});
    return made;
  }

  isClosed(row) {
    return row.getAttribute('aria-expanded') === 'false';
  }

  isOpen(row) {
    return row.getAttribute('aria-expanded') === 'true';
  }

  open(row) {
    const {item, level} = this.states.get(row);
    row.setAttribute('aria-expanded', 'true');
    this.add(row, placed(this.rows.under(item)), level + 1);
  }

  close(row) {
    row.setAttribute('aria-expanded', 'false');
    const level = this.levelOf(row);
    while (row.nextElementSibling !== null && this.levelOf(row.nextElementSibling) > level) {
      row.nextElementSibling.remove();
    }
  }

  levelOf(row) {
    return this.states.get(row).level;
  }

  toggle(row) {
    const {rest, level} = this.states.get(row);
    if (rest) {
      const first = this.add(row, rest, level);
      row.remove();
      this.focus(first);
    } else if (this.isClosed(row)) {
      this.open(row);
    } else if (this.isOpen(row)) {
      this.close(row);
    }
  }

  click(event) {
    const row = event.target.closest('tr');
    if (row !== null && window.getSelection().isCollapsed) {
      this.focus(row);
      this.toggle(row);
    }
  }

  focus(row) {
    for (const other of this.body.querySelectorAll('[tabindex="0"]')) {
      other.tabIndex = -1;
    }
    row.tabIndex = 0;
    row.focus();
  }

  key(event) {
    const row = event.target.closest('tr');
    if (row === null || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.toggle(row);
      return;
    }
    const target = this.target(event.key, row);
    if (target !== undefined) {
      event.preventDefault();
      if (target !== null) {
        this.focus(target);
      }
    }
  }

  /** The row that a key goes to; null to stay; undefined for a key that does nothing here. */
  target(key, row) {
    switch (key) {
      case 'ArrowDown':
        return row.nextElementSibling;
      case 'ArrowUp':
        return row.previousElementSibling;
      case 'Home':
        return this.body.firstElementChild;
      case 'End':
        return this.body.lastElementChild;
      case 'ArrowRight':
        return this.right(row);
      case 'ArrowLeft':
        return this.left(row);
      default:
        return undefined;
    }
  }

  right(row) {
    if (this.isClosed(row)) {
      this.open(row);
      return null;
    }
    return this.isOpen(row) ? row.nextElementSibling : null;
  }

  left(row) {
    if (this.isOpen(row)) {
      this.close(row);
      return null;
    }
    let above = row.previousElementSibling;
    while (above !== null && this.levelOf(above) >= this.levelOf(row)) {
      above = above.previousElementSibling;
    }
    return above;
  }
}

/** Each row knows its place among those under the same row, as not all of them are shown. */
function placed(items) {
  return items.map((item, i) => ({...item, place: i + 1, size: items.length}));
}

function cell(text) {
  return element('td.number', {role: 'gridcell'}, text);
}
