package com.penny.keyring.entity;

import com.penny.keyring.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of any sealed column; runs as {@link com.penny.tenancy.Persona#keys()}. All names come from {@link SealedColumn}s, which are constants of the code. */
@ApplicationScoped
public class SealedRows {

    /**
     * @param sealed null for a row that an earlier version left in clear
     * @param clear null for a sealed row
     * @param scope null without one
     */
    public record Row(List<Object> key, byte[] sealed, byte[] clear, String scope) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Rows that are in clear, or sealed with a key older than the given one; in the order of their keys. */
    @SuppressWarnings("unchecked")
    public List<Row> behind(SealedColumn column, int sealingKey, int skipped, int most) {
        String name = column.column();
        // Only a case keeps its order; what is empty was never sealed.
        String behind = ("case when length(%1$s) > 1 then get_byte(%1$s, 0) * 256 + get_byte(%1$s, 1) < :newest"
                                + " else false end")
                        .formatted(name)
                + (column.clear() == null ? "" : " or " + column.clear() + " is not null");
        List<Object[]> rows = entities.createNativeQuery("select " + String.join(", ", column.columns()) + " from "
                        + column.table() + " where " + behind + " order by " + String.join(", ", column.key()))
                .setParameter("newest", sealingKey)
                .setFirstResult(skipped)
                .setMaxResults(most)
                .getResultList();
        int keys = column.key().size();
        return rows.stream()
                .map(row -> new Row(
                        Arrays.asList(row).subList(0, keys), (byte[]) row[keys], (byte[]) row[keys + 1], (String)
                                row[keys + 2]))
                .toList();
    }

    /** Leaves a row alone that was changed since it was read: whoever changed it has sealed it. */
    public void put(SealedColumn column, Row row, byte[] sealed, Optional<String> index) {
        String key = IntStream.range(0, row.key().size())
                .mapToObj(part -> " and " + column.key().get(part) + " = :key" + part)
                .collect(Collectors.joining());
        String unchanged = row.sealed() == null ? column.column() + " is null" : column.column() + " = :was";
        Query update = entities.createNativeQuery("update " + column.table() + " set " + column.column() + " = :sealed"
                        + index.map(value -> ", " + column.index() + " = :index")
                                .orElse("")
                        + (column.clear() == null ? "" : ", " + column.clear() + " = null")
                        + " where " + unchanged + key)
                .setParameter("sealed", sealed);
        index.ifPresent(value -> update.setParameter("index", value));
        if (row.sealed() != null) {
            update.setParameter("was", row.sealed());
        }
        for (int part = 0; part < row.key().size(); part++) {
            update.setParameter("key" + part, row.key().get(part));
        }
        update.executeUpdate();
    }
}
