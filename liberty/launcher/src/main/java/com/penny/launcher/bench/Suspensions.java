package com.penny.launcher.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People who are known to a store, of whom one after the other is suspended by Penny Ops while many screens look. */
final class Suspensions {

    /** Seen in the store and, hours before, in another one of its region, and listed by the policy that comes with Penny. */
    private static final List<String> KNOWN = List.of("""
            insert into offender (id, reference, created_at)
              values (:person, 'P-' || upper(substr(md5(cast(:person as text)), 1, 8)), now())""", """
            insert into theft (id, store_id, alert_id, offender_id, camera_id, camera_name, occurred_at, sentence, confirmed_by,
              approved_by, approved_at, severity)
            select gen_random_uuid(), s.id, gen_random_uuid(), :person, gen_random_uuid(), 'Aisle',
              now() - case when s.id = :store then interval '1 hour' else interval '6 hours' end, 'Reached to shelf',
              gen_random_uuid(), gen_random_uuid(), now(), 'MEDIUM'
            from store s join store here on here.region_id = s.region_id and here.id = :store
            where s.live_at is not null order by s.id limit 2""", """
            insert into network_listing (id, offender_id, region_id, reference, state, policy_version_id, theft_ids, store_ids,
              version, listed_at, expires_at)
            select :listing, o.id, s.region_id, o.reference, 'LISTED', p.id,
              (select array_agg(t.id order by t.occurred_at) from theft t where t.offender_id = o.id),
              (select array_agg(t.store_id order by t.occurred_at) from theft t where t.offender_id = o.id),
              1, now(), now() + interval '11 months'
            from offender o, store s, network_policy_version p where o.id = :person and s.id = :store and p.state = 'ACTIVE'""", """
            insert into network_entry (store_id, listing_id, reference, incidents, incident_count, here_count, store_count,
              behaviours, pictures, action, last_seen_at, listed_at, expires_at, version)
            select :store, l.id, l.reference,
              '[{"occurredAt":"2026-01-01T00:00:00Z","sentence":"Reached to shelf","behaviours":[],"here":true}]', 1, 1, 2, '{}',
              '{}', 'OBSERVE', now(), now(), l.expires_at, 1 from network_listing l where l.id = :listing""");

    private final Connection administrator;
    private final StoreSession ops;
    private final String store;

    /** @param administrator past row-level security, and past foreign keys */
    Suspensions(Connection administrator, StoreSession ops, String store) throws SQLException {
        this.administrator = administrator;
        this.ops = ops;
        this.store = store;
        try (Statement replica = administrator.createStatement()) {
            replica.execute("set session_replication_role = replica");
        }
    }

    /** How long after Ops asked for it the last screen heard of each, in milliseconds. */
    List<Double> last(OpenScreens screens, int people) throws Exception {
        List<Double> last = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            UUID person = UUID.randomUUID();
            UUID listing = UUID.randomUUID();
            know(person, listing);
            screens.expect(listing);
            long asking = System.nanoTime();
            ops.post("/api/ops/network/people/" + person + "/holds", Map.of("kind", "SUSPENDED", "reason", "Bench"));
            List<Long> shown = screens.shown(listing);
            last.add((shown.get(shown.size() - 1) - asking) / 1e6);
        }
        return last;
    }

    private void know(UUID person, UUID listing) throws SQLException {
        for (String statement : KNOWN) {
            String values = statement
                    .replace(":person", "cast('" + person + "' as uuid)")
                    .replace(":listing", "cast('" + listing + "' as uuid)")
                    .replace(":store", "cast('" + store + "' as uuid)");
            try (PreparedStatement insert = administrator.prepareStatement(values)) {
                insert.executeUpdate();
            }
        }
    }
}
