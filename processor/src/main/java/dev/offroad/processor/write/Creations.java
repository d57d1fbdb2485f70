package dev.offroad.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Shape;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;

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
  private final MeasuredBody body;

  /**
   * A writer of factories.
   *
   * @param type the type to generate
   * @param self the generated class, with the original's type variables as its arguments
   * @param body writes bodies
   */
  Creations(MeasuredType type, TypeName self, MeasuredBody body) {
    this.type = type;
    this.created = type.shape() == Shape.HOLDER ? TypeName.get(type.original().asType()) : self;
    this.body = body;
  }

  MethodSpec factory(MeasuredMethod constructor, String probe) {
    Signature signature = Signature.of(constructor.element());
    MethodSpec.Builder factory = MethodSpec.methodBuilder(MeasuredType.FACTORY);
    for (TypeParameterElement parameter : type.original().getTypeParameters()) {
      factory.addTypeVariable(TypeVariableName.get(parameter));
    }
    String outer = new OuterObject(type.original()).addTo(factory, signature);
    signature.addTo(factory);
    factory.addModifiers(Modifier.STATIC).returns(created);
    if (!outer.isEmpty() && type.shape() == Shape.HOLDER) {
      CodeBlock inner =
          CodeBlock.of(
              "$L.new $L$L$L($L)",
              outer,
              signature.typeArguments(),
              type.original().getSimpleName(),
              type.original().getTypeParameters().isEmpty() ? "" : "<>",
              signature.arguments());
      return factory.addCode(body.of(probe, signature, created, inner)).build();
    }
    boolean comma = !outer.isEmpty() && !signature.arguments().isEmpty();
    String arguments = outer + (comma ? ", " : "") + signature.arguments();
    CodeBlock creation =
        CodeBlock.of("new $L$T($L)", signature.typeArguments(), created, arguments);
    return factory.addCode(body.of(probe, signature, created, creation)).build();
  }
}
