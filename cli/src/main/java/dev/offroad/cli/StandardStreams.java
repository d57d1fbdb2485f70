package dev.offroad.cli;

import dev.offroad.console.Encoding;
import dev.offroad.console.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * The JVM's standard output and standard error, in the encoding that whoever reads them expects.
 * Since Java 18 that is no longer the default one. {@code System.out} itself is passed by, because
 * it keeps to itself that a disk is full.
 */
final class StandardStreams {

  private StandardStreams() {}

  static Output output() {
    Charset charset = Encoding.ofStandardOutput();
    return new Output(
        writer(FileDescriptor.out, charset), charset, Terminal.colourOnStandardOutput());
  }

  static PrintWriter error() {
    return writer(FileDescriptor.err, Encoding.ofStandardError());
  }

  private static PrintWriter writer(FileDescriptor file, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(file), charset), true);
  }
}
