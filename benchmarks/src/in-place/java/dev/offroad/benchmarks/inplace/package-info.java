/**
 * What is compiled with {@code -Aoffroad.mode=in-place}, to be measured beside generated classes.
 */
package dev.offroad.benchmarks.inplace;
