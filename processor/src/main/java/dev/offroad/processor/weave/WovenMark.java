package dev.offroad.processor.weave;

import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassWriter;

/**
 * An attribute of a class file that says that the probes are in it already. A JVM passes over
 * attributes that it does not know.
 */
final class WovenMark extends Attribute {

  static final String NAME = "dev.offroad.Measured";

  WovenMark() {
    super(NAME);
  }

  @Override
  protected ByteVector write(
      ClassWriter classWriter, byte[] code, int codeLength, int maxStack, int maxLocals) {
    return new ByteVector();
  }
}
