package dev.offroad.processor.weave;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;

/**
 * A class file as lines of text, the probes left out: what debuggers, reflection and the JVM see of
 * the user's own code.
 *
 * @param lines the lines
 * @param probes how many methods have a probe
 */
record Outline(List<String> lines, int probes) {

  static Outline of(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
    List<String> lines = new ArrayList<>();
    int probes = 0;
    for (MethodNode method : node.methods) {
      MethodOutline outline = new MethodOutline(method);
      lines.addAll(outline.lines());
      probes += outline.hasProbe() ? 1 : 0;
      leaveHeaderOnly(method);
    }
    if (node.attrs != null) {
      node.attrs.removeIf(attribute -> attribute.type.equals(WovenMark.NAME));
    }
    StringWriter text = new StringWriter();
    node.accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(text)));
    text.toString().lines().forEach(lines::add);
    return new Outline(lines, probes);
  }

  /** With annotations, parameters and signatures. */
  private static void leaveHeaderOnly(MethodNode method) {
    method.instructions = new InsnList();
    method.tryCatchBlocks.clear();
    method.localVariables = null;
    method.visibleLocalVariableAnnotations = null;
    method.invisibleLocalVariableAnnotations = null;
    method.maxStack = 0;
    method.maxLocals = 0;
  }
}
