package com.penny.notify.control.ses;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Amazon SES; who we are comes from the environment.
 *
 * @param endpoint where it is not at its usual address
 * @param from the sender's address
 */
public record SesAccess(String region, Optional<URI> endpoint, String from, String fromName) {}
