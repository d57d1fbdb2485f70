package dev.offroad.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Member;
import dev.offroad.processor.model.Shape;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods. A subclass calls {@code super.parse(text)}, a delegate {@code
 * delegate.parse(text)}, a shim {@code Parser.parse(text)}; an unmeasured method of a delegate has
 * the call and nothing else.
 */
final class Methods {

  private final MeasuredType type;
  private final Signatures signatures;
  private final TypeReference reference;
  private final MeasuredBody body;

  Methods(MeasuredType type, Signatures signatures, TypeReference reference, MeasuredBody body) {
    this.type = type;
    this.signatures = signatures;
    this.reference = reference;
    this.body = body;
  }

  MethodSpec measured(MeasuredMethod method, String probe) {
    Signature signature = signatures.ofMember(method.member());
    MethodSpec.Builder override = override(method.element(), signature);
    return override
        .addCode(body(signature, probe, onOriginal(method.element(), signature)))
        .build();
  }

  MethodSpec shim(MeasuredMethod method, String probe) {
    Signature signature = signatures.ofShim(method.member());
    MethodSpec.Builder shim = MethodSpec.methodBuilder(name(method.element()));
    signature.addForCallers(shim);
    shim.addModifiers(Modifier.STATIC).returns(signature.returnType());
    ClassName name = ClassName.get(type.original());
    CodeBlock original =
        type.original().getKind().isInterface() ? reference.toInterface(name) : reference.to(name);
    CodeBlock call =
        CodeBlock.of(
            "$L.$L$L($L)",
            original,
            signature.typeArguments(),
            name(method.element()),
            signature.arguments());
    return shim.addCode(body(signature, probe, call)).build();
  }

  MethodSpec delegated(Member method) {
    Signature signature = signatures.ofMember(method);
    CodeBlock call = onOriginal(method.element(), signature);
    String start = signature.returnsVoid() ? "" : "return ";
    return override(method.element(), signature).addStatement("$L$L", start, call).build();
  }

  private MethodSpec.Builder override(ExecutableElement method, Signature signature) {
    MethodSpec.Builder override =
        MethodSpec.methodBuilder(name(method)).addAnnotation(Override.class);
    if (type.shape() == Shape.SUBCLASS) {
      signature.addWithAnnotations(override);
    } else {
      signature.addForCallers(override);
    }
    return override.returns(signature.returnType());
  }

  private CodeBlock body(Signature signature, String probe, CodeBlock call) {
    return signature.returnsVoid()
        ? body.ofVoid(probe, signature, call)
        : body.of(probe, signature, signature.resultType(), call);
  }

  private CodeBlock onOriginal(ExecutableElement method, Signature signature) {
    String target =
        type.shape() == Shape.DELEGATE ? "this." + GeneratedClass.DELEGATE_FIELD : "super";
    return CodeBlock.of(
        "$L.$L$L($L)", target, signature.typeArguments(), name(method), signature.arguments());
  }

  private static String name(ExecutableElement method) {
    return method.getSimpleName().toString();
  }
}
