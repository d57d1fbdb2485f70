/** Where the time went: all of it, exactly 100 %, by section or by group. */
import {choice, element, fill} from './dom.js';
import {COLOURED} from './colours.js';
import {count, duration, share} from './format.js';
import {colourOfRank} from './light-dark.js';

const MOST_BARS = 7;

/**
 * @param {!Run} run what was measured
 * @return {!HTMLElement} a panel
 */
export function whereTheTimeWent(run) {
  const content = element('div');
  const draw = (by) => fill(content, ...bars(run, by === 'group' ? groups(run) : sections(run)));
  draw('section');
  const grouped = run.figures.rows.some((row) => row.group !== '');
  const choose = grouped ?
    choice('Bars by', [['section', 'by section'], ['group', 'by group']], 'section', draw) : null;
  return element('section.panel', {'aria-labelledby': 'where'},
      element('div.panel-head', {}, element('h2', {id: 'where'}, 'Where the time went'), choose),
      content);
}

/**
 * The parts of a run's time by section.
 *
 * @param {!Run} run what was measured
 * @return {!Array<?>} name, self, selfText, tenths and colour of each
 */
function sections(run) {
  return run.figures.rows.map((row, rank) => ({
    name: row.name, self: row.self, selfText: row.selfText, tenths: row.tenths,
    estimated: row.estimated, colour: colourOfRank(rank),
  }));
}

/**
 * The same by group; sections without a group are one.
 *
 * @param {!Run} run what was measured
 * @return {!Array<?>} as of sections
 */
export function groups(run) {
  const sums = new Map();
  for (const row of run.figures.rows) {
    const name = row.group || '(no group)';
    const sum = sums.get(name) || {name, self: 0, tenths: 0, estimated: false};
    sum.self += row.self;
    sum.tenths += row.tenths;
    sum.estimated = sum.estimated || row.estimated;
    sums.set(name, sum);
  }
  const parts = [...sums.values()].sort((a, b) => b.self - a.self);
  return parts.map((part, rank) => ({
    ...part, selfText: (part.estimated ? '≈ ' : '') + duration(part.self),
    colour: colourOfRank(rank),
  }));
}

/** What does not get a bar of its own is one. */
function shown(parts) {
  if (parts.length <= MOST_BARS + 1) {
    return parts;
  }
  const rest = parts.slice(MOST_BARS);
  const sum = (of) => rest.reduce((whole, part) => whole + of(part), 0);
  const self = sum((part) => part.self);
  return [...parts.slice(0, MOST_BARS), {
    name: count(rest.length) + ' more', self,
    selfText: (rest.some((part) => part.estimated) ? '≈ ' : '') + duration(self),
    tenths: sum((part) => part.tenths), colour: colourOfRank(COLOURED), other: true,
  }];
}

function bars(run, parts) {
  const {probes, unmeasured} = run.figures;
  const all = [
    ...shown(parts),
    {...probes, name: '(probes)', colour: 'var(--probes)', other: true},
    {...unmeasured, name: '(unmeasured)', colour: 'var(--unmeasured)', other: true},
  ];
  const longest = Math.max(1, ...all.map((part) => part.tenths));
  const strip = element('div.strip', {'aria-hidden': 'true'});
  for (const part of all) {
    const piece = element('span', {title: part.name + ' ' + share(part.tenths)});
    piece.style.background = part.colour;
    piece.style.flexGrow = String(part.tenths);
    strip.append(piece);
  }
  const tenths = all.reduce((sum, part) => sum + part.tenths, 0);
  const threads = run.figures.threads;
  return [strip, element('ol.bars', {},
      ...all.map((part) => line(part, longest)),
      element('li.sum', {},
          element('span.name', {},
              'sum, ' + count(threads) + (threads === 1 ? ' thread' : ' threads')),
          element('span.track', {}), element('span.share', {}, share(tenths)),
          element('span.self', {}, run.figures.elapsedText)))];
}

function line(part, longest) {
  const bar = element('div.bar');
  bar.style.background = part.colour;
  bar.style.width = 100 * part.tenths / longest + '%';
  return element(part.other ? 'li.other' : 'li', {},
      element('span.name', {title: part.name}, part.name),
      element('span.track', {'aria-hidden': 'true'}, bar),
      element('span.share', {}, share(part.tenths)),
      element('span.self', {}, part.selfText));
}
