/**
 * How long what cameras saw is kept, and that it goes on time: rules of stores, the job that destroys what is due, and the certificates
 * of it. Owns {@code retention_policy}, {@code destroyed_object} and {@code destruction_certificate}. Nobody calls it.
 */
package com.penny.retention;
