package com.penny.incidents.control;

import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Item;
import com.penny.evidence.Evidence.Kind;
import com.penny.vision.messages.Analysis;
import com.penny.vision.messages.wire.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** What was found in the clip of an alert, kept as evidence like the clip itself. */
@ApplicationScoped
public class KeptAnalyses {

    @Inject
    Evidence evidence;

    public Analysis of(UUID alertId) {
        Item item = evidence.ofAlerts(List.of(alertId), List.of(Kind.ANALYSIS)).stream()
                .findFirst()
                .orElseThrow(Evidence::gone);
        try (InputStream bytes = evidence.open(item.id())) {
            return Json.read(bytes.readAllBytes(), Analysis.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
