/* global echarts */
import {png, svg} from './chart-image.js';
import {button, element} from './dom.js';
import {onPrint} from './print.js';
import {download, fileName} from './save.js';
import {base, onTheme, theme} from './theme.js';

/** How far below the window a chart is drawn already. */
const NEAR = '400px';

/** The width in pixels that is taken where there is none yet. */
const USUAL = 900;

/** All but the tooltip, which fails when it is replaced while it is shown. */
const REPLACED = ['series', 'grid', 'xAxis', 'yAxis', 'dataZoom'];

/**
 * A chart: drawn when it comes near the window, drawn anew when the theme or the width changes,
 * saved as PNG or SVG by its buttons.
 *
 * @param {!Element} host what it is added to
 * @param {{label: string, height: (number|function(number): number), job: string, name: string,
 *     option: function(?, number): !Object, summary: function(): string}} spec what it shows:
 *     `label` says in a few words what is seen, `summary` in sentences; `height` is in pixels, or
 *     a function of the width; `option` is the ECharts option for a theme and a width; `job` and
 *     `name` are for the name of a saved file
 * @return {!Chart} the chart
 */
export function chart(host, spec) {
  const made = new Chart(spec);
  host.append(made.element);
  made.watch();
  return made;
}

/** A chart on the page. */
class Chart {
  constructor(spec) {
    this.spec = spec;
    this.instance = null;
    this.listeners = [];
    this.frame = 0;
    this.width = 0;
    this.canvas = element('div.chart-canvas', {role: 'img', 'aria-label': spec.label});
    this.summary = element('p.hidden-text');
    this.tools = element('div.chart-save', {role: 'group', 'aria-label': 'Save: ' + spec.label},
        button('PNG', () => this.save(png, 'png'), {title: 'Save as a PNG image'}),
        button('SVG', () => this.save(svg, 'svg'), {title: 'Save as an SVG drawing'}));
    this.element = element('div.chart', {}, this.canvas, this.summary, this.tools);
    this.setHeight();
    this.summarize();
  }

  /** Draws the chart when it comes near, and whenever it must be drawn anew. */
  watch() {
    const near = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        near.disconnect();
        this.start();
      }
    }, {rootMargin: NEAR});
    near.observe(this.canvas);
    const size = new ResizeObserver(() => this.resizeSoon());
    size.observe(this.canvas);
    const endPrint = onPrint(() => this.start());
    const endTheme = onTheme(() => this.drawNow());
    this.end = () => {
      near.disconnect();
      size.disconnect();
      endPrint();
      endTheme();
    };
  }

  /** Takes the chart off the page. */
  dispose() {
    this.end();
    cancelAnimationFrame(this.frame);
    if (this.instance !== null) {
      this.instance.dispose();
      this.instance = null;
    }
    this.element.remove();
  }

  /**
   * Listens to what happens on the chart.
   *
   * @param {string} event the ECharts event
   * @param {function(?)} listener is told of it
   */
  on(event, listener) {
    this.listeners.push([event, listener]);
    if (this.instance !== null) {
      this.instance.on(event, listener);
    }
  }

  /** Draws what the option says now. */
  refresh() {
    this.summarize();
    this.draw();
  }

  setHeight() {
    const height = this.spec.height;
    const pixels = typeof height === 'number' ? height : height(this.canvas.clientWidth || USUAL);
    this.canvas.style.height = pixels + 'px';
  }

  start() {
    if (this.instance !== null || this.canvas.clientWidth === 0) {
      return;
    }
    this.instance = echarts.init(this.canvas, null, {renderer: 'canvas'});
    for (const [event, listener] of this.listeners) {
      this.instance.on(event, listener);
    }
    this.draw();
  }

  draw() {
    if (this.instance === null) {
      return;
    }
    this.width = this.canvas.clientWidth;
    this.setHeight();
    this.instance.resize();
    this.instance.dispatchAction({type: 'hideTip'});
    this.instance.setOption(this.option(), {replaceMerge: REPLACED});
  }

  /** The canvas is painted when this returns. */
  drawNow() {
    this.draw();
    if (this.instance !== null) {
      this.instance.getZr().refreshImmediately();
    }
  }

  resizeSoon() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (this.instance !== null && this.canvas.clientWidth !== this.width) {
        this.draw();
      }
    });
  }

  option() {
    const look = theme();
    return {...base(look), ...this.spec.option(look, this.canvas.clientWidth)};
  }

  summarize() {
    this.summary.textContent = this.spec.summary();
  }

  /** Saves the chart as an image, made by one of the functions of chart-image.js. */
  save(image, ending) {
    const size = {width: this.canvas.clientWidth, height: this.canvas.clientHeight};
    download(image(this.option(), theme(), size),
        fileName(this.spec.job, this.spec.name, ending));
  }
}
