package dev.offroad.processor.model;

/**
 * The section that a method or constructor is measured as.
 *
 * @param name the name that reports show
 * @param group the group, empty for none
 */
public record SectionName(String name, String group) {}
