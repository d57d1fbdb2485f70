/**
 * The threads of Offroad itself. In: a name and some work. Out: a daemon thread that keeps nothing
 * of the code that happened to start it.
 */
package dev.offroad.thread;
