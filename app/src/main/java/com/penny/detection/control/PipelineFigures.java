package com.penny.detection.control;

import com.penny.detection.Detection;
import com.penny.detection.entity.Clips;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

@ApplicationScoped
public class PipelineFigures implements Detection {

    @Inject
    Clips clips;

    @Inject
    Clock clock;

    @Override
    public OptionalLong receiptToAlertP95(UUID storeId) {
        return clips.receiptToAlertP95(storeId, clock.instant().minus(Duration.ofDays(1)));
    }
}
