/** Folders and disks that cannot be written. */
package dev.offroad.faults.disk;
