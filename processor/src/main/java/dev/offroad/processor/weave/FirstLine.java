package dev.offroad.processor.weave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts instructions before all others of a method, such that they belong to the method's first line
 * and its parameters are known in them: tables for debuggers are as long as they were.
 */
final class FirstLine {

  private final MethodNode method;
  private final Set<LabelNode> firstLabels = new HashSet<>();
  private final List<LineNumberNode> firstLines = new ArrayList<>();
  private boolean isJumpedTo;

  FirstLine(MethodNode method) {
    this.method = method;
    for (AbstractInsnNode node : method.instructions) {
      if (node.getOpcode() >= 0) {
        break;
      }
      if (node instanceof LabelNode label) {
        firstLabels.add(label);
      } else if (node instanceof LineNumberNode line) {
        firstLines.add(line);
      } else if (node instanceof FrameNode) {
        isJumpedTo = true;
      }
    }
  }

  void insert(InsnList code) {
    LabelNode start = new LabelNode();
    InsnList all = new InsnList();
    all.add(start);
    for (LineNumberNode line : firstLines) {
      if (!isJumpedTo) {
        method.instructions.remove(line);
      }
      all.add(new LineNumberNode(line.line, start));
    }
    all.add(code);
    method.instructions.insert(all);
    if (method.localVariables != null) {
      for (LocalVariableNode variable : method.localVariables) {
        if (firstLabels.contains(variable.start)) {
          variable.start = start;
        }
      }
    }
  }
}
