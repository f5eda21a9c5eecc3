/**
 * The record of who did what: append-only, linked by hashes, its length signed from time to time. Owns {@code
 * audit_entry}, {@code audit_head} and {@code audit_checkpoint}.
 */
package com.penny.audit;
