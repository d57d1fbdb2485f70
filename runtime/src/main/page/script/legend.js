import {button, element, fill} from './dom.js';
import {onTheme} from './theme.js';

/**
 * What the colours of a chart mean. Where parts can be hidden, each is a button.
 *
 * @param {!Element} host what it is added to
 * @param {!Array<{key: *, name: string, colour: function(): string}>} entries what to name
 * @param {function(*, boolean)=} toggle is told that the part with that key is shown or hidden
 */
export function legend(host, entries, toggle) {
  const list = element('ul.legend', {'aria-label': 'Colours'});
  const swatches = [];
  for (const {key, name, colour} of entries) {
    const swatch = element('span.swatch', {'aria-hidden': 'true'});
    swatches.push(() => {
      swatch.style.backgroundColor = colour();
    });
    const item = element('li');
    if (toggle) {
      const press = () => {
        const shown = made.getAttribute('aria-pressed') !== 'true';
        made.setAttribute('aria-pressed', String(shown));
        toggle(key, shown);
      };
      const made = button('', press, {'aria-pressed': 'true'});
      fill(made, swatch, name);
      item.append(made);
    } else {
      item.append(element('span', {}, swatch, name));
    }
    list.append(item);
  }
  const paint = () => swatches.forEach((swatch) => swatch());
  paint();
  onTheme(paint);
  host.append(list);
}
