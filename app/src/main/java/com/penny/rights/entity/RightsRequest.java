package com.penny.rights.entity;

import com.penny.kernel.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that a person concerned asks of Penny. Answered once. Read without who is concerned, which the person need not know. */
@Entity
@Immutable
@Table(name = "rights_request")
public class RightsRequest {

    /** Until somebody has said that they read it. */
    public static final Duration ACKNOWLEDGE_WITHIN = Duration.ofDays(7);

    /** Until it is answered (GDPR, article 12 (3): a month). */
    public static final Duration ANSWER_WITHIN = Duration.ofDays(30);

    @Schema(name = "RightsRequestKind")
    public enum Kind {
        /** GDPR, article 16. */
        CORRECTION,
        /** GDPR, article 17. */
        ERASURE,
        /** Not to be known to stores of the region: GDPR, article 21. */
        OBJECTION,
        COMPLAINT
    }

    @Schema(name = "RightsOutcome")
    public enum Outcome {
        GRANTED,
        PARTLY,
        REFUSED
    }

    /** Why something has to stay. */
    @Schema(name = "RightsGround")
    public enum Ground {
        /** A claim is open: GDPR, article 17 (3) (e). */
        CLAIM,
        /** A dispute about it is open: the same. */
        DISPUTE,
        /** A court or an authority wants it kept: article 17 (3) (b) and (e). */
        LEGAL_HOLD,
        /** Payments are kept as bookkeeping law asks: article 17 (3) (b). */
        BOOKKEEPING,
        /** Reasons that outweigh theirs: article 21 (1). */
        LEGITIMATE_INTEREST,
        /** Article 12 (5). */
        UNFOUNDED
    }

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    /** Sealed. */
    private byte[] statement;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "acknowledge_by")
    private Instant acknowledgeBy;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Ground ground;

    /** Sealed. */
    private byte[] answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected RightsRequest() {}

    /** @throws Problem 409 once it is answered */
    public void requireOpen() {
        if (outcome != null) {
            throw answered();
        }
    }

    public static Problem answered() {
        return Problem.conflict("request-answered", "Answered already", "This request is answered. Load it again.");
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public Kind kind() {
        return kind;
    }

    /** Sealed. */
    public byte[] statement() {
        return statement.clone();
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    public Instant answerBy() {
        return answerBy;
    }

    /** Null until somebody has. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** Null until it is answered. */
    public Outcome outcome() {
        return outcome;
    }

    /** Null where nothing has to stay. */
    public Ground ground() {
        return ground;
    }

    /** Sealed; null until it is answered. */
    public byte[] answer() {
        return answer == null ? null : answer.clone();
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
