/** What if: sections made faster, and what that means for the end of the job and for money. */
import {saved, worth} from './amdahl.js';
import {button, element, fill} from './dom.js';
import {duration, range} from './format.js';

const MOST_ROWS = 4;
const FASTEST = 100;

/** A slider of a hundred steps goes from once to a hundred times, each step the same ratio. */
const STEPS = 100;

/**
 * @param {!Run} run what was measured
 * @return {!HTMLElement} a panel
 */
export function whatIf(run) {
  return new WhatIf(run).panel;
}

class WhatIf {
  constructor(run) {
    this.run = run;
    this.changes = new Map();
    this.outcome = element('output.outcome', {'aria-live': 'polite'});
    this.worth = element('output', {'aria-live': 'polite'});
    this.rows = element('div.what-if-rows');
    this.runs = this.moneyField('Runs per month', 'runs');
    this.cost = this.moneyField('Cost per machine-hour', 'cost');
    const rows = run.figures.rows.filter((row) => row.self > 0);
    rows.slice(0, MOST_ROWS).forEach((row, rank) => this.add(row, rank === 0 ? 2 : 1));
    this.panel = element('section.panel', {'aria-labelledby': 'what-if'},
        element('h2', {id: 'what-if'}, 'What if it were faster?'),
        this.rows, this.more(rows.slice(MOST_ROWS)), this.outcome,
        element('div.money', {}, this.runs.label, this.cost.label, this.worth));
    this.show();
  }

  moneyField(label, id) {
    const field = element('input',
        {type: 'number', min: '0', step: 'any', id: 'what-if-' + id, oninput: () => this.show()});
    return {field, label: element('label', {}, label, field)};
  }

  add(row, times) {
    const name = row.name;
    const slider = element('input', {
      type: 'range', min: '0', max: String(STEPS), step: '1', 'aria-label': name + ', times as fast',
      oninput: () => this.change(row, round(FASTEST ** (slider.value / STEPS))),
    });
    const field = element('input', {
      type: 'number', min: '1', step: '0.1', 'aria-label': name + ', times as fast, as a number',
      oninput: () => this.change(row, Number(field.value), field),
    });
    this.changes.set(row.section, {row, times, slider, field});
    this.rows.append(element('div.what-if-row', {},
        element('span.name', {title: name}, name), slider, field,
        element('span.soft', {}, 'times')));
    this.change(row, times);
  }

  /** Further sections by their name, as there may be thousands. */
  more(rows) {
    if (rows.length === 0) {
      return null;
    }
    const names = element('datalist', {id: 'what-if-names'},
        ...rows.map((row) => element('option', {value: row.name})));
    const field = element('input', {list: 'what-if-names', placeholder: 'another section', 'aria-label': 'Another section'});
    const add = button('Add', () => {
      const row = rows.find((each) => each.name === field.value);
      if (row && !this.changes.has(row.section)) {
        this.add(row, 2);
        field.value = '';
      }
    });
    return element('div.controls.another', {}, field, names, add);
  }

  change(row, times, typedInto = null) {
    const change = this.changes.get(row.section);
    change.times = times >= 1 ? times : 1;
    const step = STEPS * Math.log(change.times) / Math.log(FASTEST);
    change.slider.value = String(Math.min(STEPS, Math.round(step)));
    change.slider.setAttribute('aria-valuetext', change.times + ' times as fast');
    if (typedInto !== change.field) {
      change.field.value = String(change.times);
    }
    this.show();
  }

  show() {
    if (!this.panel) {
      return;
    }
    const {wall, running, threads, jvms} = this.run.figures;
    const saving = saved([...this.changes.values()], wall);
    const gain = range(duration(saving.least), duration(saving.most));
    const end = range(duration(wall - saving.most), duration(wall - saving.least));
    const bounds = threads > 1 && saving.least !== saving.most ?
      ' The lower bound holds if all threads always worked at once, the upper one if no more did than' +
      ' on average.' : '';
    fill(this.outcome,
        element('span', {}, jvms > 1 ? 'The ' + jvms + ' JVMs together take ' :
          running ? 'The time so far would have been ' : 'The job ends '),
        element('strong', {id: 'gain'}, gain),
        element('span', {}, jvms > 1 || running ? ' less: ' : ' earlier: '),
        element('span', {id: 'end'}, end), ' instead of ' + duration(wall) + '.',
        element('span.soft', {}, bounds));
    this.showWorth(saving);
  }

  showWorth(saving) {
    const runs = Number(this.runs.field.value);
    if (!(runs > 0)) {
      fill(this.worth, element('span.soft', {}, 'Fill in how often it runs to see what that is worth.'));
      return;
    }
    const {hours, money} = worth(saving, runs, Number(this.cost.field.value));
    const cost = money[1] > 0 ? ', worth ' + amounts(money) + ' a month and ' +
      amounts(money.map((each) => 12 * each)) + ' a year' : '';
    fill(this.worth, amounts(hours) + ' machine-hours a month' + cost + '.');
  }
}

function round(times) {
  return times < 10 ? Math.round(times * 10) / 10 : Math.round(times);
}

function amounts([low, high]) {
  return range(amount(low), amount(high));
}

function amount(number) {
  const digits = number < 100 ? 2 : 0;
  return number.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
}
