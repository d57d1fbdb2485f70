import {COLOURED} from './colours.js';
import {count} from './format.js';
import {printable} from './names.js';
import {Run} from './run.js';

/** How many kinds of thread have a bar of their own. */
const MOST_KINDS = 30;

/**
 * A bar for each kind of thread, without a page.
 *
 * @param {?} run the run
 * @return {{bars: !Array<{name: string, elapsed: number, parts: !Array<number>}>,
 *     sections: !Array<number>}} the bars, the most elapsed time first, the rest as one; each has
 *     a part for each of the sections, then one for the other sections, the probes, and the
 *     unmeasured time
 */
export function threadBars(run) {
  const sections = run.figures.rows.slice(0, COLOURED).map((row) => row.section);
  const threads = run.file.threads.slice().sort((a, b) => b.elapsedNanos - a.elapsedNanos);
  const bars = threads.slice(0, MOST_KINDS).map((thread) => barOf([thread], sections,
      printable(thread.name) + several(thread.threads)));
  const rest = threads.slice(MOST_KINDS);
  if (rest.length > 0) {
    const number = rest.reduce((sum, thread) => sum + thread.threads, 0);
    bars.push(barOf(rest, sections,
        count(rest.length) + ' more ' + (rest.length === 1 ? 'kind' : 'kinds') + several(number)));
  }
  return {bars, sections};
}

function several(threads) {
  return threads === 1 ? '' : ' × ' + count(threads);
}

function barOf(threads, sections, name) {
  const self = new Map();
  let elapsed = 0;
  let probes = 0;
  let unmeasured = 0;
  let measured = 0;
  for (const thread of threads) {
    elapsed += thread.elapsedNanos;
    probes += thread.probeNanos;
    unmeasured += thread.unmeasuredNanos;
    Run.walk(thread.tree, (node) => {
      self.set(node.section, (self.get(node.section) || 0) + node.selfNanos);
      measured += node.selfNanos;
    });
  }
  const own = sections.map((section) => self.get(section) || 0);
  const others = own.reduce((left, nanos) => left - nanos, measured);
  return {name, elapsed, parts: [...own, Math.max(0, others), probes, unmeasured]};
}
