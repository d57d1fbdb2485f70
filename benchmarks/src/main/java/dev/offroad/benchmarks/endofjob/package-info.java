/** How long the end of a job takes: many sections in many threads, and then the report. */
package dev.offroad.benchmarks.endofjob;
