package com.penny.evidence.control.local;

import com.penny.kernel.Settings;
import java.nio.file.Path;
import java.time.Clock;

/** The keys of one machine in a folder of a test, without a container. */
public final class LocalKeysIn {

    private LocalKeysIn() {}

    public static LocalKeys folder(Path data) {
        LocalKeys keys = new LocalKeys();
        keys.settings = settings(data);
        keys.read();
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
