package com.penny.launcher.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;

/** Codes that open the portal, as a store would hand them out; put straight into the database. */
final class PortalCodes {

    private static final UUID PERSON = UUID.randomUUID();

    private static final String ADD_CODE = """
            insert into qr_token (id, store_id, offender_id, hash, store_name, store_address, occurred_at, created_by, created_at,
              expires_at)
            values (gen_random_uuid(), ?, ?, ?, 'Bench', 'Nowhere', now(), gen_random_uuid(), now(), now() + interval '1 day')""";

    private final Connection administrator;
    private final UUID store;

    PortalCodes(Connection administrator, String store) throws SQLException {
        this.administrator = administrator;
        this.store = UUID.fromString(store);
        try (Statement statement = administrator.createStatement()) {
            statement.execute(
                    "insert into offender (id, reference, created_at) values ('" + PERSON + "', 'P-BENCH', now())");
        }
    }

    /** A new one. */
    String next() throws SQLException {
        String code = UUID.randomUUID().toString().replace("-", "");
        try (PreparedStatement insert = administrator.prepareStatement(ADD_CODE)) {
            insert.setObject(1, store);
            insert.setObject(2, PERSON);
            insert.setString(3, hash(code));
            insert.executeUpdate();
        }
        return code;
    }

    private static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
