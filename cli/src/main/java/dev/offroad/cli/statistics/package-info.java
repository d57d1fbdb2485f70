/**
 * What samples allow to say about a ratio. In: samples of two runs. Out: {@link
 * dev.offroad.cli.statistics.Ratio}, an estimate with its error, and {@link
 * dev.offroad.cli.statistics.Verdict}, what is said of it.
 */
package dev.offroad.cli.statistics;
