package dev.offroad.processor.weave;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The parameters of a method, {@code this} among them, that its table of variables knows up to the
 * end. They are known in what is added there, too: a debugger that stops there asks for {@code
 * this}, and gets an error from the JVM where the table has none.
 */
final class Parameters {

  private final List<LocalVariableNode> untilTheEnd = new ArrayList<>();

  /** The parameters of a method that is as it was. */
  Parameters(MethodNode method) {
    if (method.localVariables == null) {
      return;
    }
    int slots = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
    if ((method.access & Opcodes.ACC_STATIC) != 0) {
      slots--;
    }
    List<LabelNode> ends = ends(method);
    for (LocalVariableNode variable : method.localVariables) {
      if (variable.index < slots && ends.contains(variable.end)) {
        untilTheEnd.add(variable);
      }
    }
  }

  void extendTo(LabelNode end) {
    untilTheEnd.forEach(variable -> variable.end = end);
  }

  /** The labels behind the last instruction. */
  private static List<LabelNode> ends(MethodNode method) {
    List<LabelNode> ends = new ArrayList<>();
    for (AbstractInsnNode node = method.instructions.getLast();
        node != null && node.getOpcode() < 0;
        node = node.getPrevious()) {
      if (node instanceof LabelNode label) {
        ends.add(label);
      }
    }
    return ends;
  }
}
