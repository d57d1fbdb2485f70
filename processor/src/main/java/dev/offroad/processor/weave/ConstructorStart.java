package dev.offroad.processor.weave;

import dev.offroad.processor.model.ProbeSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/**
 * Finds the call {@code super(…)} or {@code this(…)} of a constructor: the one that is made on the
 * object at hand, and not on one that is made anew for an argument. What stands before it cannot be
 * measured, as the object is none yet.
 */
final class ConstructorStart {

  private ConstructorStart() {}

  /** The call; empty where there is not exactly one. */
  static Optional<AbstractInsnNode> find(String owner, MethodNode constructor)
      throws AnalyzerException {
    List<AbstractInsnNode> calls = new ArrayList<>();
    for (AbstractInsnNode instruction : constructor.instructions) {
      if (isConstructorCall(instruction)) {
        calls.add(instruction);
      }
    }
    if (calls.size() > 1) {
      CallsOnThis interpreter = new CallsOnThis();
      new Analyzer<>(interpreter).analyze(owner, constructor);
      calls.retainAll(interpreter.found);
    }
    return calls.size() == 1 ? Optional.of(calls.get(0)) : Optional.empty();
  }

  private static boolean isConstructorCall(AbstractInsnNode instruction) {
    return instruction.getOpcode() == Opcodes.INVOKESPECIAL
        && ((MethodInsnNode) instruction).name.equals(ProbeSite.CONSTRUCTOR);
  }

  /** Follows the object at hand through locals and stack. */
  private static final class CallsOnThis extends BasicInterpreter {

    private static final BasicValue THIS = new BasicValue(Type.getObjectType("this object"));

    private final List<AbstractInsnNode> found = new ArrayList<>();

    CallsOnThis() {
      super(Opcodes.ASM9);
    }

    @Override
    public BasicValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
      return isInstanceMethod && local == 0
          ? THIS
          : super.newParameterValue(isInstanceMethod, local, type);
    }

    @Override
    public BasicValue naryOperation(AbstractInsnNode instruction, List<? extends BasicValue> values)
        throws AnalyzerException {
      if (isConstructorCall(instruction)
          && THIS.equals(values.get(0))
          && !found.contains(instruction)) {
        found.add(instruction);
      }
      return super.naryOperation(instruction, values);
    }
  }
}
