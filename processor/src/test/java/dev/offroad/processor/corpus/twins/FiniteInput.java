package dev.offroad.processor.corpus.twins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Input that is read a limited number of times: who reads into an array of no elements comes to no
 * end.
 */
final class FiniteInput {

  private static final int MAX_READINGS = 10_000;

  private int readings;

  private FiniteInput() {}

  private void count() {
    if (++readings > MAX_READINGS) {
      throw new UncheckedIOException(new IOException("read too often"));
    }
  }

  static InputStream bytes(String text) {
    FiniteInput input = new FiniteInput();
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int from, int length) {
        input.count();
        return super.read(bytes, from, length);
      }
    };
  }

  static Reader chars(String text) {
    FiniteInput input = new FiniteInput();
    return new StringReader(text) {
      @Override
      public int read(char[] chars, int from, int length) throws IOException {
        input.count();
        return super.read(chars, from, length);
      }
    };
  }
}
