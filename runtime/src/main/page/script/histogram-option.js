import {ofRank} from './colours.js';
import {count, duration} from './format.js';
import {axisEnds} from './histogram-bars.js';
import {axis, tooltip} from './theme.js';

/** Where the axis of calls begins when it is logarithmic, so that one call can be seen. */
const BELOW_ONE_CALL = 0.5;

/** Where that of shares begins at most, in percent. */
const LEAST_SHARE = 0.001;

/** The part of the width beyond which labels stand to the left of their lines. */
const TO_THE_LEFT = 0.7;

const LABEL_HEIGHT = 16;

/** The width in pixels below which only powers of ten have labels. */
const NARROW = 500;

/**
 * The durations of calls as a chart.
 *
 * @param {?} look the theme
 * @param {number} width the width in pixels
 * @param {{bars: !Array<?>, marks: !Array<!Array<?>>, times: boolean, logarithmic: boolean}} view
 *     the bars, name and nanoseconds of each mark, whether bars show shares of time, and the scale
 * @return {!Object} an ECharts option
 */
export function histogramOption(look, width, view) {
  const bars = view.bars;
  if (bars.length === 0) {
    return {series: []};
  }
  const longest = Math.max(...bars.map((bar) => bar.high), ...view.marks.map(([, nanos]) => nanos));
  const [min, max] = axisEnds(bars[0].low, longest);
  const bottom = lowest(view);
  return {
    grid: {left: 68, right: 24, top: 12 + LABEL_HEIGHT * view.marks.length, bottom: 46},
    xAxis: axis(look, {
      type: 'log',
      min,
      max,
      name: 'duration of a call',
      nameLocation: 'middle',
      nameGap: 26,
      splitLine: {show: false},
      label: {
        formatter: (value) => width > NARROW || isPower(value) ? duration(value) : '',
        padding: [0, 4],
      },
    }),
    yAxis: axis(look, {
      type: view.logarithmic ? 'log' : 'value',
      min: view.logarithmic ? bottom : 0,
      minInterval: view.times ? 0 : 1,
      label: {formatter: (value) => amount(value, view)},
    }),
    tooltip: tooltip(look, (at) => describe(at, view)),
    series: [barSeries(view, bottom), markSeries(look, width, view)],
  };
}

function isPower(value) {
  const power = Math.log10(value);
  return Math.abs(power - Math.round(power)) < 1e-6;
}

function lowest(view) {
  if (!view.logarithmic) {
    return 0;
  }
  if (!view.times) {
    return BELOW_ONE_CALL;
  }
  const least = Math.min(...view.bars.map((bar) => bar.share).filter((share) => share > 0));
  return Math.max(LEAST_SHARE, 10 ** Math.floor(Math.log10(Math.min(least, 1)) - 1e-9));
}

function barSeries(view, bottom) {
  const colour = ofRank(0);
  return {
    type: 'custom',
    dimensions: ['low', 'high', 'value'],
    encode: {x: [0, 1], y: 2},
    data: view.bars.map((bar) =>
      [Math.max(bar.low, 1), bar.high, view.times ? bar.share : bar.calls]),
    renderItem: (at, api) => {
      const [left, top] = api.coord([api.value(0), api.value(2)]);
      const [right, base] = api.coord([api.value(1), bottom]);
      const width = Math.max(1, right - left - 1);
      return {
        type: 'rect',
        shape: {x: left, y: top, width, height: Math.max(0, base - top)},
        style: {fill: colour},
        emphasis: {style: {opacity: 0.75}},
      };
    },
  };
}

function markSeries(look, width, view) {
  return {
    type: 'custom',
    silent: true,
    z: 5,
    dimensions: ['at'],
    encode: {x: 0},
    data: view.marks.map(([, nanos]) => [Math.max(nanos, 1)]),
    renderItem: (at, api) => mark(look, width, view.marks, at, api),
  };
}

/** Labels stand one below the other so that no line goes through one: first those to the right. */
function rowOf(index, lefts) {
  const right = lefts.filter((left) => !left).length;
  return lefts[index] ? right + lefts.length - 1 - index : index;
}

/** A line through the chart, its label above it. */
function mark(look, width, marks, at, api) {
  const [name, nanos] = marks[at.dataIndex];
  const area = at.coordSys;
  const x = api.coord([Math.max(nanos, 1), 0])[0];
  const isLeft = (mark) => api.coord([Math.max(mark[1], 1), 0])[0] > width * TO_THE_LEFT;
  const left = isLeft(marks[at.dataIndex]);
  const y = area.y - LABEL_HEIGHT * (marks.length - rowOf(at.dataIndex, marks.map(isLeft))) + 2;
  return {
    type: 'group',
    children: [{
      type: 'line',
      shape: {x1: x, y1: y, x2: x, y2: area.y + area.height},
      style: {stroke: look.ink, lineWidth: 1, lineDash: [3, 3]},
    }, {
      type: 'text',
      x: x + (left ? -5 : 5),
      y,
      style: {text: name + ' ' + duration(nanos), fill: look.ink, font: '12px ' + look.font,
        align: left ? 'right' : 'left', verticalAlign: 'top'},
    }],
  };
}

function amount(value, view) {
  if (view.times) {
    return Number(value.toPrecision(3)) + ' %';
  }
  return value > 0 && value < 1 ? '' : count(value);
}

function describe(at, view) {
  const bar = view.bars[at.dataIndex];
  const calls = count(bar.calls) + (bar.calls === 1 ? ' call' : ' calls');
  return duration(bar.low) + ' to ' + duration(bar.high - 1) + '\n' + calls + '\n' + shareOf(bar)
      + ' % of the time of timed calls';
}

/** Of an octave, the middle says too little. */
function shareOf(bar) {
  return bar.high - 1 > 1.25 * bar.low
    ? bar.leastShare.toFixed(1) + ' to ' + bar.mostShare.toFixed(1)
    : 'about ' + bar.share.toFixed(1);
}
