/**
 * The word of the person concerned against a claim: what is said about it, and how it is decided. Owns {@code dispute}, {@code
 * dispute_message} and {@code dispute_file}; tells of decisions by {@link com.penny.incidents.DisputeDecided}.
 */
package com.penny.disputes;
