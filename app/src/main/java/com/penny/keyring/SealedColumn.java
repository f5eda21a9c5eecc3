package com.penny.keyring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A column of sealed values: how they are sealed, opened and found, and all that it takes to seal them anew when keys are
 * exchanged. A feature makes one known as a bean for each column that it seals.
 *
 * @param key the columns of the primary key
 * @param ofItsRow whether a value opens in its row only, or in every row of the column
 * @param clear the column of what earlier versions wrote unsealed; null for none
 * @param index the column of the blind index; null for none
 * @param scope the column within whose value a text is looked for; null for none
 */
public record SealedColumn(
        String table, List<String> key, String column, boolean ofItsRow, String clear, String index, String scope) {

    public static SealedColumn of(String table, String column, String... key) {
        return new SealedColumn(table, List.of(key), column, true, null, null, null);
    }

    /** For values that were sealed before there were places. */
    public SealedColumn opensInEveryRow() {
        return new SealedColumn(table, key, column, false, clear, index, scope);
    }

    public SealedColumn clearIn(String unsealed) {
        return new SealedColumn(table, key, column, ofItsRow, unsealed, index, scope);
    }

    public SealedColumn foundBy(String blindIndex, String within) {
        return new SealedColumn(table, key, column, ofItsRow, clear, blindIndex, within);
    }

    public byte[] seal(FieldCipher fields, String text, Object... row) {
        return fields.seal(label(row), text);
    }

    public byte[] seal(FieldCipher fields, byte[] content, Object... row) {
        return fields.seal(label(row), content);
    }

    /** @throws IllegalStateException as {@link FieldCipher#openBytes(String, byte[])} */
    public String open(FieldCipher fields, byte[] sealed, Object... row) {
        return fields.open(label(row), sealed);
    }

    /** As {@link #open}. */
    public byte[] openBytes(FieldCipher fields, byte[] sealed, Object... row) {
        return fields.openBytes(label(row), sealed);
    }

    /**
     * The blind indexes that a text may have, the one to be written first.
     *
     * @param within the value of the scope's column; null without a scope
     */
    public List<String> indexes(FieldCipher fields, String within, String text) {
        return fields.indexes(name(), within == null ? text : within + ' ' + text);
    }

    public String name() {
        return table + '.' + column;
    }

    /** What a row is read by to be sealed anew: its key, then what it holds. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(key);
        columns.add(column);
        columns.add((clear == null ? "cast(null as bytea)" : "convert_to(" + clear + ", 'UTF8')") + " as unsealed");
        columns.add((scope == null ? "cast(null as text)" : scope) + " as within");
        return columns;
    }

    /**
     * What was sealed for one row opens in no other, so that nobody who writes to the database can exchange two people's values.
     * No column's name holds a zero byte: no row and no column are written alike.
     */
    private String label(Object... row) {
        return ofItsRow
                ? name() + '\0' + Arrays.stream(row).map(String::valueOf).collect(Collectors.joining("/"))
                : name();
    }
}
