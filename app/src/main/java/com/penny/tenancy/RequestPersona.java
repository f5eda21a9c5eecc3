package com.penny.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Whom this request works for: nobody, until the door it came through has found out. */
@RequestScoped
public class RequestPersona {

    private Persona persona = Persona.anonymous();

    public Persona get() {
        return persona;
    }

    public void set(Persona persona) {
        this.persona = persona;
    }
}
