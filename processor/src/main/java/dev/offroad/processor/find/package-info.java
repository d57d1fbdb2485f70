/**
 * What was annotated. In: a round of annotation processing. Out: the types to inspect, in an order
 * that no compiler changes, and what stands on their members.
 */
package dev.offroad.processor.find;
