import {FLAT_BUCKET} from './run.js';

/**
 * The blocks of a flame graph, without a page: the trees of all threads merged, and where each
 * block lies.
 */

/** The section numbers of the blocks that stand for no section. */
export const ROOT = 'root';
export const PROBES = 'probes';
export const UNMEASURED = 'unmeasured';

/**
 * The call trees of threads as one. A block is as wide as its self time and all that is under it,
 * so that widths add up; the root is the elapsed time.
 *
 * @param {!Array<?>} threads threads of a run file
 * @return {?} the root: `section`, `self`, `total`, `calls`, `value` (its width), `parent`,
 *     `depth`, and `children`, the widest first
 */
export function mergedTree(threads) {
  const root = node(ROOT, null);
  const all = [root];
  const probes = node(PROBES, root);
  const unmeasured = node(UNMEASURED, root);
  for (const thread of threads) {
    probes.self += thread.probeNanos;
    unmeasured.self += thread.unmeasuredNanos;
    addTree(thread.tree, root, all);
  }
  all.push(probes, unmeasured);
  for (let i = all.length - 1; i >= 0; i--) {
    close(all[i]);
  }
  return root;
}

function node(section, parent) {
  return {section, parent, depth: parent === null ? 0 : parent.depth + 1,
    self: 0, total: 0, calls: 0, value: 0, children: [], bySection: new Map()};
}

function addTree(tree, root, all) {
  const open = tree.map((source) => [source, root]);
  while (open.length > 0) {
    const [source, parent] = open.pop();
    let target = parent.bySection.get(source.section);
    if (target === undefined) {
      target = node(source.section, parent);
      parent.bySection.set(source.section, target);
      all.push(target);
    }
    target.self += source.selfNanos;
    target.total += source.totalNanos;
    target.calls += source.calls;
    for (const child of source.children) {
      open.push([child, target]);
    }
  }
}

/** All that is under it was closed before. */
function close(made) {
  made.value += made.self;
  made.children.sort((a, b) => place(a) - place(b) || b.value - a.value);
  delete made.bySection;
  if (made.parent !== null && made.value > 0) {
    made.parent.value += made.value;
    made.parent.children.push(made);
  }
}

/** What is no call comes last. */
function place(made) {
  return [FLAT_BUCKET, PROBES, UNMEASURED].indexOf(made.section);
}

/**
 * Where blocks lie when one of them is as wide as the graph. What is too narrow to be seen is left
 * out, with all that is under it.
 *
 * @param {?} focus the block in the first row
 * @param {number} width the width of the graph in pixels
 * @param {number} rows how many rows there are
 * @param {number} narrowest the width in pixels from which on a block is drawn
 * @return {{blocks: !Array<{node: ?, x: number, width: number, row: number}>, rows: number,
 *     deeper: boolean}} the blocks in pixels, how many rows they need, and whether there are calls
 *     below the last row
 */
export function layout(focus, width, rows, narrowest) {
  const blocks = [];
  const scale = focus.value > 0 ? width / focus.value : 0;
  const open = [{node: focus, x: 0, width, row: 0}];
  let deepest = 0;
  let deeper = false;
  while (open.length > 0) {
    const block = open.pop();
    blocks.push(block);
    deepest = Math.max(deepest, block.row);
    let x = block.x;
    for (const child of block.node.children) {
      const wide = child.value * scale;
      if (wide < narrowest) {
        x += wide;
        continue;
      }
      if (block.row + 1 < rows) {
        open.push({node: child, x, width: wide, row: block.row + 1});
      } else {
        deeper = true;
      }
      x += wide;
    }
  }
  return {blocks, rows: deepest + 1, deeper};
}

/**
 * What a search finds.
 *
 * @param {?} root the whole tree
 * @param {function(number): string} nameOf the name of a section
 * @param {string} text what is looked for, upper and lower case alike
 * @return {{sections: !Set<number>, self: number}} the sections found and their self time
 */
export function found(root, nameOf, text) {
  const wanted = text.trim().toLowerCase();
  const sections = new Set();
  const tried = new Set();
  let self = 0;
  const open = wanted === '' ? [] : [root];
  while (open.length > 0) {
    const made = open.pop();
    if (typeof made.section === 'number' && !tried.has(made.section)) {
      tried.add(made.section);
      if (nameOf(made.section).toLowerCase().includes(wanted)) {
        sections.add(made.section);
      }
    }
    self += sections.has(made.section) ? made.self : 0;
    open.push(...made.children);
  }
  return {sections, self};
}

/**
 * @param {?} made a block
 * @return {!Array<?>} the blocks above it, from the root, and itself
 */
export function pathTo(made) {
  const path = [];
  for (let at = made; at !== null; at = at.parent) {
    path.unshift(at);
  }
  return path;
}
