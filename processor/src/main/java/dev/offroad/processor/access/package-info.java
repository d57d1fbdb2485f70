/**
 * What the generated class may name, call and extend, by the rules of Java for its place. In: the
 * type that it is generated for. Out: answers, and what stands in the way.
 */
package dev.offroad.processor.access;
