/**
 * Whether what is measured is used: code that goes round a generated class, and annotations where
 * the rounds of annotation processing do not see them. In: the classes that javac has analyzed.
 * Out: warnings or errors at the exact place. Only with javac; no other compiler shows its trees.
 */
package dev.offroad.processor.lint;
