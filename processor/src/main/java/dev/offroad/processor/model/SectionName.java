package dev.offroad.processor.model;

/**
 * The section that a method or constructor is measured as.
 *
 * @param name the name that reports show
 * @param group the group, empty for none
 * @param declaredIn the binary name of the type that declares the method: what inherits it measures
 *     it as the same section
 */
public record SectionName(String name, String group, String declaredIn) {}
