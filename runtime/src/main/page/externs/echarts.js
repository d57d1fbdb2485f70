/**
 * @fileoverview What other scripts define.
 * @externs
 */

/** Apache ECharts, in a script of its own. */
var echarts;
