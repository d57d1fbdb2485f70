/** The table of all sections: to sort, to filter, to search. */
import {button, element, fill} from './dom.js';
import {count} from './format.js';

/**
 * A table that can be sorted by each column and searched.
 *
 * @param {{label: string, columns: !Array<?>, rows: !Array<?>, sortedBy: string,
 *     words: function(?): string, filters: (!Array<?>|undefined)}} what columns as in columns.js;
 *     `words` is what a row is searched in; each of `filters` has a label, values, and tells whether
 *     a row has one
 * @return {!Array<!HTMLElement>} controls, and the table
 */
export function table(what) {
  const shown = new Table(what);
  return [shown.controls, shown.scroll];
}

class Table {
  constructor({label, columns, rows, sortedBy, words, filters = []}) {
    this.columns = columns;
    this.filters = filters.map((filter) => this.filterField(filter));
    this.search = element('input', {
      type: 'search', placeholder: 'Search', 'aria-label': 'Search ' + label,
      oninput: () => this.filter(),
    });
    this.found = element('span.soft', {role: 'status'});
    this.lines = rows.map((row) => ({row, words: words(row).toLowerCase(), made: this.line(row)}));
    this.heads = new Map(columns.map((column) => [column.id, this.head(column)]));
    this.body = element('tbody', {}, ...this.lines.map((line) => line.made));
    this.controls = element('div.controls', {}, this.search,
        ...this.filters.map((filter) => filter.field), this.found);
    this.scroll = element('div.scroll', {tabindex: '0', role: 'region', 'aria-label': label},
        element('table', {}, element('caption.hidden-text', {}, label),
            element('thead', {}, element('tr', {}, ...this.heads.values())), this.body));
    this.sort(columns.find((column) => column.id === sortedBy));
    this.filter();
  }

  head(column) {
    return element(column.isText ? 'th.text' : 'th',
        {scope: 'col', title: column.title, 'aria-sort': 'none', 'data-column': column.id},
        button(column.label, () => this.sort(column)));
  }

  line(row) {
    return element('tr', {}, ...this.columns.map((column, place) => {
      const text = column.text(row);
      if (place === 0) {
        return element('th.text', {scope: 'row', title: text}, text);
      }
      const bad = column.id === 'quote' && row.quote !== 'yes';
      return element(column.isText ? 'td.text' : 'td', {class: bad ? 'text no' : null}, text);
    }));
  }

  filterField({label, values, has}) {
    const field = element('select', {'aria-label': label, onchange: () => this.filter()},
        element('option', {value: ''}, label + ': all'),
        ...values.map((value) => element('option', {value}, value)));
    return {field, passes: (row) => field.value === '' || has(row, field.value)};
  }

  /** By the column; the other way round where it was sorted by it already. */
  sort(column) {
    const head = this.heads.get(column.id);
    const was = head.getAttribute('aria-sort');
    const first = column.isText ? 'ascending' : 'descending';
    const other = column.isText ? 'descending' : 'ascending';
    const way = was === first ? other : first;
    for (const each of this.heads.values()) {
      each.setAttribute('aria-sort', each === head ? way : 'none');
    }
    const sign = way === 'ascending' ? 1 : -1;
    this.lines.sort((a, b) => sign * compare(column.key(a.row), column.key(b.row)));
    fill(this.body, ...this.lines.map((line) => line.made));
  }

  filter() {
    const sought = this.search.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
    let found = 0;
    for (const {row, words, made} of this.lines) {
      const passes = sought.every((word) => words.includes(word)) &&
        this.filters.every((filter) => filter.passes(row));
      made.hidden = !passes;
      found += passes ? 1 : 0;
    }
    this.found.textContent = found === this.lines.length ?
      count(found) + (found === 1 ? ' row' : ' rows') :
      count(found) + ' of ' + count(this.lines.length) + ' rows';
  }
}

function compare(a, b) {
  if (typeof a === 'string') {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return a - b;
}
