package dev.offroad.processor.weave;

import dev.offroad.processor.model.ProbeSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Passes a class on, with probes in some of its methods. All others go from the old class file to
 * the new one as they are.
 */
final class ClassWeaver extends ClassVisitor {

  private final List<ProbeSite> sites;
  private final List<LeftOut> leftOut;
  private final List<WovenSize> sizes = new ArrayList<>();
  private String owner;
  private int classVersion;
  private int constructors;
  private boolean isMarked;

  /**
   * A weaver.
   *
   * @param next takes the class
   * @param sites where probes go
   * @param leftOut takes what cannot have one
   */
  ClassWeaver(ClassWriter next, List<ProbeSite> sites, List<LeftOut> leftOut) {
    super(Opcodes.ASM9, next);
    this.sites = sites;
    this.leftOut = leftOut;
  }

  /** The sizes of the methods that have a probe now, known when the class has been written. */
  List<WovenSize> sizes() {
    return sizes;
  }

  /** Whether the class had its probes before. */
  boolean isMarked() {
    return isMarked;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    owner = name;
    classVersion = version & 0xFFFF;
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    isMarked |= attribute.type.equals(WovenMark.NAME);
    super.visitAttribute(attribute);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    if ((access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
      return next;
    }
    int position = name.equals(ProbeSite.CONSTRUCTOR) ? constructors++ : 0;
    Optional<ProbeSite> site =
        sites.stream().filter(s -> s.isAt(name, descriptor, position)).findFirst();
    if (site.isEmpty()) {
      return next;
    }
    return new MethodNode(Opcodes.ASM9, access, name, descriptor, signature, exceptions) {
      @Override
      public void visitEnd() {
        weave(this, site.get());
        accept(next);
      }
    };
  }

  @Override
  public void visitEnd() {
    super.visitAttribute(new WovenMark());
    super.visitEnd();
  }

  private void weave(MethodNode method, ProbeSite site) {
    MethodWeaver weaver = new MethodWeaver(owner, classVersion, site, method);
    try {
      if (weaver.weave()) {
        sizes.add(new WovenSize(site, weaver));
      } else {
        leftOut.add(new LeftOut(site, "has no single call of super(...) or this(...)"));
      }
    } catch (AnalyzerException e) {
      leftOut.add(new LeftOut(site, "has byte code that cannot be followed: " + e.getMessage()));
    }
  }
}
