package com.penny.identity;

import java.util.UUID;

/** The session that the request under way came by. */
public interface CurrentSession {

    /** Null for callers without one. */
    UUID id();
}
