package com.penny.evidence.control.local;

import com.penny.kernel.Settings;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.control.Fields;
import java.nio.file.Path;
import java.time.Clock;

/** The keys of one machine in a folder of a test, without a container. */
public final class LocalKeysIn {

    private LocalKeysIn() {}

    public static LinkKey links(Path data) {
        LinkKey key = new LinkKey();
        key.settings = settings(data);
        key.read();
        return key;
    }

    public static DataKeys folder(Path data) {
        return on(data, Fields.in(data));
    }

    static DataKeys on(Path data, FieldCipher fields) {
        DataKeys keys = new DataKeys();
        keys.fields = fields;
        keys.first = new FirstKey();
        keys.first.settings = settings(data);
        return keys;
    }

    public static EncryptedFiles files(Path data) {
        EncryptedFiles files = new EncryptedFiles();
        files.settings = settings(data);
        files.keys = folder(data);
        files.clock = Clock.systemUTC();
        return files;
    }

    static Settings settings(Path data) {
        return new Settings() {
            @Override
            public Path data() {
                return data;
            }
        };
    }
}
