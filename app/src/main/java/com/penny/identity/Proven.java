package com.penny.identity;

import java.util.UUID;

/** Somebody who has just proved which account is theirs. */
public record Proven(UUID account, Proof proof) {}
