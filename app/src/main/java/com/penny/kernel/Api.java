package com.penny.kernel;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api}; a signed token, as a bearer or in a cookie, says who calls. */
@ApplicationPath("/api")
public class Api extends Application {}
