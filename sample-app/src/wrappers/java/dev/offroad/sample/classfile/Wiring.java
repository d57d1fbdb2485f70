package dev.offroad.sample.classfile;

/**
 * Makes what {@link ClassFileReader} measures.
 *
 * <p>This is the form with generated classes: nowhere else does the job name one. {@code
 * src/in-place} has the form without them, where measured classes measure themselves.
 */
final class Wiring {

  private Wiring() {}

  static ByteReader byteReader(byte[] bytes) {
    return new MeasuredByteReader(bytes);
  }

  static ConstantPool constantPool(ByteReader reader) throws MalformedClassException {
    return MeasuredConstantPool.read(reader);
  }

  static CodeWalk codeWalk(ConstantPool pool) {
    return new MeasuredCodeWalk(pool);
  }
}
