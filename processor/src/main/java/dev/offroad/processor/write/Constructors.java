package dev.offroad.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Member;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Writes the constructors of a subclass, one for each that it can call:
 *
 * <pre>{@code
 * public MeasuredParser(Reader in) throws IOException {
 *   super(in);
 * }
 * }</pre>
 *
 * <p>For an inner class the outer object comes first, and {@code outer.super(in)} is called.
 */
final class Constructors {

  private final OuterObject outer;
  private final Signatures signatures;

  Constructors(MeasuredType type, Signatures signatures) {
    this.signatures = signatures;
    this.outer = new OuterObject(type.original());
  }

  MethodSpec mirror(Member constructor) {
    Signature signature = signatures.ofMember(constructor);
    MethodSpec.Builder mirrored = MethodSpec.constructorBuilder();
    String outerName = outer.addTo(mirrored, signature);
    signature.addWithAnnotations(mirrored);
    String target = outerName.isEmpty() ? "" : outerName + ".";
    return mirrored
        .addStatement("$L$Lsuper($L)", target, signature.typeArguments(), signature.arguments())
        .build();
  }

  /** The only constructor of a holder, which nobody calls. */
  static MethodSpec none() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
  }

  /**
   * Writes the constructor of a delegate:
   *
   * <pre>{@code
   * public MeasuredSource(Source delegate) {
   *   this.delegate = Objects.requireNonNull(delegate, "delegate");
   * }
   * }</pre>
   */
  static MethodSpec ofDelegate(
      TypeName type, String field, boolean isPublic, TypeReference reference) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (isPublic) {
      constructor.addModifiers(Modifier.PUBLIC);
    }
    CodeBlock objects = reference.to(ClassName.get(Objects.class));
    return constructor
        .addParameter(type, field)
        .addStatement("this.$N = $L.requireNonNull($N, $S)", field, objects, field, field)
        .build();
  }
}
