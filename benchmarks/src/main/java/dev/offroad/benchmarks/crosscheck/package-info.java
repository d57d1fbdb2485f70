/**
 * The report beside a sampling profiler. In: collapsed stacks of a job whose probes are switched
 * off, and run files of the same job measured. Out: the share of each section by both.
 */
package dev.offroad.benchmarks.crosscheck;
