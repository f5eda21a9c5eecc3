package com.penny.notify.entity;

import com.penny.notify.Mail;
import com.penny.notify.Medium;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A letter, text message or push, and how far it has come. Once it is over, only the fact of it stays. */
@Entity
@DynamicUpdate
@Table(name = "mail_message")
public class MailMessage {

    /** KEPT stays here for the local outbox page; SENT and FAILED are over. */
    public enum State {
        QUEUED,
        SENT,
        FAILED,
        KEPT
    }

    @Id
    private UUID id;

    @Column(name = "idempotency_key")
    private String key;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Mail.Purpose purpose;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Medium medium;

    @Column(name = "message_id")
    private String messageId;

    /** Sealed; null once it is over. */
    private byte[] words;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private Instant until;

    protected MailMessage() {}

    /**
     * @param messageId without the angle brackets
     * @param words sealed
     * @param until when it is worth nothing any more; null for never
     */
    public MailMessage(
            UUID id,
            Medium medium,
            Mail.Purpose purpose,
            String key,
            String messageId,
            byte[] words,
            Instant createdAt,
            Instant until) {
        this.id = id;
        this.medium = medium;
        this.key = key;
        this.purpose = purpose;
        this.messageId = messageId;
        this.words = words.clone();
        this.state = State.QUEUED;
        this.createdAt = createdAt;
        this.until = until;
    }

    public boolean tooLate(Instant now) {
        return until != null && now.isAfter(until);
    }

    /** Counted before the attempt, so that one which kills the server counts too. */
    public void attempt() {
        attempts++;
    }

    public void keep() {
        state = State.KEPT;
    }

    /** @param reason a class of failure, never the words of a mail server: they may name the reader */
    public void delayed(String reason) {
        lastError = reason;
    }

    public void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        lastError = null;
        words = null;
    }

    public void failed(String reason) {
        state = State.FAILED;
        lastError = reason;
        words = null;
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public Medium medium() {
        return medium;
    }

    /** Null where it is never too late. */
    public Instant until() {
        return until;
    }

    public String messageId() {
        return messageId;
    }

    /** Sealed; null once it is over. */
    public byte[] words() {
        return words == null ? null : words.clone();
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public String lastError() {
        return lastError;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
