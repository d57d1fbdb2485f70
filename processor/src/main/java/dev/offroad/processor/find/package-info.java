/**
 * What was annotated. In: a round of annotation processing. Out: the types to inspect, in source
 * order, and what stands on their members.
 */
package dev.offroad.processor.find;
