package com.penny.kernel;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** Everything under {@code /api}; a signed token (MicroProfile JWT), by header or cookie, says who calls. */
@ApplicationPath("/api")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({"store_staff", "store_admin", "penny_reviewer", "penny_admin", "offender"})
public class Api extends Application {}
