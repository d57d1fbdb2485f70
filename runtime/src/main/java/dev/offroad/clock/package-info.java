/** Time as a type. In: nothing. Out: the clock that every recorder reads. */
package dev.offroad.clock;
