package dev.offroad.sample.classfile;

/** How many bytes follow each opcode (JVMS 6.5), for instructions whose size is fixed. */
final class Operands {

  private static final int LAST_OPCODE = 201;
  private static final byte[] SIZES = new byte[LAST_OPCODE + 1];

  static {
    set(1, 16, 16); // bipush
    set(2, 17, 17); // sipush
    set(1, 18, 18); // ldc
    set(2, 19, 20); // ldc_w, ldc2_w
    set(1, 21, 25); // iload to aload
    set(1, 54, 58); // istore to astore
    set(2, 132, 132); // iinc
    set(2, 153, 168); // ifeq to jsr
    set(1, 169, 169); // ret
    set(2, 178, 181); // getstatic to putfield
    set(2, 187, 187); // new
    set(1, 188, 188); // newarray
    set(2, 189, 189); // anewarray
    set(2, 192, 193); // checkcast, instanceof
    set(3, 197, 197); // multianewarray
    set(2, 198, 199); // ifnull, ifnonnull
    set(4, 200, 201); // goto_w, jsr_w
  }

  private Operands() {}

  static int sizeOf(int opcode) throws MalformedClassException {
    if (opcode > LAST_OPCODE) {
      throw new MalformedClassException(
          "an instruction has opcode %d: expected at most %d".formatted(opcode, LAST_OPCODE));
    }
    return SIZES[opcode];
  }

  private static void set(int size, int from, int to) {
    for (int opcode = from; opcode <= to; opcode++) {
      SIZES[opcode] = (byte) size;
    }
  }
}
