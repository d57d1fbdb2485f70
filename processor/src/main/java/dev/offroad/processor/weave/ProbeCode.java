package dev.offroad.processor.weave;

import dev.offroad.processor.model.ProbeSite;
import dev.offroad.processor.model.RuntimeNames;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The instructions of a probe, for one method. What they are in Java:
 *
 * <pre>{@code
 * Probe probe = (a constant of the class file);
 * Object call = probe.enter();
 * ...
 * probe.exit(call);
 * ...
 * probe.fail(call);
 * }</pre>
 *
 * <p>The two locals stand behind all others, so no number of a local changes.
 */
final class ProbeCode {

  static final String PROBE = RuntimeNames.PACKAGE.replace('.', '/') + "/" + RuntimeNames.PROBE;
  static final String CALL = "java/lang/Object";

  /** The slots of the two locals. */
  static final int LOCALS = 2;

  /** The deepest that the stack gets by them, above what is on it. */
  static final int STACK = 2;

  private static final int BYTES_OF_CALL = 3;
  private static final int BYTES_OF_CALL_SITE = 5;
  private static final int LARGEST_SHORT_LOCAL = 255;

  private static final String LINK =
      RuntimeNames.PACKAGE.replace('.', '/') + "/" + RuntimeNames.PROBE_LINK;
  private static final String PROBE_TYPE = "L" + PROBE + ";";
  private static final String SECTION_PARAMETERS =
      "Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)";

  private static final Handle CONSTANT =
      link(RuntimeNames.LINK_CONSTANT, "Ljava/lang/Class;", PROBE_TYPE);
  private static final Handle CALL_SITE =
      link(
          RuntimeNames.LINK_CALL_SITE,
          "Ljava/lang/invoke/MethodType;",
          "Ljava/lang/invoke/CallSite;");

  private final ProbeSite site;
  private final int classVersion;
  private final int firstLocal;

  /**
   * The instructions for a method.
   *
   * @param site the method
   * @param classVersion the major version of its class file
   * @param firstLocal the first free slot of its locals
   */
  ProbeCode(ProbeSite site, int classVersion, int firstLocal) {
    this.site = site;
    this.classVersion = classVersion;
    this.firstLocal = firstLocal;
  }

  InsnList enter() {
    InsnList code = new InsnList();
    code.add(probe());
    code.add(new InsnNode(Opcodes.DUP));
    code.add(new VarInsnNode(Opcodes.ASTORE, firstLocal));
    code.add(call(RuntimeNames.ENTER, "()Ljava/lang/Object;"));
    code.add(new VarInsnNode(Opcodes.ASTORE, firstLocal + 1));
    return code;
  }

  InsnList exit() {
    return end(RuntimeNames.EXIT);
  }

  InsnList fail() {
    return end(RuntimeNames.FAIL);
  }

  /** From Java 11 on a constant; linked and run by an interpreter it is cheaper than a call. */
  private AbstractInsnNode probe() {
    Object[] section = {
      site.section().name(), site.section().group(), site.section().declaredIn(), site.kind()
    };
    return classVersion >= Opcodes.V11
        ? new LdcInsnNode(new ConstantDynamic("probe", PROBE_TYPE, CONSTANT, section))
        : new InvokeDynamicInsnNode("probe", "()" + PROBE_TYPE, CALL_SITE, section);
  }

  private InsnList end(String how) {
    InsnList code = new InsnList();
    code.add(new VarInsnNode(Opcodes.ALOAD, firstLocal));
    code.add(new VarInsnNode(Opcodes.ALOAD, firstLocal + 1));
    code.add(call(how, "(Ljava/lang/Object;)V"));
    return code;
  }

  private static MethodInsnNode call(String method, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKEVIRTUAL, PROBE, method, descriptor, false);
  }

  private static Handle link(String method, String typeParameter, String result) {
    String lookup = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;";
    String descriptor = lookup + typeParameter + SECTION_PARAMETERS + result;
    return new Handle(Opcodes.H_INVOKESTATIC, LINK, method, descriptor, false);
  }

  /** A local's type in a frame, of the two locals in their order. */
  static Object[] localTypes() {
    return new Object[] {PROBE, CALL};
  }

  /** How many bytes {@link #enter} has, at most. */
  int bytesOfEnter() {
    return BYTES_OF_CALL_SITE + 1 + bytesOfEnd();
  }

  /** How many bytes {@link #exit} or {@link #fail} has, at most. */
  int bytesOfEnd() {
    int load = firstLocal + 1 > LARGEST_SHORT_LOCAL ? 4 : 2;
    return BYTES_OF_CALL + 2 * load;
  }

  /** The type of what a handler catches. */
  static String thrown() {
    return Type.getInternalName(Throwable.class);
  }
}
