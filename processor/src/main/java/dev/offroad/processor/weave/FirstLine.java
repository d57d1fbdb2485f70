package dev.offroad.processor.weave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Puts instructions before all others of a method, or of what follows {@code super(…)}, such that
 * they belong to the first line there and the parameters are known in them: debuggers see a line
 * that begins where it did.
 *
 * <p>Where a loop leads back to the first instruction, a breakpoint on that line stops once when
 * the method is called and once in each round. So the loop gets a place of its own to come back to,
 * with a line of its own, that is passed by at the start:
 *
 * <pre>{@code
 * line 12:  the new instructions
 *           goto first
 * line 12:  again: nop
 *           first: ...
 *           goto again
 * }</pre>
 */
final class FirstLine {

  /** How many bytes are added for a loop that leads back to the start, at most. */
  static final int BYTES_OF_LOOP = 6;

  private final MethodNode method;
  private final AbstractInsnNode before;
  private final Set<LabelNode> firstLabels = new HashSet<>();
  private final List<LineNumberNode> firstLines = new ArrayList<>();
  private Optional<FrameNode> jumpedTo = Optional.empty();

  /**
   * The beginning of a method.
   *
   * @param method the method
   * @param before the call of {@code super(…)}; null where the method begins at its beginning
   */
  FirstLine(MethodNode method, AbstractInsnNode before) {
    this.method = method;
    this.before = before;
    for (AbstractInsnNode node = first();
        node != null && node.getOpcode() < 0;
        node = node.getNext()) {
      if (node instanceof LabelNode label) {
        firstLabels.add(label);
      } else if (node instanceof LineNumberNode line) {
        firstLines.add(line);
      } else if (node instanceof FrameNode frame) {
        jumpedTo = Optional.of(frame);
      }
    }
  }

  /** Puts the instructions in. Frames of the method must be those of the new method by now. */
  void insert(InsnList code) {
    LabelNode start = new LabelNode();
    InsnList all = new InsnList();
    addWithLines(start, all);
    all.add(code);
    jumpedTo.ifPresent(frame -> addLoop(frame, all));
    firstLines.forEach(method.instructions::remove);
    if (before == null) {
      method.instructions.insert(all);
    } else {
      method.instructions.insert(before, all);
    }
    if (method.localVariables != null) {
      for (LocalVariableNode variable : method.localVariables) {
        if (firstLabels.contains(variable.start)) {
          variable.start = start;
        }
      }
    }
  }

  private AbstractInsnNode first() {
    return before == null ? method.instructions.getFirst() : before.getNext();
  }

  private void addLoop(FrameNode frame, InsnList code) {
    LabelNode first = new LabelNode();
    LabelNode again = new LabelNode();
    for (AbstractInsnNode node : method.instructions) {
      redirect(node, again);
    }
    code.add(new JumpInsnNode(Opcodes.GOTO, first));
    addWithLines(again, code);
    code.add((FrameNode) frame.clone(null));
    code.add(new InsnNode(Opcodes.NOP));
    code.add(first);
  }

  private void addWithLines(LabelNode place, InsnList code) {
    code.add(place);
    firstLines.forEach(line -> code.add(new LineNumberNode(line.line, place)));
  }

  private void redirect(AbstractInsnNode node, LabelNode to) {
    if (node instanceof JumpInsnNode jump) {
      jump.label = redirected(jump.label, to);
    } else if (node instanceof TableSwitchInsnNode choice) {
      choice.dflt = redirected(choice.dflt, to);
      choice.labels.replaceAll(label -> redirected(label, to));
    } else if (node instanceof LookupSwitchInsnNode choice) {
      choice.dflt = redirected(choice.dflt, to);
      choice.labels.replaceAll(label -> redirected(label, to));
    }
  }

  private LabelNode redirected(LabelNode label, LabelNode to) {
    return firstLabels.contains(label) ? to : label;
  }
}
