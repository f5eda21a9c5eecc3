package com.penny.jobs.entity;

import com.penny.jobs.Jobs.StepView;
import com.penny.jobs.Part;
import com.penny.jobs.Workbench.Overtaken;
import com.penny.jobs.Workbench.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far the steps of runs are, part by part. */
@ApplicationScoped
public class JobParts {

    private static final String THIS = " where run_id = :run and step = :step and part = :part";

    /** @param ended whether nothing is left to do in it */
    public record Place(String position, boolean ended) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Takes over a part for an attempt: waits until an earlier one has done or undone the piece that it is at. */
    public Optional<Place> take(Ticket ticket, String step, Part part) {
        List<?> rows = at(
                        "update job_part set attempt = :attempt" + THIS + " and attempt <= :attempt"
                                + " returning position, ended_at is not null",
                        ticket,
                        step,
                        part)
                .setParameter("attempt", ticket.attempt())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Place((String) row[0], (Boolean) row[1]))
                .findFirst();
    }

    /** @throws Overtaken where a later attempt was faster */
    public void add(Ticket ticket, String step, Part part, long total, Instant now) {
        int added = at(
                        "insert into job_part (run_id, step, part, attempt, total, began_at)"
                                + " values (:run, :step, :part, :attempt, :total, :now) on conflict do nothing",
                        ticket,
                        step,
                        part)
                .setParameter("attempt", ticket.attempt())
                .setParameter("total", total)
                .setParameter("now", now)
                .executeUpdate();
        if (added == 0) {
            throw new Overtaken(ticket);
        }
    }

    /** @throws Overtaken where a later attempt has taken the part */
    public void move(Ticket ticket, String step, Part part, String position, long size) {
        count(
                at(
                                "update job_part set position = :position, done = done + :size, total = greatest(total, done + :size)"
                                        + THIS + " and attempt = :attempt",
                                ticket,
                                step,
                                part)
                        .setParameter("position", position)
                        .setParameter("size", size),
                ticket);
    }

    /** @throws Overtaken where a later attempt has taken the part */
    public void end(Ticket ticket, String step, Part part, Instant now) {
        count(
                at("update job_part set ended_at = :now" + THIS + " and attempt = :attempt", ticket, step, part)
                        .setParameter("now", now),
                ticket);
    }

    private static void count(Query update, Ticket ticket) {
        if (update.setParameter("attempt", ticket.attempt()).executeUpdate() == 0) {
            throw new Overtaken(ticket);
        }
    }

    /** In the order in which they were begun. */
    @SuppressWarnings("unchecked")
    public List<StepView> steps(UUID run) {
        return ((List<Object[]>) entities.createNativeQuery(
                                "select step, sum(total), sum(done), bool_and(ended_at is not null)"
                                        + " from job_part where run_id = :run group by step order by min(began_at), step")
                        .setParameter("run", run)
                        .getResultList())
                .stream()
                        .map(row -> new StepView(
                                (String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue(), (Boolean)
                                        row[3]))
                        .toList();
    }

    private Query at(String statement, Ticket ticket, String step, Part part) {
        return entities.createNativeQuery(statement)
                .setParameter("run", ticket.run())
                .setParameter("step", step)
                .setParameter("part", part.number());
    }
}
