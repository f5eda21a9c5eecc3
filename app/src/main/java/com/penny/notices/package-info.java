/**
 * Who of a store is told of what, when, and on which ways; what became of it; and what is kept back so that staff are not told too
 * often. Owns {@code contact}, {@code contact_device}, {@code notice}, {@code notice_delivery}, {@code notice_rules} and
 * {@code camera_snooze}.
 */
package com.penny.notices;
