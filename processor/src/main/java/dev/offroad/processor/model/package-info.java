/**
 * What is to be generated, decided in full. In: nothing of the rest of the processor. Out: records
 * that know neither the compiler's messager nor its filer.
 */
package dev.offroad.processor.model;
