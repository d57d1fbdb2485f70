import {chart} from './chart.js';
import {button, element, fill} from './dom.js';
import {FlameControls} from './flame-controls.js';
import {found, layout, mergedTree, pathTo, PROBES, ROOT, UNMEASURED} from './flame-layout.js';
import {flameOption, ROW} from './flame-option.js';
import {count, duration, part} from './format.js';

const MOST_ROWS = 26;
const FEWEST_ROWS = 4;
const NARROWEST = 0.5;

/**
 * The flame graph: the call trees of all threads, or of one kind, each block as wide as the time
 * of its path.
 *
 * @param {!Element} host what it is added to
 * @param {?} run the run
 */
export function flameGraph(host, run) {
  new FlameGraph(run).addTo(host);
}

/** A flame graph, what of it is shown, and what was searched for. */
class FlameGraph {
  constructor(run) {
    this.run = run;
    this.blocks = [];
    this.deeper = false;
    this.sections = null;
    this.nameOf = (section) => this.name(section);
    this.take(null);
  }

  addTo(host) {
    this.controls = new FlameControls(this);
    this.status = element('p.flame-status', {role: 'status'});
    this.path = element('ol.flame-path', {'aria-label': 'Zoomed into'});
    const stage = element('div.flame-stage', {
      role: 'application',
      tabindex: '0',
      'aria-label': 'Flame graph. Arrow keys go from block to block, Enter zooms in, '
          + 'Backspace out, Escape back to all.',
      onkeydown: (event) => this.key(event),
      onfocus: () => this.say(),
    });
    host.append(this.controls.element, this.path, stage, this.status);
    this.chart = chart(stage, {
      label: 'Flame graph of self time',
      name: 'flame-graph',
      job: this.run.file.job,
      height: (width) => this.rows(width) * ROW,
      option: (look, width) => this.option(look, width),
      summary: () => this.summary(),
    });
    host.append(this.chart.tools);
    this.chart.on('click', (at) => this.click(this.blocks[at.dataIndex].node));
    this.showPath();
  }

  /** Shows one kind of thread, or all for null. */
  take(thread) {
    this.thread = thread;
    this.root = mergedTree(thread === null ? this.run.file.threads : [thread]);
    this.focus = this.root;
    this.chosen = null;
    this.search('');
  }

  /** Marks what has a text in its name. */
  search(text) {
    this.found = found(this.root, this.nameOf, text);
    this.sections = text.trim() === '' ? null : this.found.sections;
  }

  /** What the search found, as a sentence. */
  foundText() {
    if (this.sections === null) {
      return '';
    }
    const size = this.sections.size;
    return count(size) + (size === 1 ? ' section: ' : ' sections: ') + duration(this.found.self)
        + ' of self time, ' + part(this.found.self, this.root.value) + ' of the graph';
  }

  zoom(node) {
    this.focus = node;
    this.chosen = node;
    this.showPath();
    this.refresh();
  }

  reset() {
    this.focus = this.root;
    this.chosen = null;
    this.showPath();
    this.refresh();
  }

  refresh() {
    this.chart.refresh();
    this.say();
  }

  click(node) {
    this.zoom(node === this.focus && node.parent !== null ? node.parent : node);
  }

  key(event) {
    const other = event.ctrlKey || event.altKey || event.metaKey;
    const moved = other ? undefined : this.move(event.key);
    if (moved === undefined) {
      return;
    }
    event.preventDefault();
    if (moved !== null) {
      this.chosen = moved;
      this.refresh();
    }
  }

  /** The block that a key goes to; null to stay; undefined for a key that does nothing here. */
  move(key) {
    const at = this.chosen === null ? this.focus : this.chosen;
    switch (key) {
      case 'ArrowDown':
        return this.chosen === null ? at : this.drawn(at.children)[0] || null;
      case 'ArrowUp':
        return at === this.focus ? null : at.parent;
      case 'ArrowLeft':
        return this.beside(at, -1);
      case 'ArrowRight':
        return this.beside(at, 1);
      case 'Enter':
        this.zoom(at);
        return null;
      case 'Backspace':
        this.zoom(this.focus.parent || this.focus);
        return null;
      case 'Escape':
        this.reset();
        return null;
      default:
        return undefined;
    }
  }

  beside(node, step) {
    if (node === this.focus) {
      return null;
    }
    const all = this.drawn(node.parent.children);
    return all[all.indexOf(node) + step] || null;
  }

  drawn(nodes) {
    const shown = new Set(this.blocks.map((block) => block.node));
    return nodes.filter((node) => shown.has(node));
  }

  option(look, width) {
    const made = layout(this.focus, width, MOST_ROWS, NARROWEST);
    this.blocks = made.blocks;
    this.deeper = made.deeper;
    return flameOption(look, made.blocks, {
      nameOf: this.nameOf,
      rankOf: (section) => this.run.rank(section),
      chosen: this.chosen,
      sections: this.sections,
      describe: (node) => this.describe(node, '\n'),
    });
  }

  rows(width) {
    const rows = (focus) => layout(focus, width, MOST_ROWS, NARROWEST).rows;
    return Math.max(FEWEST_ROWS, rows(this.root), rows(this.focus));
  }

  say() {
    const node = this.chosen === null ? this.focus : this.chosen;
    this.status.textContent = this.describe(node, ' · ')
        + (this.deeper ? ' (there are deeper calls: zoom in to see them)' : '');
  }

  showPath() {
    const above = pathTo(this.focus);
    this.path.hidden = above.length === 1;
    fill(this.path, ...above.map((node) => {
      const current = node === this.focus ? {'aria-current': 'true'} : {};
      return element('li', {}, button(this.name(node.section), () => this.zoom(node), current));
    }));
  }

  name(section) {
    switch (section) {
      case ROOT:
        return this.thread === null ? 'all threads' : 'thread ' + this.controls.name(this.thread);
      case PROBES:
        return '(probes)';
      case UNMEASURED:
        return '(unmeasured)';
      default:
        return this.run.name(section);
    }
  }

  describe(node, gap) {
    const lines = [this.name(node.section)];
    if (typeof node.section === 'number') {
      lines.push('self ' + duration(node.self), 'total ' + duration(node.total),
          count(node.calls) + (node.calls === 1 ? ' call' : ' calls'));
    } else {
      lines.push(duration(node.value));
    }
    lines.push(part(node.value, this.root.value) + ' of the graph');
    return lines.join(gap);
  }

  summary() {
    const widest = this.focus.children.slice(0, 5).map((node) => this.describe(node, ', '));
    return 'Under ' + this.name(this.focus.section) + ': ' + (widest.join('; ') || 'nothing') + '.';
  }
}
