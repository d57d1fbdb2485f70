/**
 * The life of a run, from the first probe to the report. In: the settings and what the recorders
 * hold. Out: snapshots, and at the end of the job its reports on standard error and in files.
 */
package dev.offroad.run;
