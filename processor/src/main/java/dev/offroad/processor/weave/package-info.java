/**
 * Byte code: probes are put into the methods of a class file. In: the bytes that the compiler
 * wrote, and where the probes go. Out: the bytes with the probes in them. Knows no compiler.
 */
package dev.offroad.processor.weave;
