/**
 * How messages look on the socket. A conversation is one connection:
 *
 * <pre>
 * client: REQUEST (JSON), CLIP (bytes)          or PING
 * server: ANALYSIS (JSON), BLOB*, or REJECTED (JSON), or FAILED (JSON)          or PONG
 * </pre>
 *
 * A frame is one byte for its kind, four bytes for the payload's length (big endian), the payload. Each kind has a
 * largest length which the reader checks before it reserves memory: neither side trusts the other's numbers.
 */
package com.penny.vision.messages.wire;
