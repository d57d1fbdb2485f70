/**
 * The sample job: a census of the class files of a JDK. In: the command line. Out: a text on
 * standard output, and from Offroad a report of where the time went.
 */
package dev.offroad.sample;
