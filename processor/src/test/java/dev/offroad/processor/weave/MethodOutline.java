package dev.offroad.processor.weave;

import dev.offroad.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableAnnotationNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/**
 * The code of a method as lines of text. Instructions are numbered as if there were no probe, and
 * the tables of lines, local variables and exceptions name these numbers.
 */
final class MethodOutline {

  private final MethodNode method;
  private final Set<AbstractInsnNode> ofProbe = new HashSet<>();
  private final Map<LabelNode, Integer> places = new HashMap<>();
  private final Set<LabelNode> handlers = new HashSet<>();

  MethodOutline(MethodNode method) {
    this.method = method;
    for (AbstractInsnNode node : method.instructions) {
      if (isLink(node)) {
        addProbe(node, isLoop(next(node, 5)) ? 7 : 5);
      } else if (isCallOf(node, RuntimeNames.EXIT)) {
        addProbe(previous(previous(node)), 3);
      } else if (isCallOf(node, RuntimeNames.FAIL)) {
        addProbe(previous(previous(node)), 4);
        addHandler(previous(previous(node)));
      }
    }
    int place = 0;
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof LabelNode label) {
        places.put(label, place);
      } else if (node.getOpcode() >= 0 && !ofProbe.contains(node)) {
        place++;
      }
    }
  }

  boolean hasProbe() {
    return !ofProbe.isEmpty();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("code of " + method.name + method.desc);
    lines.addAll(instructions());
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (!handlers.contains(block.handler)) {
        lines.add("  try " + range(block.start, block.end) + at(block.handler) + " " + block.type);
      }
    }
    if (method.localVariables != null) {
      for (LocalVariableNode local : method.localVariables) {
        String name = local.index + " " + local.name + " " + local.desc + " " + local.signature;
        lines.add("  local " + name + " " + range(local.start, local.end));
      }
    }
    annotations().forEach(annotation -> lines.add("  annotated " + annotation));
    return lines;
  }

  private List<String> instructions() {
    List<String> lines = new ArrayList<>();
    int place = 0;
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof LineNumberNode line) {
        addLine("  line " + line.line + at(line.start), lines);
      } else if (node.getOpcode() >= 0 && !ofProbe.contains(node)) {
        lines.add("  " + place++ + " " + text(node));
      }
    }
    return lines;
  }

  /** Where a loop leads back to the first instruction, the first line is that of both. */
  private static void addLine(String line, List<String> lines) {
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  private Stream<String> annotations() {
    return Stream.of(
            method.visibleLocalVariableAnnotations, method.invisibleLocalVariableAnnotations)
        .filter(annotations -> annotations != null)
        .flatMap(List::stream)
        .map(this::text);
  }

  private String text(LocalVariableAnnotationNode annotation) {
    List<String> ranges = new ArrayList<>();
    for (int i = 0; i < annotation.start.size(); i++) {
      ranges.add(range(annotation.start.get(i), annotation.end.get(i)));
    }
    return annotation.desc + " " + annotation.index + " " + ranges;
  }

  /** Labels are named by where they lead. */
  private String text(AbstractInsnNode node) {
    Textifier textifier =
        new Textifier(Opcodes.ASM9) {
          @Override
          protected void appendLabel(org.objectweb.asm.Label label) {
            stringBuilder.append("#").append(places.get((LabelNode) label.info));
          }
        };
    for (LabelNode label : places.keySet()) {
      label.getLabel().info = label;
    }
    node.accept(new TraceMethodVisitor(textifier));
    return String.join("", textifier.text.stream().map(Object::toString).toList()).strip();
  }

  private String range(LabelNode start, LabelNode end) {
    return places.get(start) + "-" + places.get(end);
  }

  private String at(LabelNode label) {
    return " at " + places.get(label);
  }

  private void addProbe(AbstractInsnNode first, int count) {
    for (int i = 0; i < count; i++) {
      ofProbe.add(next(first, i));
    }
  }

  /** The instruction that comes so many after another one; null behind the last. */
  private static AbstractInsnNode next(AbstractInsnNode first, int count) {
    AbstractInsnNode node = first;
    for (int i = 0; i < count; i++) {
      do {
        node = node.getNext();
      } while (node != null && node.getOpcode() < 0);
    }
    return node;
  }

  /** What a loop comes back to that began with the method. */
  private static boolean isLoop(AbstractInsnNode node) {
    return node != null
        && node.getOpcode() == Opcodes.GOTO
        && next(node, 1).getOpcode() == Opcodes.NOP;
  }

  /** All labels before the first instruction of a handler. */
  private void addHandler(AbstractInsnNode first) {
    for (AbstractInsnNode node = first.getPrevious();
        node != null && node.getOpcode() < 0;
        node = node.getPrevious()) {
      if (node instanceof LabelNode label) {
        handlers.add(label);
      }
    }
  }

  private static AbstractInsnNode previous(AbstractInsnNode node) {
    AbstractInsnNode previous = node.getPrevious();
    while (previous.getOpcode() < 0) {
      previous = previous.getPrevious();
    }
    return previous;
  }

  private static boolean isLink(AbstractInsnNode node) {
    return (node instanceof LdcInsnNode constant
            && constant.cst instanceof org.objectweb.asm.ConstantDynamic linked
            && linked.getDescriptor().equals("L" + ProbeCode.PROBE + ";"))
        || (node instanceof InvokeDynamicInsnNode call
            && call.desc.equals("()L" + ProbeCode.PROBE + ";"));
  }

  private static boolean isCallOf(AbstractInsnNode node, String name) {
    return node instanceof MethodInsnNode call
        && call.owner.equals(ProbeCode.PROBE)
        && call.name.equals(name);
  }
}
