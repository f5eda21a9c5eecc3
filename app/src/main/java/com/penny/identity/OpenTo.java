package com.penny.identity;

import com.penny.tenancy.Persona;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;

/** Which persona a resource serves. A resource without it answers nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {
    Persona.Role value();

    /** Whether only an administrator of the place may pass. */
    boolean admin() default false;

    /** Whether everybody with a session may pass; for what belongs to the account itself. */
    boolean signedIn() default false;

    /** Finds what a resource says of itself. */
    final class Of {

        private Of() {}

        /** What stands at the method, else at its class; null for a resource that says nothing. */
        public static OpenTo method(Method method) {
            OpenTo openTo = method.getAnnotation(OpenTo.class);
            return openTo == null ? method.getDeclaringClass().getAnnotation(OpenTo.class) : openTo;
        }
    }
}
