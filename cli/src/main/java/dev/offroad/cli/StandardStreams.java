package dev.offroad.cli;

import dev.offroad.console.Encoding;
import dev.offroad.console.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The JVM's standard output and standard error, in the encoding that whoever reads them expects.
 * Since Java 18 that is no longer the default one. {@code System.out} itself is passed by, because
 * it keeps to itself that a disk is full.
 */
final class StandardStreams {

  private StandardStreams() {}

  static Output output() {
    Charset charset = writable(Encoding.ofStandardOutput());
    return new Output(
        writer(FileDescriptor.out, charset), charset, Terminal.colourOnStandardOutput());
  }

  static PrintWriter error() {
    return writer(FileDescriptor.err, writable(Encoding.ofStandardError()));
  }

  /** Some encodings can only be read, such as those that find out which of several it is. */
  private static Charset writable(Charset charset) {
    return charset.canEncode() ? charset : StandardCharsets.UTF_8;
  }

  private static PrintWriter writer(FileDescriptor file, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(file), charset), true);
  }
}
