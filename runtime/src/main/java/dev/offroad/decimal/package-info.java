/** How long numbers are when they are written. In: a number. Out: its digits. */
package dev.offroad.decimal;
