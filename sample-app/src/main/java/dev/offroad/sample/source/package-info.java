/**
 * Where class files come from. In: names of modules. Out: the class files of these modules, listed
 * and then read one at a time.
 */
package dev.offroad.sample.source;
