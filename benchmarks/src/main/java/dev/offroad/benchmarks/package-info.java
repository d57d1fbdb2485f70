/**
 * What a measured call costs. In: the generated classes. Out: JMH results, kept in {@code
 * results/}.
 */
package dev.offroad.benchmarks;
