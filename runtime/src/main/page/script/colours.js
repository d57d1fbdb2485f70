/**
 * Colours that people with any kind of colour vision tell apart: those of Okabe and Ito (2008), by
 * the place of a section in the order of self time. All others are grey.
 */

const LIGHT = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#8a6d3b',
  '#5e4fa2'];
const DARK = ['#56b4e9', '#ff8c42', '#2fd4a7', '#e79fc6', '#f0c14b', '#8fd3ff', '#c9a66b',
  '#a99be8'];
const OTHERS = {light: '#8c939b', dark: '#79818b'};
const UNMEASURED = {light: '#d3d7dc', dark: '#3a4048'};
const PROBES = {light: '#4a5058', dark: '#b9c0c8'};

/** How many sections have a colour of their own. */
export const COLOURED = LIGHT.length;

/** @return {boolean} whether the page is shown dark */
export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/**
 * @param {number} rank the place of a section by self time
 * @return {string} its colour
 */
export function ofRank(rank) {
  if (rank >= COLOURED) {
    return isDark() ? OTHERS.dark : OTHERS.light;
  }
  return (isDark() ? DARK : LIGHT)[rank];
}

/** @return {string} the colour of unmeasured time */
export function ofUnmeasured() {
  return isDark() ? UNMEASURED.dark : UNMEASURED.light;
}

/** @return {string} the colour of the probes' cost */
export function ofProbes() {
  return isDark() ? PROBES.dark : PROBES.light;
}
