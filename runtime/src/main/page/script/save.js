/**
 * Saves what the page made as files, without a network.
 */

const LONGEST = 80;

/**
 * The name of a file, from other people's names.
 *
 * @param {string} job the job
 * @param {string} what what is saved
 * @param {string} ending the ending without its dot
 * @return {string} letters, digits, points and dashes
 */
export function fileName(job, what, ending) {
  const tidy = (text) => text.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  const start = Array.from(tidy(job)).slice(0, LONGEST).join('') || 'job';
  return start + '-' + tidy(what) + '.' + ending;
}

/**
 * The bytes of a `data:` address. The security policy does not let the page fetch it.
 *
 * @param {string} address `data:…;base64,…`
 * @return {!Blob} its bytes and type
 */
export function blobOf(address) {
  const comma = address.indexOf(',');
  const type = address.substring('data:'.length, address.indexOf(';'));
  const bytes = Uint8Array.from(atob(address.substring(comma + 1)), (c) => c.charCodeAt(0));
  return new Blob([bytes], {type});
}

/**
 * Lets the browser save a file.
 *
 * @param {!Blob} blob its contents
 * @param {string} name its name
 */
export function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
