/**
 * Source code. In: a model of the class to generate. Out: its file. Each class here writes one kind
 * of member, and its Javadoc shows the code.
 */
package dev.offroad.processor.write;
