package com.penny.evidence.control.local;

import com.penny.kernel.Settings;
import java.nio.file.Path;

/** The keys of one machine in a folder of a test, without a container. */
public final class LocalKeysIn {

    private LocalKeysIn() {}

    public static LocalKeys folder(Path data) {
        LocalKeys keys = new LocalKeys();
        keys.settings = settings(data);
        keys.read();
        return keys;
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
