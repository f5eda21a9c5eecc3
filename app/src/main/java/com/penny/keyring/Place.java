package com.penny.keyring;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where a sealed value stands: what was sealed for one place opens in no other, so that nobody who writes to the database
 * can exchange two people's values.
 *
 * @param column such as {@code store_member.name}
 * @param row the parts of the row's primary key
 */
public record Place(String column, String row) {

    public static Place of(String column, Object... key) {
        return new Place(column, Arrays.stream(key).map(String::valueOf).collect(Collectors.joining("/")));
    }

    /** No column's name holds a zero byte: no place and no column are written alike. */
    String label() {
        return column + '\0' + row;
    }
}
