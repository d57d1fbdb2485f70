package dev.offroad.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.offroad.processor.access.Access;
import dev.offroad.processor.model.GeneratedName;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Shape;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;

/**
 * Writes the generated class as a whole:
 *
 * <pre>{@code
 * @Generated("dev.offroad.processor.MeasuredProcessor")
 * public class MeasuredParser extends Parser {
 *   private static final Probe PARSE = ...;
 *   constructors, factories, measured methods, shims, delegated methods
 * }
 * }</pre>
 */
public final class GeneratedClass {

  static final String DELEGATE_FIELD = "delegate";

  private static final Pattern JAVA_LANG_IMPORT =
      Pattern.compile("^import java\\.lang\\.(\\w+);\n", Pattern.MULTILINE);
  private static final Pattern EMPTY_IMPORTS = Pattern.compile("\n\n\n");

  private final MeasuredType type;
  private final Elements elements;
  private final ClassName name;
  private final TypeName original;
  private final List<TypeVariableName> variables;
  private final Signatures signatures;
  private final TypeReference reference;
  private final ClassHeader header;
  private final ProbeFields probes;
  private final Methods methods;
  private final Creations creations;
  private final boolean withProbes;

  /**
   * A class to write.
   *
   * @param type what it is to be
   * @param elements of the compilation
   * @param types of the compilation
   * @param withProbes {@code false} writes delegations only
   */
  public GeneratedClass(MeasuredType type, Elements elements, Types types, boolean withProbes) {
    this.type = type;
    this.elements = elements;
    this.withProbes = withProbes;
    this.name = ClassName.get(type.packageName(), type.simpleName());
    RepeatedAnnotations annotations =
        new RepeatedAnnotations(new Access(type.original(), elements, types));
    this.signatures = new Signatures(type, annotations);
    this.original = signatures.ofClass().of(type.original().asType());
    this.variables =
        type.typeParameters().stream()
            .map(parameter -> (TypeVariable) parameter.asType())
            .map(signatures.ofClass()::declaration)
            .toList();
    this.header = new ClassHeader(type, elements, annotations);
    Set<String> fields = TypeReference.inheritedFields(type, elements);
    this.reference = new TypeReference(fields);
    this.probes = new ProbeFields(type, fields, reference);
    MeasuredBody body = new MeasuredBody(withProbes);
    this.methods = new Methods(type, signatures, reference, body);
    TypeName created = type.shape() == Shape.HOLDER ? original : self();
    this.creations = new Creations(type, created, signatures, body);
  }

  /**
   * Writes the source of the class.
   *
   * @param filer of the compilation
   * @throws IOException when it cannot be written
   */
  public void writeTo(Filer filer) throws IOException {
    String text = text();
    JavaFileObject file =
        filer.createSourceFile(GeneratedName.qualified(type.original(), elements), type.original());
    try (Writer writer = file.openWriter()) {
      writer.write(text);
    }
  }

  /**
   * Laid out once, as that is most of the processor's time: what need not be imported goes after.
   */
  private String text() {
    String text = JavaFile.builder(type.packageName(), spec()).build().toString();
    boolean hidden =
        JAVA_LANG_IMPORT.matcher(text).results().anyMatch(name -> isInPackage(name.group(1)));
    if (hidden) {
      return text;
    }
    String withoutThem = JAVA_LANG_IMPORT.matcher(text).replaceAll("");
    return withoutThem.contains("\nimport ")
        ? withoutThem
        : EMPTY_IMPORTS.matcher(withoutThem).replaceFirst("\n\n");
  }

  private TypeSpec spec() {
    TypeSpec.Builder spec = TypeSpec.classBuilder(name);
    header.addTo(spec, original, callsByObject());
    if (type.shape() != Shape.HOLDER) {
      spec.addTypeVariables(variables);
    }
    if (withProbes) {
      probes.addTo(spec, type.measured());
    }
    addConstructors(spec);
    type.creations().forEach(c -> spec.addMethod(creations.factory(c, probes.of(c))));
    type.methods().forEach(m -> spec.addMethod(methods.measured(m, probes.of(m))));
    type.shims().forEach(m -> spec.addMethod(methods.shim(m, probes.of(m))));
    type.delegated().forEach(m -> spec.addMethod(methods.delegated(m)));
    return spec.build();
  }

  private void addConstructors(TypeSpec.Builder spec) {
    switch (type.shape()) {
      case HOLDER -> spec.addMethod(Constructors.none());
      case IN_PLACE -> throw new IllegalArgumentException("nothing is generated in place");
      case DELEGATE -> {
        spec.addField(original, DELEGATE_FIELD, Modifier.PRIVATE, Modifier.FINAL);
        spec.addMethod(
            Constructors.ofDelegate(original, DELEGATE_FIELD, header.isPublic(), reference));
      }
      case SUBCLASS -> {
        Constructors constructors = new Constructors(type, signatures);
        type.constructors().forEach(c -> spec.addMethod(constructors.mirror(c)));
      }
    }
  }

  private boolean callsByObject() {
    return Stream.of(
            ProbeFields.PROBE, ClassName.get(Objects.class), ClassName.get(type.original()))
        .anyMatch(reference::isObscured);
  }

  private TypeName self() {
    return variables.isEmpty()
        ? name
        : ParameterizedTypeName.get(name, variables.toArray(TypeName[]::new));
  }

  /** A class of this package hides one of {@code java.lang} that is not imported. */
  private boolean isInPackage(String simpleName) {
    String prefix = type.packageName().isEmpty() ? "" : type.packageName() + ".";
    return elements.getTypeElement(prefix + simpleName) != null;
  }
}
