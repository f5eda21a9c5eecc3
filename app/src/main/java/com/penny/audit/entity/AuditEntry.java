package com.penny.audit.entity;

import com.penny.audit.Trail.Entry;
import com.penny.audit.Trail.Found;
import com.penny.tenancy.Persona;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    private Instant at;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_role")
    private String actorRole;

    private String action;

    @Column(name = "subject_id")
    private UUID subjectId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> detail;

    /** Its place in the chain of its store, from 1; given by the database. */
    @Column(insertable = false, updatable = false)
    private long seq;

    protected AuditEntry() {}

    AuditEntry(
            UUID id,
            UUID storeId,
            Instant at,
            Persona actor,
            String action,
            UUID subjectId,
            Map<String, Object> detail) {
        this.id = id;
        this.storeId = storeId;
        this.at = at;
        // Stores read this; who a person concerned is, as an account, is none of their business.
        this.actorId = actor.role() == Persona.Role.OFFENDER ? null : actor.accountId();
        this.actorRole = actor.role().name();
        this.action = action;
        this.subjectId = subjectId;
        this.detail = detail;
    }

    public Found found() {
        return new Found(id, storeId, entry());
    }

    public Entry entry() {
        return new Entry(seq, at, actorId, actorRole, action, subjectId, detail);
    }
}
