/**
 * From a clip to a score: the ingest door, the queue of clips and the client of the vision process. Owns {@code clip};
 * tells by {@link com.penny.detection.SuspicionRaised}.
 */
package com.penny.detection;
