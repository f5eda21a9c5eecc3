package com.penny.metrics.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is counted over.
 *
 * @param from the first day, UTC
 * @param to the last day
 * @param storeId all stores together when null
 */
public record Scope(LocalDate from, LocalDate to, UUID storeId) {}
