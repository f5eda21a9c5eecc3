package com.penny.outbox.control;

import com.penny.outbox.Outbox;
import com.penny.outbox.entity.LiveEvents;
import com.penny.outbox.entity.TaskQueue;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

@ApplicationScoped
public class TransactionalOutbox implements Outbox {

    @Inject
    TaskQueue tasks;

    @Inject
    LiveEvents events;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public void enqueue(String task, String instance) {
        tasks.add(task, instance, clock.instant());
        transactions.afterCommit(tasks::wake);
    }

    @Override
    public void enqueue(String task, String instance, Duration pause) {
        tasks.add(task, instance, clock.instant().plus(pause));
    }

    @Override
    public void drop(String task, Collection<String> instances) {
        tasks.remove(task, instances);
    }

    @Override
    public void tell(Persona.Role audience, UUID storeId, String topic, UUID subjectId, boolean raised) {
        events.add(audience.name(), storeId, topic, subjectId, raised ? "RAISED" : "CHANGED");
    }
}
