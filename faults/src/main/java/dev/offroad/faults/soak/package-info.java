/** A load of minutes at full speed, and what Offroad took of memory, disk and processor. */
package dev.offroad.faults.soak;
