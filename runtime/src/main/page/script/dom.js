/**
 * Makes elements. Texts are always texts: no name can become markup.
 */

/**
 * An element.
 *
 * @param {string} tag its name; classes after dots, as in 'p.claim'
 * @param {Object<string, *>=} attributes attributes by name; `on…` are listeners, `false` and
 *     `null` leave one out, `true` sets it without a value
 * @param {...(Node|string|null)} children what is in it
 * @return {!HTMLElement} the element
 */
export function element(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const made = document.createElement(name);
  if (classes.length > 0) {
    made.className = classes.join(' ');
  }
  for (const [key, value] of Object.entries(attributes)) {
    set(made, key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function set(made, key, value) {
  if (key.startsWith('on')) {
    made.addEventListener(key.substring(2), value);
  } else if (value === true) {
    made.setAttribute(key, '');
  } else if (value !== false && value !== null && value !== undefined) {
    made.setAttribute(key, String(value));
  }
}

/**
 * Puts other children into an element.
 *
 * @param {!Element} parent the element
 * @param {...(Node|string)} children what is in it from now on
 */
export function fill(parent, ...children) {
  parent.replaceChildren(...children);
}

/**
 * A button.
 *
 * @param {string} label what it says
 * @param {function(!Event)} action what it does
 * @param {Object<string, *>=} attributes further attributes
 * @return {!HTMLElement} the button
 */
export function button(label, action, attributes = {}) {
  return element('button', {type: 'button', onclick: action, ...attributes}, label);
}

/**
 * Buttons of which one is chosen.
 *
 * @param {string} label what is chosen among
 * @param {!Array<!Array<string>>} choices value and label of each
 * @param {string} chosen the value that is chosen first
 * @param {function(string)} change is told the value that was chosen
 * @return {!HTMLElement} the group
 */
export function choice(label, choices, chosen, change) {
  const group = element('div.choice', {role: 'group', 'aria-label': label});
  for (const [value, text] of choices) {
    const press = () => {
      for (const other of group.children) {
        other.setAttribute('aria-pressed', String(other === made));
      }
      change(value);
    };
    const made = button(text, press, {'aria-pressed': String(value === chosen)});
    group.append(made);
  }
  return group;
}
