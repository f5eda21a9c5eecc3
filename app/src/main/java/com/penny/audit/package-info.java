/** The record of who did what, append-only. Owns {@code audit_entry}. */
package com.penny.audit;
