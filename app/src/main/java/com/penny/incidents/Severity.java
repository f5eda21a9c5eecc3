package com.penny.incidents;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How grave an incident was, as the reviewer judges it from what is seen; the least first. */
@Schema(name = "Severity")
public enum Severity {
    /** Little was taken, or it may have been carelessness. */
    LOW,
    /** Taken on purpose. */
    MEDIUM,
    /** Somebody was threatened or hurt, or it was planned by several. */
    HIGH
}
