package com.penny.notify.entity;

import com.penny.notify.Mail;
import com.penny.notify.Medium;
import java.time.Instant;
import java.util.UUID;

/**
 * A letter or text message, opened; a text message has neither subject nor HTML.
 *
 * @param messageId without the angle brackets
 */
public record Letter(UUID id, Medium medium, String messageId, Instant writtenAt, Mail.Message words) {}
