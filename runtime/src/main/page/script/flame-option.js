import {ofProbes, ofRank, ofUnmeasured} from './colours.js';
import {PROBES, ROOT, UNMEASURED} from './flame-layout.js';
import {textOn, tooltip} from './theme.js';

/** The height of a row in pixels. */
export const ROW = 20;

/** The width from which on a block has its name, in pixels. */
const NAMED = 26;

/** The width from which on a gap is left between blocks, in pixels. */
const APART = 3;

/**
 * The blocks of a flame graph as a chart.
 *
 * @param {?} look the theme
 * @param {!Array<?>} blocks the blocks, as `layout` makes them
 * @param {{nameOf: function(?): string, rankOf: function(number): number, chosen: ?,
 *     sections: ?Set<number>, describe: function(?): string}} view how they are shown: the block
 *     with an outline, and the sections that were searched for, null for no search
 * @return {!Object} an ECharts option
 */
export function flameOption(look, blocks, view) {
  return {
    tooltip: tooltip(look, (at) => view.describe(blocks[at.dataIndex].node)),
    series: [{
      type: 'custom',
      coordinateSystem: 'none',
      progressive: 0,
      dimensions: ['block'],
      data: blocks.map((block, i) => [i]),
      renderItem: (at) => rectangle(look, blocks[at.dataIndex], view),
    }],
  };
}

function rectangle(look, block, view) {
  const colour = colourOf(block.node.section, look, view);
  const faint = view.sections !== null && !view.sections.has(block.node.section);
  const chosen = block.node === view.chosen;
  const gap = block.width > APART ? 1 : 0;
  const shape = {x: block.x, y: block.row * ROW, width: Math.max(block.width - gap, 0.5),
    height: ROW - 1};
  const drawn = {
    type: 'rect',
    shape,
    z2: chosen ? 2 : 1,
    style: {
      fill: colour,
      opacity: faint ? 0.22 : 1,
      stroke: chosen ? look.ink : null,
      lineWidth: chosen ? 2 : 0,
    },
    emphasis: {style: {stroke: look.ink, lineWidth: 1}},
  };
  if (block.width >= NAMED) {
    drawn.textContent = label(look, block, view, faint ? look.ink : textOn(colour));
    drawn.textConfig = {position: 'insideLeft', distance: 5};
  }
  return drawn;
}

function label(look, block, view, fill) {
  return {
    type: 'text',
    silent: true,
    style: {
      text: view.nameOf(block.node.section),
      fill,
      font: '12px ' + look.font,
      width: block.width - 9,
      overflow: 'truncate',
      ellipsis: '…',
    },
  };
}

function colourOf(section, look, view) {
  switch (section) {
    case ROOT:
    case UNMEASURED:
      return ofUnmeasured();
    case PROBES:
      return ofProbes();
    default:
      return ofRank(view.rankOf(section));
  }
}
