package com.penny.detection;

import java.util.OptionalLong;
import java.util.UUID;

/** Figures of the pipeline for others to show. */
public interface Detection {

    /** @return milliseconds from receipt to alert that 95% of the last day's alerts stayed within; empty without alerts */
    OptionalLong receiptToAlertP95(UUID storeId);
}
