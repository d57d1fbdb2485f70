/** The fault campaign: all faults, one after the other. In: nothing. Out: their table. */
package dev.offroad.faults;
