package dev.offroad.benchmarks.peers;

import dev.offroad.benchmarks.Work;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;

/**
 * A span of OpenTelemetry's SDK for each call, recorded, made current, ended, and then dropped by a
 * processor that takes it and keeps nothing: what is exported costs on top. A span says more than a
 * timer does, as each call is kept apart.
 */
public class OpenTelemetrySpan extends PeerBenchmark {

  static final Tracer TRACER =
      SdkTracerProvider.builder()
          .addSpanProcessor(new DroppingProcessor())
          .build()
          .get("dev.offroad.benchmarks");

  /** For JMH. */
  public OpenTelemetrySpan() {
    super(new TracedWork());
  }

  @SuppressWarnings("offroad") // OpenTelemetry measures it.
  private static final class TracedWork extends Work {

    @Override
    public int step(int state) {
      Span span = TRACER.spanBuilder("work.step").startSpan();
      Scope scope = span.makeCurrent();
      try {
        return super.step(state);
      } finally {
        scope.close();
        span.end();
      }
    }

    @Override
    public int nested(int state) {
      Span span = TRACER.spanBuilder("work.nested").startSpan();
      Scope scope = span.makeCurrent();
      try {
        return super.nested(state);
      } finally {
        scope.close();
        span.end();
      }
    }

    @Override
    public int descend(int state, int depth) {
      Span span = TRACER.spanBuilder("work.descend").startSpan();
      Scope scope = span.makeCurrent();
      try {
        return super.descend(state, depth);
      } finally {
        scope.close();
        span.end();
      }
    }
  }

  private static final class DroppingProcessor implements SpanProcessor {

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
