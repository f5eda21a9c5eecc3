package com.penny.identity.boundary;

import com.penny.identity.control.Caller;
import com.penny.identity.control.Rates;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Counts accounts, from however many addresses they come. */
@Provider
@Priority(Priorities.AUTHORIZATION - 100)
public class AccountRateFilter implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Inject
    Rates rates;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.known()
                .ifPresent(known ->
                        rates.take(Rates.Caller.ACCOUNT, known.account().toString()));
    }
}
