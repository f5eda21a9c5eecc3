package com.penny.jobs.entity;

import com.penny.jobs.Run;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs of jobs. */
@ApplicationScoped
public class JobRuns {

    /**
     * Silent for longer, a server is taken for dead; it says so every two seconds. By the database's clock, which all servers share,
     * and in both directions: after that clock was set back nobody waits for the time to come round again.
     */
    private static final String SILENT = "greatest(beat_at, now()) - least(beat_at, now()) > interval '30 seconds'";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Writes a run, unless one of its job is under way. @return whether it was written */
    public boolean add(Run run, UUID askedBy, String arguments) {
        return entities.createNativeQuery("insert into job_run (id, job, arguments, asked_by, asked_at)"
                                + " values (:id, :job, cast(:arguments as jsonb), cast(:by as uuid), :at)"
                                + " on conflict (job) where state in ('WAITING', 'RUNNING', 'STOPPING') do nothing")
                        .setParameter("id", run.id())
                        .setParameter("job", run.job())
                        .setParameter("arguments", arguments)
                        .setParameter("by", askedBy)
                        .setParameter("at", run.at())
                        .executeUpdate()
                > 0;
    }

    /** @throws Problem 404 */
    public JobRun byId(UUID id) {
        return found(entities.find(JobRun.class, id));
    }

    /** @throws Problem 404 */
    public JobRun lock(UUID id) {
        return found(entities.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static JobRun found(JobRun run) {
        if (run == null) {
            throw Problem.notFound("run of a job");
        }
        return run;
    }

    public Optional<JobRun> latest(String job) {
        return page(job, null, 1).stream().findFirst();
    }

    /** The latest that came by itself. */
    public Optional<JobRun> latestByItself(String job) {
        return entities.createQuery(
                        "select r from JobRun r where r.job = :job and r.askedBy is null order by r.askedAt desc",
                        JobRun.class)
                .setParameter("job", job)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public boolean underWay(String job) {
        return !entities.createQuery(
                        "select r.id from JobRun r where r.job = :job and r.state in (WAITING, RUNNING, STOPPING)",
                        UUID.class)
                .setParameter("job", job)
                .getResultList()
                .isEmpty();
    }

    /** Newest first. */
    public List<JobRun> page(String job, Cursor after, int limit) {
        TypedQuery<JobRun> query = entities.createQuery(
                        "select r from JobRun r where r.job = :job"
                                + (after == null ? "" : " and (r.askedAt < :at or r.askedAt = :at and r.id < :id)")
                                + " order by r.askedAt desc, r.id desc",
                        JobRun.class)
                .setParameter("job", job)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** Lets one server at a time see whether a job is due. */
    public void queue(String job) {
        entities.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('job'), hashtext(:job))", Integer.class)
                .setParameter("job", job)
                .getSingleResult();
    }

    /** Writes down what was changed of runs so far. */
    public void flush() {
        entities.flush();
    }

    /** Says that an attempt is being worked on, if it still counts. */
    public int beat(UUID id, int attempt) {
        return entities.createNativeQuery("update job_run set beat_at = now()"
                        + " where id = :id and attempt = :attempt and state in ('RUNNING', 'STOPPING')")
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .executeUpdate();
    }

    /** Runs whose server has fallen silent; locked, without those that another server is looking at. */
    public List<UUID> silent() {
        return ids("select id from job_run where state in ('RUNNING', 'STOPPING') and " + SILENT
                + " for update skip locked");
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String query) {
        return entities.createNativeQuery(query).getResultList();
    }
}
