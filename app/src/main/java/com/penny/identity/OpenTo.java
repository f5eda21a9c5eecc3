package com.penny.identity;

import com.penny.tenancy.Persona;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which persona a resource serves. A resource without it answers nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {
    Persona.Role value();

    /** Whether only an administrator of the place may pass. */
    boolean admin() default false;

    /** Whether everybody with a session may pass; for what belongs to the account itself. */
    boolean signedIn() default false;
}
