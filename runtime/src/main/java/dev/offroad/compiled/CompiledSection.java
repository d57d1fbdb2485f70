package dev.offroad.compiled;

import dev.offroad.snapshot.SectionKind;

/**
 * A section as its index has it.
 *
 * @param kind what it measures
 * @param declaredIn the binary name of the type that declares it
 * @param group the group, empty for none
 * @param name the name that reports show
 */
public record CompiledSection(SectionKind kind, String declaredIn, String group, String name) {}
