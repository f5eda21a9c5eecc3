package com.penny.jobs;

/**
 * The share of a step that one thread works on.
 *
 * @param number from 0
 * @param of how many there are, at least 1
 */
public record Part(int number, int of) {

    public static final Part WHOLE = new Part(0, 1);

    public Part {
        if (number < 0 || number >= of) {
            throw new IllegalArgumentException("part " + number + " of " + of);
        }
    }
}
