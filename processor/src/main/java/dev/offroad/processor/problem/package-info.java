/**
 * What is wrong with the user's code, as values. In: findings of the other packages. Out: messages
 * of the compiler, each with its id, its place and its mend.
 */
package dev.offroad.processor.problem;
