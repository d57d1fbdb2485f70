import {button, element} from './dom.js';
import {count} from './format.js';
import {printable} from './names.js';

/** The fields above a flame graph: which threads, the search, and back to all. */
export class FlameControls {
  /** @param {?} graph the flame graph that they change */
  constructor(graph) {
    this.graph = graph;
    this.result = element('output.flame-found', {'aria-live': 'polite'});
    this.field = element('input', {
      type: 'search',
      placeholder: 'part of a name',
      autocomplete: 'off',
      spellcheck: 'false',
      oninput: () => this.search(),
    });
    this.element = element('div.controls', {},
        this.threads(),
        element('label', {}, 'Search ', this.field),
        button('Back to all', () => graph.reset()),
        this.result);
  }

  /**
   * @param {?} thread a kind of thread
   * @return {string} its name, printable
   */
  name(thread) {
    return printable(thread.name)
        + (thread.threads === 1 ? '' : ', ' + count(thread.threads) + ' threads');
  }

  threads() {
    const threads = this.graph.run.file.threads.slice()
        .sort((a, b) => b.measuredNanos - a.measuredNanos);
    if (threads.length < 2) {
      return null;
    }
    const options = threads.map((thread, i) => element('option', {value: i}, this.name(thread)));
    const select = element('select', {
      onchange: () => this.take(select.value === '' ? null : threads[Number(select.value)]),
    }, element('option', {value: ''}, 'all threads'), ...options);
    return element('label', {}, 'Threads ', select);
  }

  take(thread) {
    this.graph.take(thread);
    this.search();
    this.graph.showPath();
  }

  search() {
    this.graph.search(this.field.value);
    this.result.textContent = this.graph.foundText();
    this.graph.refresh();
  }
}
