package com.penny.notify.entity;

import com.penny.notify.Mail;
import java.time.Instant;
import java.util.UUID;

/**
 * A letter, opened.
 *
 * @param messageId without the angle brackets
 */
public record Letter(UUID id, String messageId, Instant writtenAt, Mail.Message words) {}
