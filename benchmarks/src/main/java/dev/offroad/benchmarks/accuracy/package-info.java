/** How far the report is from the truth: loads whose times are known by construction. */
package dev.offroad.benchmarks.accuracy;
