/** The sentence that sells the fix, to be copied. */
import {button, element} from './dom.js';

/** What Markdown or HTML would take for more than a character. */
const MEANINGFUL = /[\\`*_{}[\]<>#|~&$@^]/g;

/**
 * @param {string} text any text
 * @return {string} the same in Markdown
 */
export function markdown(text) {
  return text.replace(MEANINGFUL, '\\$&');
}

/**
 * @param {!Object} figures the figures of a run, or of two
 * @param {string} text the claim
 * @return {!Array<!HTMLElement>} the claim, and the buttons that copy it
 */
export function claim(figures, text) {
  const said = element('span', {role: 'status'});
  const copy = (label, copied) => button(label, () => {
    toClipboard(copied).then(
        () => say(said, 'Copied.'),
        () => say(said, 'The browser did not allow it: select the sentence instead.'));
  });
  return [
    element('h1.claim', {id: 'claim'}, text),
    element('div.controls.claim-tools', {},
        copy('Copy as text', text + '\n' + figures.heading + '\n'),
        copy('Copy as Markdown', '**' + markdown(text) + '**\n\n' + markdown(figures.heading) +
            '\n'),
        said),
  ];
}

function say(said, text) {
  said.textContent = text;
}

/** A page that was opened from a disk may lack the clipboard's interface: then by selection. */
function toClipboard(text) {
  if (navigator.clipboard && window.isSecureContext) {
    return navigator.clipboard.writeText(text).catch(() => bySelection(text));
  }
  return bySelection(text);
}

function bySelection(text) {
  const field = element('textarea', {class: 'hidden-text', 'aria-hidden': 'true'});
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done ? Promise.resolve() : Promise.reject(new Error('not copied'));
}
