package com.penny.notify.entity;

import java.util.List;

/** A message with what is attached to it, in order. */
public record Letter(MailMessage message, List<MailAttachment> attachments) {}
