/**
 * A run as the page knows it: the run file, and the figures that every form of the report shows.
 */

/** The number of the section that stands for call paths beyond the bound of a call tree. */
export const FLAT_BUCKET = -2;

/** A run and what is looked up in it. */
export class Run {
  /**
   * @param {?} file the run file, `offroad.run/1`
   * @param {?} figures the figures of the report, made in Java
   */
  constructor(file, figures) {
    this.file = file;
    this.figures = figures;
    this.rows = new Map(figures.rows.map((row) => [row.section, row]));
    this.ranks = new Map(figures.rows.map((row, rank) => [row.section, rank]));
  }

  /**
   * @param {number} section its number
   * @return {string} the name that the report shows, printable and of no other section
   */
  name(section) {
    return this.figures.names[section] || '(section ' + section + ')';
  }

  /**
   * @param {number} section its number
   * @return {number} its place by self time, the slowest 0; Infinity for one without calls
   */
  rank(section) {
    return this.ranks.has(section) ? this.ranks.get(section) : Infinity;
  }

  /**
   * Every node of the call tree of a thread, a parent before its children.
   *
   * @param {!Array<?>} roots where to start
   * @param {function(?)} visit is given each node
   */
  static walk(roots, visit) {
    const open = roots.slice();
    while (open.length > 0) {
      const node = open.pop();
      visit(node);
      for (const child of node.children) {
        open.push(child);
      }
    }
  }
}
