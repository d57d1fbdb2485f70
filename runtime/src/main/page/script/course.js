import {chart} from './chart.js';
import {ofRank} from './colours.js';
import {bandsOf, heights, takeOverText} from './course-stack.js';
import {courseOption} from './course-option.js';
import {button, choice, element} from './dom.js';
import {duration, part} from './format.js';
import {legend} from './legend.js';

const HEIGHT = 340;

/**
 * The course of the job: the self time of sections from slice to slice, stacked.
 *
 * @param {!Element} host what it is added to
 * @param {?} run the run
 */
export function course(host, run) {
  if (run.file.slices.length === 0) {
    host.append(element('p', {}, 'The run file holds no course of the job.'));
    return;
  }
  new Course(run).addTo(host);
}

/** The chart and what of it is shown. */
class Course {
  constructor(run) {
    this.run = run;
    const {slices, bands} = bandsOf(run);
    this.slices = slices;
    this.bands = bands;
    this.hidden = new Set();
    this.shares = true;
    this.zoom = [0, 100];
  }

  addTo(host) {
    const text = takeOverText(this.run);
    if (text !== '') {
      host.append(element('p.take-over', {}, text));
    }
    host.append(element('div.controls', {},
        choice('What is stacked', [['share', 'Share'], ['time', 'Time a second']], 'share',
            (value) => this.measure(value === 'share')),
        element('div.choice', {role: 'group', 'aria-label': 'Part of the job'},
            button('Earlier', () => this.move(-0.5)),
            button('Later', () => this.move(0.5)),
            button('Zoom in', () => this.scale(0.5)),
            button('Whole job', () => this.scale(Infinity)))));
    legend(host, this.bands.map((band) => ({
      key: band,
      name: this.name(band),
      colour: () => this.colour(band),
    })), (band, shown) => this.show(band, shown));
    this.chart = chart(host, {
      label: 'Self time over the course of the job',
      name: 'course',
      job: this.run.file.job,
      height: HEIGHT,
      option: (look, width) => courseOption(look, width, this.view()),
      summary: () => this.summary(),
    });
    this.chart.on('datazoom', (event) => {
      const at = event.batch ? event.batch[0] : event;
      this.zoom = [at.start, at.end];
    });
  }

  view() {
    return {
      slices: this.slices,
      bands: this.bands,
      hidden: this.hidden,
      values: heights(this.slices, this.bands, this.hidden, this.shares),
      shares: this.shares,
      zoom: this.zoom,
      name: (band) => this.name(band),
      colour: (band) => this.colour(band),
    };
  }

  shown() {
    return this.bands.filter((band) => !this.hidden.has(band));
  }

  show(band, shown) {
    if (shown) {
      this.hidden.delete(band);
    } else {
      this.hidden.add(band);
    }
    this.chart.refresh();
  }

  measure(shares) {
    this.shares = shares;
    this.chart.refresh();
  }

  /** Moves the part that is shown by a part of its width. */
  move(step) {
    const [start, end] = this.zoom;
    const by = Math.max(-start, Math.min(100 - end, step * (end - start)));
    this.zoom = [start + by, end + by];
    this.chart.refresh();
  }

  /** Shows a part of what is shown, around its middle. */
  scale(factor) {
    const [start, end] = this.zoom;
    const half = Math.max(0.5, Math.min(50, factor * (end - start) / 2));
    const middle = Math.max(half, Math.min(100 - half, (start + end) / 2));
    this.zoom = [middle - half, middle + half];
    this.chart.refresh();
  }

  name(band) {
    return band.section === null ? 'others' : this.run.name(band.section);
  }

  colour(band) {
    return ofRank(band.section === null ? Infinity : this.run.rank(band.section));
  }

  summary() {
    const sum = this.slices.reduce((all, slice) => all + slice.sum, 0);
    const last = this.slices[this.slices.length - 1];
    const parts = this.shown().map((band) => this.name(band) + ' '
        + part(this.slices.reduce((all, slice) => all + band.of(slice), 0), sum));
    return 'Of the self time in the first ' + duration(last.to) + ': ' + parts.join(', ') + '.';
  }
}
