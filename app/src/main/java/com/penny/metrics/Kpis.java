package com.penny.metrics;

import com.penny.kernel.Json;
import com.penny.metrics.Kpi.Dimension;
import com.penny.metrics.Kpi.Group;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** All figures with their definitions, in the order in which they are shown. */
public final class Kpis {

    private static final List<Kpi> ALL = read();

    private Kpis() {}

    public static List<Kpi> all() {
        return ALL;
    }

    public static List<Kpi> of(Group group) {
        return ALL.stream().filter(kpi -> kpi.group() == group).toList();
    }

    public static List<Kpi> by(Dimension dimension) {
        return ALL.stream().filter(kpi -> kpi.dimensions().contains(dimension)).toList();
    }

    public static Optional<Kpi> find(String id) {
        return ALL.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }

    private static List<Kpi> read() {
        try (InputStream file = Kpis.class.getResourceAsStream("kpis.json")) {
            return List.of(Json.read(file.readAllBytes(), Kpi[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
