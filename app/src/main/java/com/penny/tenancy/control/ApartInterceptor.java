package com.penny.tenancy.control;

import com.penny.tenancy.Apart;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Apart
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class ApartInterceptor {

    @Inject
    Suspension suspension;

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        return suspension.call(invocation::proceed);
    }
}
