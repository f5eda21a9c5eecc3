package com.penny.kernel;

import java.nio.file.Path;

/** Settings as an operator would make them, without a container. */
public final class SettingsFor {

    private SettingsFor() {}

    public static Settings data(Path folder) {
        Settings settings = new Settings();
        settings.data = folder.toString();
        return settings;
    }
}
