package dev.offroad.processor.weave;

import dev.offroad.processor.model.ProbeSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;

/** Puts probes into a class file. */
public final class Weaver {

  private Weaver() {}

  /**
   * Puts a probe into each of some methods.
   *
   * @param classFile the class file as the compiler wrote it
   * @param sites the methods
   * @return the class file with the probes; empty where it had them before
   * @throws IllegalArgumentException when the class file is of a version that is not known
   */
  public static Optional<Woven> weave(byte[] classFile, List<ProbeSite> sites) {
    List<ProbeSite> wanted = new ArrayList<>(sites);
    List<LeftOut> leftOut = new ArrayList<>();
    while (true) {
      List<LeftOut> leftOutNow = new ArrayList<>(leftOut);
      ClassReader reader = new ClassReader(classFile);
      // With the reader, the new class file begins as a copy of the old one.
      ClassWriter writer = new ClassWriter(reader, 0);
      ClassWeaver weaver = new ClassWeaver(writer, wanted, leftOutNow);
      reader.accept(weaver, ClassReader.EXPAND_FRAMES);
      if (weaver.isMarked()) {
        return Optional.empty();
      }
      List<LeftOut> tooLarge = new ArrayList<>();
      byte[] bytes = write(writer, weaver, tooLarge);
      if (tooLarge.isEmpty()) {
        return Optional.of(new Woven(bytes, leftOutNow));
      }
      tooLarge.forEach(method -> wanted.remove(method.site()));
      leftOut.addAll(tooLarge);
    }
  }

  private static byte[] write(ClassWriter writer, ClassWeaver weaver, List<LeftOut> tooLarge) {
    byte[] bytes = new byte[0];
    try {
      bytes = writer.toByteArray();
    } catch (MethodTooLargeException e) {
      weaver.sizes().stream()
          .map(WovenSize::site)
          .filter(site -> site.method().equals(e.getMethodName()))
          .filter(site -> e.getDescriptor().contains(site.descriptor()))
          .findFirst()
          .map(site -> new LeftOut(site, "would be larger than the 64 KB that a method may have"))
          .ifPresentOrElse(
              tooLarge::add,
              () -> {
                throw e;
              });
      return bytes;
    }
    weaver.sizes().stream()
        .filter(WovenSize::isInterpretedNow)
        .map(size -> new LeftOut(size.site(), TOO_LARGE_TO_COMPILE))
        .forEach(tooLarge::add);
    return bytes;
  }

  private static final String TOO_LARGE_TO_COMPILE =
      "would be larger than the "
          + WovenSize.LARGEST_COMPILED
          + " bytes of byte code up to which HotSpot compiles a method";
}
