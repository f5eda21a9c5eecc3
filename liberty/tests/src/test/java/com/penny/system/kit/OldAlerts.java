package com.penny.system.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Alerts of long ago, each with an object and its bytes, as they would be there by now. */
public final class OldAlerts {

    private final Penny penny;
    private final List<UUID> alerts;

    /** @param dismissedDays how many days ago they were dismissed */
    public OldAlerts(Penny penny, int count, int dismissedDays) throws IOException {
        this.penny = penny;
        this.alerts = IntStream.range(0, count).mapToObj(OldAlerts::id).toList();
        UUID storeId = UUID.fromString(penny.store().id());
        for (UUID alert : alerts) {
            penny.database()
                    .change(
                            "insert into alert (id, store_id, camera_id, camera_name, clip_id, occurred_at, raised_at, score, threshold,"
                                    + " parts, signals, sentence, people, duration_ms, width, height, fps, clip_sha256, clip_size_bytes,"
                                    + " status, decided_by, decided_at, dismiss_reason) select ?, ?, ?, 'Aisle', gen_random_uuid(), day,"
                                    + " day, 50, 40, '{}', '[]', 'reached to shelf', 1, 4000, 640, 360, 15, repeat('a', 64), 1,"
                                    + " 'DISMISSED', gen_random_uuid(), day, 'OTHER' from (select now() - make_interval(days => ?) as day) d",
                            alert,
                            storeId,
                            UUID.fromString(penny.camera().id()),
                            dismissedDays);
            penny.database()
                    .change(
                            "insert into evidence_object (id, store_id, alert_id, kind, content_type, size_bytes, sha256, wrapped_key,"
                                    + " key_id, created_at) values (?, ?, ?, 'CLIP', 'video/mp4', 1, repeat('b', 64), '\\x00', 'k', now())",
                            alert,
                            storeId,
                            alert);
            Path file = penny.evidenceFile(alert.toString());
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[] {1});
        }
    }

    /** In order, and new for each test; an object has the id of its alert. */
    private static UUID id(int number) {
        UUID random = UUID.randomUUID();
        return new UUID(0xffff_ffff_0000_7000L | number & 0xfffL, random.getLeastSignificantBits());
    }

    public UUID alert(int number) {
        return alerts.get(number);
    }

    /** How many of their objects have a row. */
    public long rows() {
        return count("evidence_object where id");
    }

    /** How many of their objects have bytes. */
    public long files() {
        return alerts.stream()
                .filter(alert -> Files.exists(penny.evidenceFile(alert.toString())))
                .count();
    }

    /** How many of their objects were destroyed by a run. */
    public long destroyed(String run) {
        return penny.database()
                .number(
                        "select count(*) from destroyed_object where run_id = ? and object_id::text = any"
                                + " (string_to_array(?, ','))",
                        UUID.fromString(run),
                        list());
    }

    private long count(String where) {
        return penny.database()
                .number("select count(*) from " + where + "::text = any (string_to_array(?, ','))", list());
    }

    private String list() {
        return String.join(",", alerts.stream().map(UUID::toString).toList());
    }
}
