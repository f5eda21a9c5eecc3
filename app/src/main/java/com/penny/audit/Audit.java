package com.penny.audit;

import java.util.Map;
import java.util.UUID;

/** Writes down decisions and views, in the transaction that makes them: neither stands without the other. */
public interface Audit {

    /**
     * @param storeId the tenant that may read the entry; null for what concerns none
     * @param action what was done, such as {@code alert.confirmed}
     * @param subjectId what it was done to
     * @param detail identifiers and codes only, never personal data
     */
    void record(UUID storeId, String action, UUID subjectId, Map<String, Object> detail);
}
