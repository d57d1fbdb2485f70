/** What a fault is, its rounds, what they showed, and the table of it all. */
package dev.offroad.faults.campaign;
