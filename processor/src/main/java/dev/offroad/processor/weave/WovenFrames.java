package dev.offroad.processor.weave;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;

/** Frames that know the two locals of a probe, behind all others. */
final class WovenFrames {

  private final int firstLocal;

  WovenFrames(int firstLocal) {
    this.firstLocal = firstLocal;
  }

  /** Adds the two locals to a frame. */
  void extend(FrameNode frame) {
    List<Object> locals = new ArrayList<>(frame.local);
    int slots = 0;
    for (Object local : locals) {
      slots += Opcodes.LONG.equals(local) || Opcodes.DOUBLE.equals(local) ? 2 : 1;
    }
    locals.addAll(Collections.nCopies(firstLocal - slots, Opcodes.TOP));
    Collections.addAll(locals, ProbeCode.localTypes());
    frame.local = locals;
  }

  /** The frame of the handler that catches everything: of other locals it knows nothing. */
  AbstractInsnNode ofHandler() {
    FrameNode frame =
        new FrameNode(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {ProbeCode.thrown()});
    extend(frame);
    return frame;
  }
}
