/**
 * From an alert to a decided incident: the store's confirmation, Penny's review, thefts and the people linked to them.
 * Owns {@code alert}, {@code loss_item}, {@code alert_comment}, {@code review}, {@code offender}, {@code theft},
 * {@code missed_incident}, {@code police_report}, {@code review_skip}, {@code second_reading},
 * {@code link_correction};
 * leaves the tasks named in {@link com.penny.incidents.Incidents} when a review is decided.
 */
package com.penny.incidents;
