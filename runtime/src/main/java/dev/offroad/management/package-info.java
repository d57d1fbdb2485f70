/**
 * Offroad for JConsole, {@code jcmd} and their relatives. In: a run. Out: the MXBean {@code
 * dev.offroad:type=Offroad}, where the JVM has the module {@code java.management}.
 */
package dev.offroad.management;
