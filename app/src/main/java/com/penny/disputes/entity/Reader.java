package com.penny.disputes.entity;

/**
 * Who is written to without an account.
 *
 * @param email sealed
 */
public record Reader(byte[] email, String language) {}
