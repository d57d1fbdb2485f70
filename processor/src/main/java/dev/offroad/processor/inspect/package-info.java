/**
 * What can be measured and how. In: annotated types. Out: a model of the class to generate for
 * each, or problems that say why there is none.
 */
package dev.offroad.processor.inspect;
