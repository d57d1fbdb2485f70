/** Where the page's script starts. */
import {comparisonPage} from './comparison-page.js';
import {element, fill} from './dom.js';
import {runPage} from './run-page.js';
import * as lightDark from './light-dark.js';

function start() {
  const page = document.getElementById('page');
  try {
    const data = JSON.parse(document.getElementById('offroad-data').textContent);
    lightDark.start();
    const content = data.kind === 'comparison' ? comparisonPage(data) : runPage(data);
    fill(page, element('main', {}, ...content));
  } catch (problem) {
    fill(page, element('p', {role: 'alert'},
        'This page could not be shown: ' + problem + '. The run file beside it has the figures.'));
    throw problem;
  }
}

start();
