/** A running job, watched. In: its run file, again and again. Out: screens of a terminal. */
package dev.offroad.cli.watch;
