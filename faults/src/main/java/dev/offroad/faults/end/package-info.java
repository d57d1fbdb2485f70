/** Ends with a report: signals, exits, threads and streams that are in its way. */
package dev.offroad.faults.end;
