/** Light or dark: as the system says, until the reader chooses. */
import {COLOURED, isDark, ofProbes, ofRank, ofUnmeasured} from './colours.js';
import {button} from './dom.js';
import {announce, onTheme} from './theme.js';

/** Lets styles know the colours of sections, and keeps them so when the theme changes. */
export function start() {
  onTheme(setProperties);
  setProperties();
}

function setProperties() {
  const style = document.documentElement.style;
  for (let rank = 0; rank <= COLOURED; rank++) {
    style.setProperty('--rank-' + rank, ofRank(rank));
  }
  style.setProperty('--unmeasured', ofUnmeasured());
  style.setProperty('--probes', ofProbes());
}

/**
 * @param {number} rank the place of a section by self time
 * @return {string} its colour, for a style that is to follow the theme
 */
export function colourOfRank(rank) {
  return 'var(--rank-' + Math.min(rank, COLOURED) + ')';
}

/** @return {!HTMLElement} a button that changes from light to dark and back */
export function switcher() {
  const label = () => (isDark() ? 'Light' : 'Dark');
  const made = button(label(), () => {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
    announce();
  }, {class: 'theme'});
  onTheme(() => {
    made.textContent = label();
  });
  return made;
}
