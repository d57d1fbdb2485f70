/** What measured code can do to the measuring: recursion, heap, exceptions, interrupts, clocks. */
package dev.offroad.faults.code;
