package dev.offroad.processor.weave;

import dev.offroad.processor.model.ProbeSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Puts a probe into a method. What that is in Java:
 *
 * <pre>{@code
 * Probe probe = ...;
 * Object call = probe.enter();
 * try {
 *   the method, with probe.exit(call) before each return
 * } catch (Throwable thrown) {
 *   probe.fail(call);
 *   throw thrown;
 * }
 * }</pre>
 *
 * <p>What ends the call is not in the range of the handler: a call has one end. The handler comes
 * last in the table, so those of the method itself come first.
 */
final class MethodWeaver {

  private final String owner;
  private final MethodNode method;
  private final ProbeCode code;
  private final WovenFrames frames;
  private final Parameters parameters;
  private final boolean isConstructor;
  private final LabelNode end = new LabelNode();

  private final List<AbstractInsnNode> exits = new ArrayList<>();

  /**
   * A weaver.
   *
   * @param owner the internal name of the class
   * @param classVersion the major version of its class file
   * @param site says what the method is measured as
   * @param method the method, with expanded frames
   */
  MethodWeaver(String owner, int classVersion, ProbeSite site, MethodNode method) {
    this.owner = owner;
    this.method = method;
    this.code = new ProbeCode(site, classVersion, method.maxLocals);
    this.frames = new WovenFrames(method.maxLocals);
    this.parameters = new Parameters(method);
    this.isConstructor = method.name.equals(ProbeSite.CONSTRUCTOR);
  }

  /** Puts the probe in; does nothing to a constructor whose {@code super(…)} cannot be found. */
  boolean weave() throws AnalyzerException {
    AbstractInsnNode before = null;
    if (isConstructor) {
      Optional<AbstractInsnNode> start = ConstructorStart.find(owner, method);
      if (start.isEmpty()) {
        return false;
      }
      before = start.get();
    }
    weaveBody(before == null ? method.instructions.getFirst() : before.getNext());
    LabelNode start = new LabelNode();
    InsnList entry = code.enter();
    entry.add(start);
    new FirstLine(method, before).insert(entry);
    addHandler(start);
    method.maxStack = Math.max(method.maxStack + ProbeCode.STACK, 1 + ProbeCode.STACK);
    method.maxLocals += ProbeCode.LOCALS;
    return true;
  }

  /** How many bytes the method has, when the class was written. */
  int bytes() {
    return end.getLabel().getOffset() + code.bytesOfEnd() + 1;
  }

  /** How many of them were added, at most. */
  int addedBytes() {
    return code.bytesOfEnter()
        + FirstLine.BYTES_OF_LOOP
        + code.bytesOfEnd() * (exits.size() + 1)
        + 1;
  }

  private void weaveBody(AbstractInsnNode from) {
    for (AbstractInsnNode node = from; node != null; node = node.getNext()) {
      if (node instanceof FrameNode frame) {
        frames.extend(frame);
      } else if (isReturn(node)) {
        exits.add(node);
      }
    }
  }

  private static boolean isReturn(AbstractInsnNode node) {
    return node.getOpcode() >= Opcodes.IRETURN && node.getOpcode() <= Opcodes.RETURN;
  }

  private void addHandler(LabelNode start) {
    LabelNode handler = new LabelNode();
    LabelNode from = start;
    boolean isCaught = false;
    for (AbstractInsnNode exit : exits) {
      LabelNode to = new LabelNode();
      method.instructions.insertBefore(exit, to);
      method.instructions.insertBefore(exit, code.exit());
      isCaught |= addRange(from, to, handler);
      from = new LabelNode();
      method.instructions.insert(exit, from);
    }
    method.instructions.add(end);
    isCaught |= addRange(from, end, handler);
    if (isCaught) {
      method.instructions.add(handler);
      method.instructions.add(frames.ofHandler());
      method.instructions.add(code.fail());
      method.instructions.add(new InsnNode(Opcodes.ATHROW));
      LabelNode behind = new LabelNode();
      method.instructions.add(behind);
      parameters.extendTo(behind);
    }
  }

  /** A range without an instruction is none: class files must not have it. */
  private boolean addRange(LabelNode from, LabelNode to, LabelNode handler) {
    for (AbstractInsnNode node = from; node != to; node = node.getNext()) {
      if (node.getOpcode() >= 0) {
        method.tryCatchBlocks.add(new TryCatchBlockNode(from, to, handler, null));
        return true;
      }
    }
    return false;
  }
}
