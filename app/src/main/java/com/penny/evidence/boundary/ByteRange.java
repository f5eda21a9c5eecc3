package com.penny.evidence.boundary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One range of bytes as asked for by a {@code Range} header (RFC 9110, 14.2), both ends included. */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Whether the range lies outside of the object. */
    static final ByteRange UNSATISFIABLE = new ByteRange(-1, -1);

    /**
     * @param size of the whole object
     * @return empty when there is no header, or one that may be ignored (several ranges, another unit)
     */
    static Optional<ByteRange> parse(String header, long size) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = SINGLE.matcher(header.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long count = Long.parseLong(matcher.group(2));
            return Optional.of(
                    count == 0 || size == 0 ? UNSATISFIABLE : new ByteRange(Math.max(0, size - count), size - 1));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        return Optional.of(first > last ? UNSATISFIABLE : new ByteRange(first, last));
    }

    long length() {
        return last - first + 1;
    }
}
