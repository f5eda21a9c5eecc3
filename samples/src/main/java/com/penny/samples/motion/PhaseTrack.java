package com.penny.samples.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Named phases of a script; between them the gait decides between walking and standing. */
public final class PhaseTrack {

    private final List<Span> spans;

    private PhaseTrack(List<Span> spans) {
        this.spans = spans;
    }

    public static PhaseTrack none() {
        return new PhaseTrack(List.of());
    }

    /**
     * The same track with one more phase.
     *
     * @throws IllegalArgumentException when the span is empty or overlaps the last one
     */
    public PhaseTrack then(double from, double until, Phase phase) {
        if (until <= from || !spans.isEmpty() && from < spans.get(spans.size() - 1).until) {
            throw new IllegalArgumentException(phase + " at " + from + " s overlaps the phase before it");
        }
        List<Span> more = new ArrayList<>(spans);
        more.add(new Span(from, until, phase));
        return new PhaseTrack(List.copyOf(more));
    }

    Optional<Phase> at(double time) {
        return spans.stream()
                .filter(span -> span.from <= time && time < span.until)
                .map(Span::phase)
                .findFirst();
    }

    private record Span(double from, double until, Phase phase) {}
}
