/** Starts jobs in JVMs of their own, harms them, and reads what they leave. */
package dev.offroad.faults.jvm;
