/**
 * Run files, read and checked. In: a file, from anywhere. Out: a {@link
 * dev.offroad.snapshot.Snapshot} whose numbers may be added up without a doubt, or a {@link
 * dev.offroad.cli.runfile.RunFileProblem} that says where the file is not what was expected.
 */
package dev.offroad.cli.runfile;
