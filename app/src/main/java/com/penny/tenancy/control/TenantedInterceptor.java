package com.penny.tenancy.control;

import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import com.penny.tenancy.Transactions;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Tenanted
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class TenantedInterceptor {

    @Inject
    Transactions transactions;

    @Inject
    RequestPersona persona;

    @AroundInvoke
    Object around(InvocationContext invocation) {
        return transactions.as(persona.get(), invocation::proceed);
    }
}
