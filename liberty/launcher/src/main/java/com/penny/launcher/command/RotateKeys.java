package com.penny.launcher.command;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.Options;
import com.penny.launcher.files.KeyValueFile;
import com.penny.launcher.product.FieldKeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Exchanges keys of a copy, running or not. */
public final class RotateKeys implements Command {

    private final Checkout checkout;
    private final Console console;

    public RotateKeys(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public String summary() {
        return "a new key for personal data and evidence; what older ones have sealed follows while the server runs";
    }

    @Override
    public List<String> options() {
        return List.of("--data DIR             the copy with this data (.penny/data)");
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        Options options = Options.parse(arguments, Set.of("--data"), Set.of());
        options.onlyWord().ifPresent(word -> {
            throw new Failure("all keys are exchanged together: ./penny rotate-keys, without " + word);
        });
        Path data = options.value("--data").map(Path::of).orElse(checkout.defaultData());
        String password = new KeyValueFile(data.resolve("secrets.properties"))
                .get("keystore")
                .orElseThrow(() -> new Failure("there is no Penny in " + data + "; start one with ./penny up"));
        int key = new FieldKeyFile(data.resolve("keys/fields.p12"), password).add();
        console.say("key %d is added, and seals within seconds; older values follow in the background", key);
        console.say("back up %s now: without it nothing that it seals can be read again", data.resolve("keys"));
        return 0;
    }
}
