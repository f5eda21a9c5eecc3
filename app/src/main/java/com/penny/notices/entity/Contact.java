package com.penny.notices.entity;

import com.penny.notices.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody whom a store tells of its alerts. */
@Entity
@DynamicUpdate
@Table(name = "contact")
public class Contact {

    /** Of what somebody is told. */
    @Schema(name = "ToldOf")
    public enum ToldOf {
        EVERY_ALERT,
        /** Only of those that nobody has taken in time. */
        UNANSWERED
    }

    /** Whether a way is open. */
    @Schema(name = "WayState")
    public enum Way {
        OPEN,
        /** By whom it reaches. */
        STOPPED,
        /** Whoever was to carry it says that it leads nowhere. */
        REFUSED
    }

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "account_id")
    private UUID accountId;

    /** Sealed. */
    private byte[] details;

    private String language;

    @Column(name = "by_push")
    private boolean byPush;

    @Column(name = "by_text")
    private boolean byText;

    @Column(name = "by_mail")
    private boolean byMail;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "told_of")
    private ToldOf toldOf;

    @Column(name = "quiet_from")
    private LocalTime quietFrom;

    @Column(name = "quiet_until")
    private LocalTime quietUntil;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "text_state")
    private Way textState;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "mail_state")
    private Way mailState;

    @Column(name = "stop_hash")
    private String stopHash;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Contact() {}

    /** @param accountId of a member of the store's team; null for somebody else */
    public Contact(UUID id, UUID storeId, UUID accountId, Instant createdAt) {
        this.id = id;
        this.storeId = storeId;
        this.accountId = accountId;
        this.textState = Way.OPEN;
        this.mailState = Way.OPEN;
        this.createdAt = createdAt;
    }

    /**
     * @param sealed name, address and number
     * @param secretHash of the secret by which letters are ended
     */
    public void describe(byte[] sealed, String secretHash) {
        this.details = sealed.clone();
        this.stopHash = secretHash;
    }

    public void reach(Set<Channel> channels, String inLanguage) {
        byPush = channels.contains(Channel.PUSH);
        byText = channels.contains(Channel.TEXT);
        byMail = channels.contains(Channel.MAIL);
        language = inLanguage;
    }

    /** @param from of the store's clock; null, as the other, for somebody who is told at all hours */
    public void tell(ToldOf what, LocalTime from, LocalTime until) {
        toldOf = what;
        quietFrom = from;
        quietUntil = until;
    }

    /** A new number is open, whatever became of the one before. */
    public void openText() {
        textState = Way.OPEN;
    }

    public void openMail() {
        mailState = Way.OPEN;
    }

    public void text(Way state) {
        textState = state;
    }

    public void mail(Way state) {
        mailState = state;
    }

    public Set<Channel> channels() {
        Set<Channel> chosen = EnumSet.noneOf(Channel.class);
        if (byPush) {
            chosen.add(Channel.PUSH);
        }
        if (byText) {
            chosen.add(Channel.TEXT);
        }
        if (byMail) {
            chosen.add(Channel.MAIL);
        }
        return chosen;
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    /** Null for somebody who is not of the team. */
    public UUID accountId() {
        return accountId;
    }

    public byte[] details() {
        return details.clone();
    }

    public String language() {
        return language;
    }

    public ToldOf toldOf() {
        return toldOf;
    }

    public LocalTime quietFrom() {
        return quietFrom;
    }

    public LocalTime quietUntil() {
        return quietUntil;
    }

    public Way textState() {
        return textState;
    }

    public Way mailState() {
        return mailState;
    }
}
