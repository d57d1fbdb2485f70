/** What Offroad says to the person at the terminal. In: messages. Out: lines on standard error. */
package dev.offroad.console;
