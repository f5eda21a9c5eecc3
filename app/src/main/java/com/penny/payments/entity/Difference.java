package com.penny.payments.entity;

import com.penny.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What Stripe has and Penny's books have not, or the other way round. */
@Entity
@Immutable
@Table(name = "reconciliation_difference")
public class Difference {

    @Schema(name = "DifferenceKind")
    public enum Kind {
        /** Somebody has paid, and it is not in the books. */
        PAYMENT_NOT_BOOKED,
        /** Money of a payment that is in the books has moved, and that is not. */
        MOVEMENT_NOT_BOOKED,
        /** Stripe has said something that was never heard. */
        EVENT_NOT_HEARD,
        /** Money has moved that belongs to no payment of Penny's. */
        MOVEMENT_OF_NOBODY,
        AMOUNT_DIFFERS,
        /** The books have a movement that Stripe does not know. */
        NOT_AT_STRIPE;

        /** Whether there is something to apply; the rest is for people to find out about. */
        public boolean repairable() {
            return this != AMOUNT_DIFFERS && this != NOT_AT_STRIPE;
        }
    }

    @Schema(name = "DifferenceState")
    public enum State {
        OPEN,
        REPAIRED,
        SET_ASIDE,
        /** A later look did not find it any more. */
        GONE
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Column(name = "stripe_id")
    private String stripeId;

    @Column(name = "stripe_type")
    private String stripeType;

    @Column(name = "payment_intent")
    private String paymentIntent;

    @Column(name = "stripe_minor")
    private Long stripeMinor;

    @Column(name = "booked_minor")
    private Long bookedMinor;

    private String currency;

    private Instant at;

    @Column(name = "found_at")
    private Instant foundAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Difference() {}

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** Of a session, a balance transaction or an event. */
    public String stripeId() {
        return stripeId;
    }

    /** Stripe's word for what it is. */
    public String stripeType() {
        return stripeType;
    }

    /** Null for what belongs to no payment. */
    public String paymentIntent() {
        return paymentIntent;
    }

    /** Null for what is about no money, or not at Stripe. */
    public Money atStripe() {
        return stripeMinor == null ? null : new Money(stripeMinor, currency);
    }

    /** Null for what is about no money, or not in the books. */
    public Money booked() {
        return bookedMinor == null ? null : new Money(bookedMinor, currency);
    }

    public Instant at() {
        return at;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public State state() {
        return state;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
