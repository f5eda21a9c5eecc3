package com.penny.tenancy.boundary;

import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a transaction can be bound to a persona. A missing vision process is no reason: clips wait for it. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    Transactions transactions;

    @Override
    public HealthCheckResponse call() {
        try {
            transactions.run(Persona.anonymous(), () -> {});
            return HealthCheckResponse.up("database");
        } catch (IllegalStateException e) {
            return HealthCheckResponse.down("database");
        }
    }
}
