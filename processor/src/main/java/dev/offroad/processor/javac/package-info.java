/**
 * The way into javac. In: the environment of the processor, perhaps wrapped by a build tool. Out:
 * javac's own task and environment, which show its trees and tell of its work. Under another
 * compiler there is nothing behind the door, or {@code com.sun.source} is not there at all.
 */
package dev.offroad.processor.javac;
