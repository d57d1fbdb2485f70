/**
 * Names of threads and jobs as the page may show them: they are other people's input. Those of
 * sections come ready from Java.
 */

const LONGEST = 60;
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * A name without what cannot be seen; a long one loses its middle. The same texts as those of the
 * text report.
 *
 * @param {string} name any text
 * @return {string} a text of at most 60 characters
 */
export function printable(name) {
  const shown = String(name).replace(UNPRINTABLE,
      (c) => '\\u' + c.codePointAt(0).toString(16).padStart(4, '0'));
  if (shown.trim() === '') {
    return '(no name)';
  }
  const points = Array.from(shown);
  if (points.length <= LONGEST) {
    return shown;
  }
  const half = Math.floor((LONGEST - 1) / 2);
  return points.slice(0, half).join('') + '…' + points.slice(-half).join('');
}
