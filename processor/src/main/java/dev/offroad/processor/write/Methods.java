package dev.offroad.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Shape;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Types;

/**
 * Writes the methods. A subclass calls {@code super.parse(text)}, a delegate {@code
 * delegate.parse(text)}, a shim {@code Parser.parse(text)}; an unmeasured method of a delegate has
 * the call and nothing else.
 */
final class Methods {

  private final MeasuredType type;
  private final Types types;
  private final MeasuredBody body;

  Methods(MeasuredType type, Types types, MeasuredBody body) {
    this.type = type;
    this.types = types;
    this.body = body;
  }

  MethodSpec measured(MeasuredMethod method, String probe) {
    Signature signature = asMember(method.element());
    MethodSpec.Builder override = override(method.element(), signature);
    return override
        .addCode(body(signature, probe, onOriginal(method.element(), signature)))
        .build();
  }

  MethodSpec shim(MeasuredMethod method, String probe) {
    Signature signature = Signature.of(method.element());
    MethodSpec.Builder shim = MethodSpec.methodBuilder(name(method.element()));
    signature.addTo(shim);
    shim.addModifiers(Modifier.STATIC).returns(signature.returnType());
    CodeBlock call =
        CodeBlock.of(
            "$T.$L$L($L)",
            types.erasure(type.original().asType()),
            signature.typeArguments(),
            name(method.element()),
            signature.arguments());
    return shim.addCode(body(signature, probe, call)).build();
  }

  MethodSpec delegated(ExecutableElement method) {
    Signature signature = asMember(method);
    CodeBlock call = onOriginal(method, signature);
    String start = signature.returnsVoid() ? "" : "return ";
    return override(method, signature).addStatement("$L$L", start, call).build();
  }

  private static MethodSpec.Builder override(ExecutableElement method, Signature signature) {
    MethodSpec.Builder override =
        MethodSpec.methodBuilder(name(method)).addAnnotation(Override.class);
    signature.addTo(override);
    return override.returns(signature.returnType());
  }

  private CodeBlock body(Signature signature, String probe, CodeBlock call) {
    return signature.returnsVoid()
        ? body.ofVoid(probe, signature, call)
        : body.of(probe, signature, signature.returnType(), call);
  }

  private CodeBlock onOriginal(ExecutableElement method, Signature signature) {
    String target =
        type.shape() == Shape.DELEGATE ? "this." + GeneratedClass.DELEGATE_FIELD : "super";
    return CodeBlock.of(
        "$L.$L$L($L)", target, signature.typeArguments(), name(method), signature.arguments());
  }

  private Signature asMember(ExecutableElement method) {
    DeclaredType self = (DeclaredType) type.original().asType();
    return new Signature(method, (ExecutableType) types.asMemberOf(self, method));
  }

  private static String name(ExecutableElement method) {
    return method.getSimpleName().toString();
  }
}
