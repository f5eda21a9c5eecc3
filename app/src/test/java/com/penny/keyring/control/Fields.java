package com.penny.keyring.control;

import com.penny.kernel.SettingsFor;
import com.penny.keyring.FieldCipher;
import java.nio.file.Path;

/** The keyring of a folder. */
public final class Fields {

    private Fields() {}

    public static FieldCipher in(Path folder) {
        KeyShelf shelf = new KeyShelf();
        shelf.settings = SettingsFor.data(folder);
        shelf.password = "a password of the test";
        FieldKeys keys = new FieldKeys();
        keys.shelf = shelf;
        keys.read();
        return keys;
    }
}
