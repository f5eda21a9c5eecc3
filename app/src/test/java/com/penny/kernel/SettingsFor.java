package com.penny.kernel;

import java.nio.file.Path;
import java.util.Optional;

/** Settings as an operator would make them, without a container. */
public final class SettingsFor {

    private SettingsFor() {}

    public static Settings data(Path folder) {
        Settings settings = new Settings();
        settings.data = folder.toString();
        return settings;
    }

    /** A machine on its own, with stand-ins where it is connected to nobody. */
    public static Settings local() {
        Settings settings = new Settings();
        settings.mode = "local";
        settings.controllerName = "Penny";
        settings.controllerEmail = "privacy@penny.example";
        return settings;
    }

    /** Whoever answers for the data is called, and written to on paper. */
    public static Settings reachedAt(String phone, String address) {
        Settings settings = local();
        settings.controllerPhone = Optional.of(phone);
        settings.controllerAddress = Optional.of(address);
        return settings;
    }

    /** A server that people reach at an address. */
    public static Settings at(String baseUrl) {
        Settings settings = local();
        settings.baseUrl = baseUrl;
        return settings;
    }
}
