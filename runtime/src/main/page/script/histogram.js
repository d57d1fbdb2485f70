import {chart} from './chart.js';
import {choice, element} from './dom.js';
import {count, duration} from './format.js';
import {histogramOf} from './histogram-bars.js';
import {histogramOption} from './histogram-option.js';

const HEIGHT = 300;

/**
 * How long the calls of one section took.
 *
 * @param {!Element} host what it is added to
 * @param {?} run the run
 */
export function histogram(host, run) {
  if (run.figures.rows.length === 0) {
    host.append(element('p', {}, 'No section was called.'));
    return;
  }
  new Histogram(run).addTo(host);
}

/** The chart, the section that it shows, and how. */
class Histogram {
  constructor(run) {
    this.run = run;
    this.times = false;
    this.logarithmic = false;
    this.take(run.figures.rows[0]);
  }

  addTo(host) {
    const rows = this.run.figures.rows;
    const options = rows.map((row, i) => element('option', {value: i}, row.name));
    const select = element('select', {onchange: () => this.show(rows[Number(select.value)])},
        ...options);
    this.text = element('p.histogram-text', {role: 'status'}, this.sentence());
    host.append(
        element('div.controls', {},
            element('label', {}, 'Section ', select),
            choice('What bars show', [['calls', 'Calls'], ['time', 'Share of time']], 'calls',
                (value) => this.change(() => {
                  this.times = value === 'time';
                })),
            choice('Scale', [['linear', 'Linear'], ['log', 'Logarithmic']], 'linear',
                (value) => this.change(() => {
                  this.logarithmic = value === 'log';
                }))),
        this.text);
    this.chart = chart(host, {
      label: 'How long the calls of a section took',
      name: 'durations',
      job: this.run.file.job,
      height: HEIGHT,
      option: (look, width) => histogramOption(look, width, this.view()),
      summary: () => this.sentence(),
    });
  }

  take(row) {
    this.row = row;
    this.found = histogramOf(this.run, row.section);
  }

  show(row) {
    this.take(row);
    this.text.textContent = this.sentence();
    this.chart.refresh();
  }

  change(action) {
    action();
    this.chart.refresh();
  }

  view() {
    return {bars: this.found.bars, marks: this.marks(), times: this.times,
      logarithmic: this.logarithmic};
  }

  marks() {
    const {p50, p99, max} = this.row;
    return this.found.bars.length === 0 ? []
      : [['p50', p50], ['p99', p99], ['max', max]].filter(([, nanos]) => nanos > 0);
  }

  sentence() {
    const timed = count(this.found.timed) + (this.found.timed === 1 ? ' call' : ' calls')
        + ' timed of ' + count(this.found.calls);
    const marks = this.marks().map(([name, nanos]) => name + ' ' + duration(nanos));
    return [timed, ...marks].join(' · ');
  }
}
