/**
 * Reads class files, as chapters 4 and 6 of the Java Virtual Machine Specification describe them.
 * In: the bytes of one file. Out: a {@link dev.offroad.sample.classfile.ClassFile}, or an exception
 * that says what is wrong with the bytes, and where.
 */
package dev.offroad.sample.classfile;
