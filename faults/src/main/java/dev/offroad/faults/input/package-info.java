/** Hostile input: names of sections and jobs, damaged run files. */
package dev.offroad.faults.input;
