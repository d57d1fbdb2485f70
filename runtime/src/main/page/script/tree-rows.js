import {count, duration, part} from './format.js';
import {printable} from './names.js';
import {FLAT_BUCKET} from './run.js';

/**
 * The rows of the call tree, without a page: the same figures in the same order as those of the
 * text report, which makes them in Java.
 */
export class TreeRows {
  /** @param {?} run the run */
  constructor(run) {
    this.run = run;
    this.weights = new Map();
  }

  /** @return {!Array<?>} a row for each kind of thread, the most measured time first */
  threads() {
    return this.run.file.threads.slice()
        .sort((a, b) => b.measuredNanos - a.measuredNanos)
        .map((thread) => this.thread(thread));
  }

  /**
   * @param {?} row a row
   * @return {!Array<?>} the rows under it, the heaviest first
   */
  under(row) {
    return row.nodes.slice()
        .sort((a, b) => this.weight(b) - this.weight(a))
        .map((node) => this.node(node));
  }

  thread(thread) {
    const several = thread.threads === 1 ? '' : ', ' + count(thread.threads) + ' threads';
    return {
      name: 'thread ' + printable(thread.name) + several,
      total: duration(thread.elapsedNanos),
      self: duration(thread.unmeasuredNanos),
      share: this.share(thread.elapsedNanos),
      part: this.part(thread.elapsedNanos),
      calls: '',
      mean: '',
      faint: true,
      nodes: thread.tree,
      weight: thread.measuredNanos,
    };
  }

  node(node) {
    const row = {name: this.run.name(node.section), section: node.section, total: '', self: '',
      share: '', part: 0, calls: '', mean: '', faint: true, nodes: node.children,
      weight: this.weight(node)};
    if (node.section === FLAT_BUCKET) {
      return row;
    }
    row.calls = count(node.calls);
    if (isCarriedOnly(node)) {
      return row;
    }
    return {...row, faint: false, total: duration(node.totalNanos), self: duration(node.selfNanos),
      share: this.share(node.totalNanos), part: this.part(node.totalNanos),
      mean: node.calls > 0 ? duration(Math.round(node.totalNanos / node.calls)) : ''};
  }

  share(nanos) {
    return part(nanos, this.run.figures.elapsed);
  }

  part(nanos) {
    const whole = this.run.figures.elapsed;
    return whole > 0 ? Math.min(1, nanos / whole) : 0;
  }

  /** Work that was carried to another thread hangs under sections that have less time than it. */
  weight(node) {
    if (node.section === FLAT_BUCKET) {
      return 0; // It comes last.
    }
    const known = this.weights.get(node);
    if (known !== undefined) {
      return known;
    }
    const below = node.children.reduce((sum, child) => sum + this.weight(child), 0);
    const weight = Math.max(node.totalNanos, below);
    this.weights.set(node, weight);
    return weight;
  }
}

/** Whether nothing of it was on this kind of thread but what it handed over. */
function isCarriedOnly(node) {
  return node.calls === 0 && node.totalNanos === 0 && node.children.length > 0;
}
