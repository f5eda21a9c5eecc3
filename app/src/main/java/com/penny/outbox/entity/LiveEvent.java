package com.penny.outbox.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/**
 * Something that open screens may have to show anew.
 *
 * @param id the cursor to resume from
 * @param audience STORE or REVIEW
 */
public record LiveEvent(
        long id,
        String audience,
        @JsonProperty("store") UUID storeId,
        String topic,
        @JsonProperty("subject") UUID subjectId,
        String kind) {}
