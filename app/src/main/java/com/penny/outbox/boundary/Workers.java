package com.penny.outbox.boundary;

import com.penny.outbox.Task;
import com.penny.outbox.entity.TaskQueue;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Starts the task workers with the application and stops them with it. */
@ApplicationScoped
public class Workers {

    @Inject
    TaskQueue queue;

    @Inject
    @Any
    Instance<Task> tasks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        queue.start(tasks.stream().filter(Task::possibleHere).toList());
    }

    @PreDestroy
    void stop() {
        queue.stop();
    }
}
