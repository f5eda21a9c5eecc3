package com.penny.notify.control.sns;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Amazon SNS; who we are comes from the environment.
 *
 * @param endpoint where it is not at its usual address
 * @param sender what stands where the sender's number would
 */
public record SnsAccess(String region, Optional<URI> endpoint, Optional<String> sender) {}
