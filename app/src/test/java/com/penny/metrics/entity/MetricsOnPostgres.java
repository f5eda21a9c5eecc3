package com.penny.metrics.entity;

import com.penny.tenancy.OnPostgres;

/** Figures on a real database, with its triggers and under row-level security. */
public class MetricsOnPostgres extends OnPostgres {

    private final Changes changes = new Changes();
    private final RollUp rollUp = new RollUp();
    private final Counts counts = new Counts();
    private final Members members = new Members();
    private final AlertsBehind alerts = new AlertsBehind();

    public MetricsOnPostgres() {
        changes.entities = entities();
        rollUp.entities = entities();
        counts.entities = entities();
        members.entities = entities();
        alerts.entities = entities();
    }

    public Changes changes() {
        return changes;
    }

    public RollUp rollUp() {
        return rollUp;
    }

    public Counts counts() {
        return counts;
    }

    public Members members() {
        return members;
    }

    public AlertsBehind alerts() {
        return alerts;
    }
}
