package dev.offroad.snapshot;

/**
 * The machine that ran the job.
 *
 * @param os the operating system, its version and the processor's architecture
 * @param cpus the processors that the JVM could use
 * @param name the name of the machine, empty when it is not known
 */
public record HostInfo(String os, int cpus, String name) {}
