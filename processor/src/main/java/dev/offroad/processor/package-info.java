/**
 * The processor itself. In: rounds of annotation processing. Out: source files and problems. The
 * way through it is find, inspect, model, write; nothing imports this package.
 */
package dev.offroad.processor;
