/** The parts of the page below its first screen. */
import {element} from './dom.js';

/**
 * Links to parts.
 *
 * @param {!Array<?>} parts id, heading and filler of each
 * @return {!HTMLElement} the links
 */
export function linksTo(parts) {
  return element('nav.parts', {'aria-label': 'Parts of this page'},
      ...parts.map(([id, heading]) => element('a', {href: '#' + id}, heading)));
}

/**
 * A part.
 *
 * @param {string} id its id
 * @param {string} heading its heading
 * @param {function(!Element)} filler fills it
 * @return {!HTMLElement} the part
 */
export function part(id, heading, filler) {
  const host = element('div');
  const made = element('section.part', {id, 'aria-labelledby': id + '-heading'},
      element('h2', {id: id + '-heading'}, heading), host);
  filler(host);
  return made;
}
