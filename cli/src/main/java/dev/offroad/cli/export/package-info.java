/** Runs in the formats of other profilers' tools. */
package dev.offroad.cli.export;
