package com.penny.outbox.entity;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.penny.outbox.NotNow;
import com.penny.outbox.Task;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The task table and the threads that work on it (db-scheduler). */
@ApplicationScoped
public class TaskQueue {

    private static final Logger LOG = Logger.getLogger(TaskQueue.class.getName());
    private static final int WORKERS = 4;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** For scheduling inside a request's transaction. */
    @Resource(lookup = "jdbc/penny")
    DataSource shared;

    /** The workers hold their connection only for a statement: a shareable one would stay pinned to the thread. */
    @Resource(name = "jdbc/tasks", lookup = "jdbc/penny", shareable = false)
    DataSource unshared;

    @Resource
    ManagedThreadFactory threads;

    private Map<String, Integer> priorities = Map.of();
    private Scheduler scheduler;
    private SchedulerClient client;
    private List<ExecutorService> pools = List.of();

    public synchronized void start(Collection<Task> tasks) {
        priorities = tasks.stream().collect(Collectors.toUnmodifiableMap(Task::name, Task::priority));
        List<OneTimeTask<Void>> known = tasks.stream().map(TaskQueue::oneTime).toList();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS, threads);
        ExecutorService due = Executors.newSingleThreadExecutor(threads);
        ScheduledExecutorService housekeeping = Executors.newScheduledThreadPool(3, threads);
        pools = List.of(workers, due, housekeeping);
        client = SchedulerClient.Builder.create(
                        shared, known.toArray(new com.github.kagkarlsson.scheduler.task.Task<?>[0]))
                .enablePriority()
                .build();
        scheduler = Scheduler.create(unshared, known.toArray(new com.github.kagkarlsson.scheduler.task.Task<?>[0]))
                .threads(WORKERS)
                .executorService(workers)
                .dueExecutor(due)
                .housekeeperExecutor(housekeeping)
                // No more than can be begun at once: what is fetched ahead can no longer be overtaken.
                .pollUsingLockAndFetch(0.5, 1.0)
                .enablePriority()
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(8))
                .build();
        scheduler.start();
    }

    /** Adds work in the transaction under way; does nothing when the same instance is waiting already. */
    public void add(String task, String instance, Instant due) {
        client.scheduleIfNotExists(
                new TaskInstance.Builder<Void>(task, instance)
                        .priority(priorities.get(task))
                        .build(),
                due);
    }

    /** Removes work that nobody has begun, in the transaction under way. */
    public void remove(String task, Collection<String> instances) {
        if (instances.isEmpty()) {
            return;
        }
        try (Connection connection = shared.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from scheduled_tasks where task_name = ? and task_instance = any(?) and not picked")) {
            delete.setString(1, task);
            delete.setArray(2, connection.createArrayOf("text", instances.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of tasks cannot be written", e);
        }
    }

    /** Looks for due work at once instead of at the next poll. */
    public void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            pools.forEach(ExecutorService::shutdownNow);
            scheduler = null;
        }
    }

    private static OneTimeTask<Void> oneTime(Task task) {
        return Tasks.oneTime(task.name())
                .onFailure(TaskQueue::later)
                .execute((instance, context) -> task.run(instance.getId()));
    }

    /** Tries again after 1, 2, 4, ... seconds, ten minutes at most: what was promised is never dropped. */
    private static void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        if (complete.getCause().orElse(null) instanceof NotNow) {
            operations.reschedule(complete, complete.getTimeDone().plus(SOON));
            return;
        }
        int failures = complete.getExecution().consecutiveFailures;
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, 10));
        Instant next = complete.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        LOG.log(
                Level.WARNING,
                "task " + complete.getExecution().taskInstance + " failed " + (failures + 1) + " times, next try at "
                        + next,
                complete.getCause().orElse(null));
        operations.reschedule(complete, next);
    }
}
