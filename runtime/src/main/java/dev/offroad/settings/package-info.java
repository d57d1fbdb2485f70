/**
 * What the user set. In: system properties and environment variables. Out: one immutable {@link
 * dev.offroad.settings.Settings} and a warning for each key or value that could not be read.
 */
package dev.offroad.settings;
