import {isDark} from './colours.js';
import {element} from './dom.js';

/**
 * How charts look: the page's own colours and font, read anew each time so that they follow the
 * theme.
 */

const PROPERTIES = ['--ink', '--ink-soft', '--paper', '--panel', '--line', '--accent'];

/** What holds where the page has not set a property. */
const DEFAULTS = {
  light: ['#1a1d21', '#4d545c', '#ffffff', '#f6f7f8', '#d3d7dc', '#0b5fa5'],
  dark: ['#e8eaed', '#a9b0b8', '#16191d', '#1f2328', '#3a4048', '#6cb6ff'],
};

/**
 * The colours and the font of the page as canvases need them: resolved.
 *
 * @return {{ink: string, soft: string, paper: string, panel: string, line: string,
 *     accent: string, font: string}} the theme
 */
export function theme() {
  const defaults = isDark() ? DEFAULTS.dark : DEFAULTS.light;
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const [ink, soft, paper, panel, line, accent] = PROPERTIES.map((property, i) => {
    probe.style.color = 'var(' + property + ', ' + defaults[i] + ')';
    return style.color;
  });
  const font = style.fontFamily.replace(/"/g, '\''); // ECharts puts it into attributes as it is.
  probe.remove();
  return {ink, soft, paper, panel, line, accent, font};
}

/**
 * What all charts have in common.
 *
 * @param {{ink: string, font: string}} look the theme
 * @return {!Object} a part of an option
 */
export function base(look) {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: {fontFamily: look.font, fontSize: 12, color: look.ink},
  };
}

/**
 * A tooltip of text. ECharts is given an element, not markup: no name can become markup, and the
 * page's security policy knows no styles in markup.
 *
 * @param {{ink: string, paper: string, line: string, font: string}} look the theme
 * @param {function(?): string} formatter the lines
 * @param {!Object=} more further settings
 * @return {!Object} the option `tooltip`
 */
export function tooltip(look, formatter, more = {}) {
  return {
    renderMode: 'html',
    confine: true,
    transitionDuration: 0,
    backgroundColor: look.paper,
    borderColor: look.line,
    borderWidth: 1,
    padding: [6, 9],
    textStyle: {color: look.ink, fontSize: 12, fontFamily: look.font},
    formatter: (at) => element('div.chart-tip', {}, formatter(at)),
    ...more,
  };
}

/**
 * An axis in the page's colours.
 *
 * @param {{soft: string, line: string}} look the theme
 * @param {!Object} settings its own settings; `label` are those of its labels
 * @return {!Object} the option of an axis
 */
export function axis(look, {label = {}, ...settings}) {
  return {
    axisLine: {lineStyle: {color: look.line}},
    axisTick: {lineStyle: {color: look.line}},
    splitLine: {lineStyle: {color: look.line, opacity: 0.6}},
    axisLabel: {color: look.soft, fontSize: 11, hideOverlap: true, ...label},
    nameTextStyle: {color: look.soft, fontSize: 11},
    ...settings,
  };
}

/**
 * Black or white, whichever is read better.
 *
 * @param {string} colour what is behind the text, as `#rrggbb`
 * @return {string} the colour of the text
 */
export function textOn(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.substring(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? '#000000' : '#ffffff';
}

/** The event on the document that says that colours have changed. */
const CHANGED = 'offroad-theme';

/** Says that the theme of the page was changed. */
export function announce() {
  document.dispatchEvent(new Event(CHANGED));
}

/**
 * Calls an action whenever the theme of the page changes, by its switch or by the system.
 *
 * @param {function()} action what to do
 * @return {function()} ends it
 */
export function onTheme(action) {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  document.addEventListener(CHANGED, action);
  system.addEventListener('change', action);
  return () => {
    document.removeEventListener(CHANGED, action);
    system.removeEventListener('change', action);
  };
}
