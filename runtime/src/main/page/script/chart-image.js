/* global echarts */
import {blobOf} from './save.js';

/** The height of a row of the legend, and the widths of a letter and of what is around a name. */
const ROW = 22;
const LETTER = 7;
const AROUND = 36;

/** How many points of a PNG stand for one of the page. */
const FINENESS = 2;

/**
 * A chart as a PNG image.
 *
 * @param {!Object} option the ECharts option
 * @param {{ink: string, paper: string}} look the theme
 * @param {{width: number, height: number}} size the size of the chart in pixels
 * @return {!Blob} the image
 */
export function png(option, look, size) {
  const slide = forSlide(option, look, size);
  const drawing = echarts.init(document.createElement('div'), null,
      {renderer: 'canvas', width: size.width, height: slide.height});
  drawing.setOption(slide.option);
  const address = drawing.getDataURL(
      {type: 'png', pixelRatio: FINENESS, backgroundColor: look.paper});
  drawing.dispose();
  return blobOf(address);
}

/**
 * A chart as an SVG drawing.
 *
 * @param {!Object} option the ECharts option
 * @param {{ink: string, paper: string}} look the theme
 * @param {{width: number, height: number}} size the size of the chart in pixels
 * @return {!Blob} the drawing
 */
export function svg(option, look, size) {
  const slide = forSlide(option, look, size);
  const drawing = echarts.init(null, null,
      {renderer: 'svg', ssr: true, width: size.width, height: slide.height});
  drawing.setOption({...slide.option, backgroundColor: look.paper});
  const text = drawing.renderToSVGString();
  drawing.dispose();
  return new Blob([text], {type: 'image/svg+xml'});
}

/** On the page the legend stands beside the chart; a slide has it in the picture. No sliders. */
function forSlide(option, look, size) {
  const names = option.series.map((series) => series.name).filter((name) => name);
  const {dataZoom, ...rest} = option;
  const zoom = (dataZoom || []).map((slider) => ({...slider, show: false}));
  if (names.length === 0) {
    return {option: {...rest, dataZoom: zoom}, height: size.height};
  }
  const letters = names.reduce((sum, name) => sum + name.length * LETTER + AROUND, 0);
  const above = ROW * (Math.ceil(letters / size.width) + 1);
  const legend = {data: names, top: 4, left: 4, icon: 'roundRect', itemWidth: 12, itemHeight: 12,
    selectedMode: false, textStyle: {color: look.ink, fontSize: 12}};
  const grid = {...rest.grid, top: rest.grid.top + above};
  return {option: {...rest, legend, grid, dataZoom: zoom}, height: size.height + above};
}
