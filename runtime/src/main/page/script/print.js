/**
 * On paper everything is light, whatever the screen shows, and all charts are there.
 */
import {announce} from './theme.js';

const preparations = new Set();
let before = null;

/**
 * Calls an action before the page is printed. Then the theme changes to light, as after a choice
 * of the reader, until the page is printed.
 *
 * @param {function()} action what to do
 * @return {function()} ends it
 */
export function onPrint(action) {
  if (before === null) {
    before = {theme: undefined, printing: false};
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
  }
  preparations.add(action);
  return () => preparations.delete(action);
}

function start() {
  if (!before.printing) {
    before = {theme: document.documentElement.dataset.theme, printing: true};
  }
  preparations.forEach((action) => action());
  choose('light');
}

function end() {
  before.printing = false;
  choose(before.theme);
}

function choose(theme) {
  if (theme === undefined) {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
  announce();
}
