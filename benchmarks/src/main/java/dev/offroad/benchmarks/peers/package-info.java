/**
 * What a measured call costs with Offroad and with others, side by side. In: the same tiny work,
 * measured by each in the way its own documentation recommends for a method that is called often.
 * Out: benchmarks of one shape, one class a row of the table.
 */
package dev.offroad.benchmarks.peers;
