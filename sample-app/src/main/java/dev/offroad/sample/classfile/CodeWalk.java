package dev.offroad.sample.classfile;

import dev.offroad.Measured;
import java.util.ArrayList;
import java.util.List;

/** Walks over the byte code of the methods of one class and notes what they call. */
public class CodeWalk {

  private static final int TABLESWITCH = 170;
  private static final int LOOKUPSWITCH = 171;
  private static final int INVOKEVIRTUAL = 182;
  private static final int INVOKESPECIAL = 183;
  private static final int INVOKESTATIC = 184;
  private static final int INVOKEINTERFACE = 185;
  private static final int INVOKEDYNAMIC = 186;
  private static final int WIDE = 196;
  private static final int IINC = 132;

  private final ConstantPool pool;
  private final List<MethodReference> calls = new ArrayList<>();
  private int instructions;
  private int dynamicCalls;

  /**
   * Starts with no code.
   *
   * @param pool the constants that the code speaks of
   */
  public CodeWalk(ConstantPool pool) {
    this.pool = pool;
  }

  /**
   * Walks over the code of a method.
   *
   * @param reader at the first instruction; afterwards behind the last
   * @param length how many bytes the code has
   * @throws MalformedClassException when the bytes are no instructions
   */
  @Measured
  public void walk(ByteReader reader, int length) throws MalformedClassException {
    int start = reader.position();
    int end = start + length;
    while (reader.position() < end) {
      instruction(reader, start);
      instructions++;
    }
    if (reader.position() != end) {
      throw new MalformedClassException(
          "the last instruction of the code at byte %d ends at byte %d: expected byte %d"
              .formatted(start, reader.position(), end));
    }
  }

  private void instruction(ByteReader reader, int start) throws MalformedClassException {
    int opcode = reader.u1();
    switch (opcode) {
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC -> calls.add(pool.method(reader.u2()));
      case INVOKEINTERFACE -> {
        calls.add(pool.method(reader.u2()));
        reader.skip(2);
      }
      case INVOKEDYNAMIC -> {
        dynamicCalls++;
        reader.skip(4);
      }
      case TABLESWITCH -> tableSwitch(reader, start);
      case LOOKUPSWITCH -> lookupSwitch(reader, start);
      case WIDE -> reader.skip(reader.u1() == IINC ? 4 : 2);
      default -> reader.skip(Operands.sizeOf(opcode));
    }
  }

  private static void tableSwitch(ByteReader reader, int start) throws MalformedClassException {
    skipPaddingAndDefault(reader, start);
    long low = reader.s4();
    long high = reader.s4();
    if (low > high) {
      throw new MalformedClassException(
          "a tableswitch before byte %d goes from %d to %d: expected from low to high"
              .formatted(reader.position(), low, high));
    }
    reader.skip(4 * (high - low + 1));
  }

  private static void lookupSwitch(ByteReader reader, int start) throws MalformedClassException {
    skipPaddingAndDefault(reader, start);
    long pairs = reader.s4();
    if (pairs < 0) {
      throw new MalformedClassException(
          "a lookupswitch before byte %d has %d pairs: expected 0 or more"
              .formatted(reader.position(), pairs));
    }
    reader.skip(8 * pairs);
  }

  /** Both switches continue at a multiple of four bytes from the start of the code. */
  private static void skipPaddingAndDefault(ByteReader reader, int start)
      throws MalformedClassException {
    reader.skip(-(reader.position() - start) & 3);
    reader.skip(4);
  }

  /**
   * What was found in all code so far.
   *
   * @return a summary
   */
  public ClassFile.Code summary() {
    return new ClassFile.Code(instructions, List.copyOf(calls), dynamicCalls);
  }
}
