package com.penny.identity.entity;

/**
 * Who somebody is in a user pool.
 *
 * @param username by which the pool lets them in
 */
public record Pooled(String subject, String username) {}
