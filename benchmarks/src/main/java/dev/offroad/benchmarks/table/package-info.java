/** The table of the peers. In: raw results of JMH. Out: Markdown, as the README shows it. */
package dev.offroad.benchmarks.table;
