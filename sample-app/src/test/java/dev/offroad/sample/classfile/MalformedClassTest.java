package dev.offroad.sample.classfile;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.offroad.sample.source.ClassLocation;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MalformedClassTest {

  private final ClassFileReader reader = new ClassFileReader();

  @Test
  void refusesWhatIsNoClassFile() {
    assertThat(refused("#!/bin/sh".getBytes(US_ASCII)))
        .isEqualTo("the file starts with 23212F62: expected CAFEBABE, as all class files do");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(refused(new byte[0]))
        .isEqualTo("the file ends at byte 0, but 4 bytes were expected at byte 0");
  }

  @Test
  void refusesBytesBehindTheClass() throws Exception {
    byte[] bytes = example();

    assertThat(refused(Arrays.copyOf(bytes, bytes.length + 3)))
        .isEqualTo("the class ends at byte %d, but 3 more bytes follow".formatted(bytes.length));
  }

  @Test
  void refusesAKindOfConstantThatThereIsNot() throws Exception {
    byte[] bytes = example();
    bytes[10] = 99; // behind magic, version and size of the pool

    assertThat(refused(bytes))
        .isEqualTo("constant 1 has kind 99: expected a kind that JVMS 4.4 lists");
  }

  @Test
  void refusesAFileThatEndsTooEarlyWhereverItEnds() throws Exception {
    byte[] bytes = example();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(MalformedClassException.class, () -> reader.read(cut));
    }
  }

  @Test
  void readsOrRefusesGarbageButNeverFailsOtherwise() throws Exception {
    byte[] bytes = example();
    Random random = new Random(20_260_101);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          int refused = 0;
          for (int run = 0; run < 5_000; run++) {
            byte[] garbage = bytes.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
              garbage[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            }
            refused += isRefused(garbage) ? 1 : 0;
          }
          assertThat(refused).isGreaterThan(1_000);
        });
  }

  @Test
  void refusesDescriptorsThatAreNotOfMethods() {
    for (String descriptor : new String[] {"", "I", "(", "(I", "(Q)V", "(La)V", "([)V", "(["}) {
      assertThrows(
          MalformedClassException.class, () -> Descriptors.argumentCount(descriptor), descriptor);
    }
  }

  /** Whether it is refused; any exception that is not meant for this fails the test. */
  private boolean isRefused(byte[] garbage) {
    try {
      for (MethodReference call : reader.read(garbage).code().calls()) {
        Descriptors.argumentCount(call.descriptor());
      }
      return false;
    } catch (MalformedClassException | ModuleDescriptorException expected) {
      return true;
    }
  }

  private String refused(byte[] bytes) {
    return assertThrows(MalformedClassException.class, () -> reader.read(bytes)).getMessage();
  }

  private static byte[] example() throws IOException {
    return JdkClasses.bytes(new ClassLocation("java.base", "java/util/Optional.class"));
  }
}
