package com.penny.outbox;

import com.penny.tenancy.Persona;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what is left for later until a test does it. */
public final class RememberingOutbox implements Outbox {

    private final Map<String, String> waiting = new LinkedHashMap<>();

    /** Instances of a task that wait, in order; they wait no longer. */
    public List<String> take(String task) {
        List<String> taken = new ArrayList<>();
        waiting.forEach((instance, name) -> {
            if (name.equals(task)) {
                taken.add(instance);
            }
        });
        taken.forEach(waiting::remove);
        return taken;
    }

    @Override
    public void enqueue(String task, String instance) {
        waiting.putIfAbsent(instance, task);
    }

    @Override
    public void enqueue(String task, String instance, Duration pause) {
        enqueue(task, instance);
    }

    @Override
    public void drop(String task, Collection<String> instances) {
        instances.forEach(instance -> waiting.remove(instance, task));
    }

    @Override
    public void tell(Persona.Role audience, UUID storeId, String topic, UUID subjectId, boolean raised) {
        waiting.putIfAbsent(topic + " " + subjectId, "told");
    }
}
