/**
 * The sections that were compiled in, whether or not their class was loaded. In: the section
 * indexes that the processor wrote beside the generated classes, in the jars, folders and modules
 * of this JVM. Out: {@link dev.offroad.compiled.CompiledSection}s, and what could not be read.
 */
package dev.offroad.compiled;
