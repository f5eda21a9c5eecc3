package com.penny.notify.entity;

import com.penny.notify.Mail;
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

/** A letter and how far it has come. Once it is over, only the fact of it stays. */
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

    @Column(name = "message_id")
    private String messageId;

    /** Sealed; null once the letter is over. */
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

    protected MailMessage() {}

    /**
     * @param messageId without the angle brackets
     * @param words sealed
     */
    public MailMessage(UUID id, String messageId, Mail.Message message, byte[] words, Instant createdAt) {
        this.id = id;
        this.key = message.key();
        this.purpose = message.purpose();
        this.messageId = messageId;
        this.words = words.clone();
        this.state = State.QUEUED;
        this.createdAt = createdAt;
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

    public String messageId() {
        return messageId;
    }

    /** Sealed; null once the letter is over. */
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
