package dev.offroad.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Shape;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeVariable;

/**
 * Writes the measured static factory of a constructor:
 *
 * <pre>{@code
 * public static MeasuredParser create(Reader in) throws IOException {
 *   Object call = NEW.enter();
 *   ...
 *     MeasuredParser result = new MeasuredParser(in);
 *   ...
 * }
 * }</pre>
 *
 * <p>For a type that cannot be extended it creates the original.
 */
final class Creations {

  private final MeasuredType type;
  private final TypeName created;
  private final Signatures signatures;
  private final MeasuredBody body;

  /**
   * A writer of factories.
   *
   * @param type the type to generate
   * @param created what they create: for a type that cannot be extended, the original
   * @param signatures of the generated class
   * @param body writes bodies
   */
  Creations(MeasuredType type, TypeName created, Signatures signatures, MeasuredBody body) {
    this.type = type;
    this.created = created;
    this.signatures = signatures;
    this.body = body;
  }

  MethodSpec factory(MeasuredMethod constructor, String probe) {
    Signature signature = signatures.ofFactory(constructor.member());
    MethodSpec.Builder factory = MethodSpec.methodBuilder(MeasuredType.FACTORY);
    for (TypeParameterElement parameter : type.typeParameters()) {
      TypeVariable variable = (TypeVariable) parameter.asType();
      factory.addTypeVariable(signatures.ofClass().declaration(variable));
    }
    String outer = new OuterObject(type.original()).addTo(factory, signature);
    signature.addForCallers(factory);
    factory.addModifiers(Modifier.STATIC).returns(created);
    if (!outer.isEmpty() && type.shape() == Shape.HOLDER) {
      CodeBlock inner =
          CodeBlock.of(
              "$L.new $L$L$L($L)",
              outer,
              signature.typeArguments(),
              type.original().getSimpleName(),
              arguments(),
              signature.arguments());
      return factory.addCode(body.of(probe, signature, created, inner)).build();
    }
    boolean comma = !outer.isEmpty() && !signature.arguments().isEmpty();
    String arguments = outer + (comma ? ", " : "") + signature.arguments();
    CodeBlock creation =
        CodeBlock.of("new $L$T($L)", signature.typeArguments(), created, arguments);
    return factory.addCode(body.of(probe, signature, created, creation)).build();
  }

  /** The inner class's own arguments; those of the class around it come with the outer object. */
  private String arguments() {
    return signatures
        .ofClass()
        .arguments(
            type.original().getTypeParameters().stream()
                .map(parameter -> (TypeVariable) parameter.asType())
                .toList());
  }
}
