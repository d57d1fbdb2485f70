/**
 * What a measured call costs, and what the processor costs a build. In: the generated classes, and
 * sources that are made up. Out: JMH results, kept in {@code results/}.
 */
package dev.offroad.benchmarks;
