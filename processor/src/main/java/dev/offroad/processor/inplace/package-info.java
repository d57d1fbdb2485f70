/**
 * The mode in place: what javac writes gets its probes before anybody else sees it. In: the types
 * that javac has analyzed and the classes that it has written. Out: class files with probes.
 */
package dev.offroad.processor.inplace;
