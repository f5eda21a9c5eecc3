package com.penny.disputes.entity;

import com.penny.incidents.DisputeWritten.Code;
import java.util.UUID;

/**
 * What somebody without an account came with.
 *
 * @param tokenId names the code; null where that is not known any more
 * @param bearer the account of whoever came in with it, too; null for nobody, and for a person's code
 */
public record Codes(Code code, UUID tokenId, UUID bearer) {}
