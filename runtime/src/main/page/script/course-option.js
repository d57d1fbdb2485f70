import {duration} from './format.js';
import {axis, tooltip} from './theme.js';

const NANOS_A_MILLI = 1e6;
const MOST_LINES = 12;

/** The width in pixels that a label of the axis of time takes. */
const LABEL = 140;

/**
 * The course of a job as a chart.
 *
 * @param {?} look the theme
 * @param {number} width the width in pixels
 * @param {?} view what is shown: `slices`, `bands`, which of them are `hidden`, their `values`,
 *     whether these are `shares`, the `zoom` in percent, and the `name` and `colour` of a band
 * @return {!Object} an ECharts option
 */
export function courseOption(look, width, view) {
  const last = view.slices[view.slices.length - 1];
  const first = view.slices[0];
  return {
    grid: {left: 62, right: 18, top: 12, bottom: 74},
    // The axis of time has round ticks for milliseconds; from 0 in UTC these are durations.
    useUTC: true,
    xAxis: axis(look, {
      type: 'time',
      min: first.from / NANOS_A_MILLI,
      max: last.to / NANOS_A_MILLI,
      splitNumber: Math.max(1, Math.floor(width / LABEL)),
      splitLine: {show: false},
      label: {formatter: (value) => since(value), padding: [0, 6]},
    }),
    yAxis: axis(look, {
      type: 'value',
      min: 0,
      max: view.shares ? 100 : null,
      label: {formatter: (value) => height(value, view)},
    }),
    tooltip: tooltip(look, (points) => describe(points, view), {
      trigger: 'axis',
      axisPointer: {type: 'line', lineStyle: {color: look.ink, width: 1}},
    }),
    dataZoom: [slider(look, view)],
    series: view.bands.map((band, i) => area(band, view.values[i], look, view)),
  };
}

function area(band, values, look, view) {
  const colour = view.colour(band);
  return {
    type: 'line',
    name: view.hidden.has(band) ? '' : view.name(band),
    stack: 'self',
    symbol: 'none',
    lineStyle: {width: 1, color: look.paper},
    itemStyle: {color: colour},
    areaStyle: {color: colour, opacity: 1},
    emphasis: {disabled: true},
    data: points(view.slices, values),
  };
}

/** A value stands at the middle of its slice; the first and the last reach to the edges. */
function points(slices, values) {
  const made = slices.map((slice, i) => [(slice.from + slice.to) / 2 / NANOS_A_MILLI, values[i]]);
  made.unshift([slices[0].from / NANOS_A_MILLI, values[0]]);
  made.push([slices[slices.length - 1].to / NANOS_A_MILLI, values[values.length - 1]]);
  return made;
}

function slider(look, view) {
  return {
    type: 'slider',
    start: view.zoom[0],
    end: view.zoom[1],
    filterMode: 'none',
    height: 22,
    bottom: 14,
    showDataShadow: false,
    brushSelect: false,
    borderColor: look.line,
    fillerColor: 'rgba(128, 128, 128, 0.22)',
    handleStyle: {color: look.paper, borderColor: look.soft},
    moveHandleStyle: {color: look.soft},
    textStyle: {color: look.soft, fontSize: 11},
    labelFormatter: since,
  };
}

function height(value, view) {
  if (view.shares) {
    return value + ' %';
  }
  return value === 0 ? '0' : duration(value);
}

function since(millis) {
  return millis <= 0 ? '0' : duration(millis * NANOS_A_MILLI);
}

function describe(points, view) {
  if (points.length === 0) {
    return '';
  }
  const at = Math.max(0, Math.min(view.slices.length - 1, points[0].dataIndex - 1));
  const slice = view.slices[at];
  const parts = view.bands
      .map((band, i) => [view.values[i][at], view.name(band)])
      .filter(([value]) => value > 0)
      .sort((a, b) => b[0] - a[0])
      .slice(0, MOST_LINES)
      .map(([value, name]) => amount(value, view) + '  ' + name);
  const from = since(slice.from / NANOS_A_MILLI);
  return [from + ' to ' + duration(slice.to), ...parts].join('\n');
}

function amount(value, view) {
  return view.shares ? value.toFixed(1) + ' %' : duration(value) + ' a second';
}
