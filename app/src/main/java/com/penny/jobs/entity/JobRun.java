package com.penny.jobs.entity;

import com.penny.jobs.Jobs.State;
import com.penny.jobs.Run;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A run of a job and what has become of it. */
@Entity
@DynamicUpdate
@Table(name = "job_run")
public class JobRun {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String job;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Map<String, String> arguments;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false)
    private State state;

    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "started_at", insertable = false)
    private Instant startedAt;

    @Column(name = "ended_at", insertable = false)
    private Instant endedAt;

    @Column(insertable = false)
    private int attempt;

    @Column(insertable = false)
    private String server;

    @Column(insertable = false)
    private String failure;

    protected JobRun() {}

    public JobRun(Run run, UUID askedBy) {
        this.id = run.id();
        this.job = run.job();
        this.arguments = run.arguments();
        this.state = State.WAITING;
        this.askedBy = askedBy;
        this.askedAt = run.at();
    }

    public boolean underWay() {
        return state == State.WAITING || state == State.RUNNING || state == State.STOPPING;
    }

    /** A server begins it, or goes on with it. */
    public void begin(String by, Instant now) {
        state = State.RUNNING;
        attempt++;
        server = by;
        startedAt = startedAt == null ? now : startedAt;
    }

    public void stopping() {
        state = State.STOPPING;
    }

    /** Lets it be begun once more. */
    public void again() {
        state = State.WAITING;
        endedAt = null;
        failure = null;
    }

    /** @param why null unless it has failed */
    public void end(State how, String why, Instant now) {
        state = how;
        failure = why;
        endedAt = now;
    }

    public Run run() {
        return new Run(id, job, arguments, askedAt);
    }

    public UUID id() {
        return id;
    }

    public State state() {
        return state;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public int attempt() {
        return attempt;
    }

    public String server() {
        return server;
    }

    public String failure() {
        return failure;
    }
}
