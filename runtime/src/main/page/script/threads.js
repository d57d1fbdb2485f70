import {chart} from './chart.js';
import {ofProbes, ofRank, ofUnmeasured} from './colours.js';
import {choice, element} from './dom.js';
import {duration, part} from './format.js';
import {legend} from './legend.js';
import {axis, tooltip} from './theme.js';
import {threadBars} from './thread-bars.js';
import {durationTicks} from './ticks.js';

const ROW = 26;
const AROUND = 44;

/**
 * What each kind of thread did in its elapsed time.
 *
 * @param {!Element} host what it is added to
 * @param {?} run the run
 */
export function threads(host, run) {
  if (run.file.threads.length === 0) {
    host.append(element('p', {}, 'No thread was measured.'));
    return;
  }
  const {bars, sections} = threadBars(run);
  const parts = partsOf(run, sections, bars);
  let shares = false;
  const made = element('div');
  host.append(element('div.controls', {},
      choice('Length of bars', [['time', 'Time'], ['share', 'Share']], 'time', (value) => {
        shares = value === 'share';
        drawn.refresh();
      })));
  legend(host, parts.map(({name, colour}) => ({key: name, name, colour})));
  host.append(made);
  const drawn = chart(made, {
    label: 'Elapsed time of each kind of thread',
    name: 'threads',
    job: run.file.job,
    height: bars.length * ROW + AROUND,
    option: (look, width) => option(look, width, bars, parts, shares),
    summary: () => bars.map((bar) => describe(bar, parts, ', ')).join('. ') + '.',
  });
}

/** The parts that any bar has. */
function partsOf(run, sections, bars) {
  const all = [
    ...sections.map((section, rank) => ({name: run.name(section), colour: () => ofRank(rank)})),
    {name: 'others', colour: () => ofRank(Infinity)},
    {name: '(probes)', colour: ofProbes},
    {name: '(unmeasured)', colour: ofUnmeasured},
  ];
  return all.map((made, i) => ({...made, of: (bar) => bar.parts[i]}))
      .filter((made) => bars.some((bar) => made.of(bar) > 0));
}

function option(look, width, bars, parts, shares) {
  const names = Math.round(Math.min(240, width * 0.32));
  const longest = Math.max(...bars.map((bar) => bar.elapsed));
  const length = (bar, made) => shares
    ? bar.elapsed > 0 ? 100 * made.of(bar) / bar.elapsed : 0
    : made.of(bar);
  return {
    grid: {left: names + 10, right: 36, top: 4, bottom: AROUND - 10},
    xAxis: axis(look, {
      type: 'value',
      ...(shares ? {max: 100} : durationTicks(longest, Math.max(2, Math.floor(width / 180)))),
      label: {formatter: (value) => shares ? value + ' %' : value === 0 ? '0' : duration(value)},
    }),
    yAxis: axis(look, {
      type: 'category',
      inverse: true,
      data: bars.map((bar, i) => String(i)),
      axisTick: {show: false},
      label: {formatter: (value) => bars[Number(value)].name, interval: 0, hideOverlap: false,
        color: look.ink, fontSize: 12, width: names, overflow: 'truncate', ellipsis: '…'},
    }),
    tooltip: tooltip(look, (at) => describe(bars[at[0].dataIndex], parts, '\n'), {
      trigger: 'axis',
      axisPointer: {type: 'none'},
    }),
    series: parts.map((made) => ({
      type: 'bar',
      name: made.name,
      stack: 'elapsed',
      barWidth: ROW - 9,
      itemStyle: {color: made.colour()},
      emphasis: {disabled: true},
      data: bars.map((bar) => length(bar, made)),
    })),
  };
}

function describe(bar, parts, gap) {
  const lines = parts.map((made) => [made.of(bar), made.name])
      .filter(([nanos]) => nanos > 0)
      .map(([nanos, name]) => part(nanos, bar.elapsed) + '  ' + duration(nanos) + '  ' + name);
  return [bar.name + ': ' + duration(bar.elapsed), ...lines].join(gap);
}
