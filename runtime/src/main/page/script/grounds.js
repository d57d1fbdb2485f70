/** Why the figures can be believed. */
import {element} from './dom.js';

const SIGNS = {good: ['✓', 'good: '], note: ['i', 'note: '], warning: ['!', 'warning: ']};

/**
 * @param {!Array<?>} grounds level, label and text of each
 * @param {string=} heading what they are for
 * @return {!HTMLElement} a panel
 */
export function whyBelieveIt(grounds, heading = 'Why believe it') {
  const list = element('dl');
  for (const ground of grounds) {
    const [sign, spoken] = SIGNS[ground.level];
    list.append(element('div', {class: ground.level},
        element('dt', {class: 'sign'}, element('span', {'aria-hidden': 'true'}, sign),
            element('span.hidden-text', {}, spoken)),
        element('dt', {}, ground.label),
        element('dd', {}, ground.text)));
  }
  return element('section.panel.grounds', {'aria-labelledby': 'grounds'},
      element('h2', {id: 'grounds'}, heading), list);
}
