/**
 * The command line, {@code java -jar offroad.jar}. In: the user's words and run files. Out: reports
 * on standard output or in files, messages on standard error, an exit code.
 */
package dev.offroad.cli;
