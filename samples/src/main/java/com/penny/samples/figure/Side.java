package com.penny.samples.figure;

/** A side of the body, seen by its owner. */
public enum Side {
    RIGHT(1),
    LEFT(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** +1 to the right of the body, -1 to the left. */
    public int sign() {
        return sign;
    }
}
