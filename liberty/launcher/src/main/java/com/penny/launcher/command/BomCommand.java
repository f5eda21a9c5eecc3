package com.penny.launcher.command;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Options;
import com.penny.launcher.bom.Bills;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Lists what the product is made of, for whoever has to look up advisories. */
public final class BomCommand implements Command {

    private final Checkout checkout;
    private final Console console;

    public BomCommand(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "bom";
    }

    @Override
    public String summary() {
        return "[FOLDER]: write the bills of materials (CycloneDX) and check that every part is pinned";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options options = Options.parse(arguments, Set.of(), Set.of());
        Path folder = options.onlyWord().map(Path::of).orElse(checkout.root().resolve(".penny/bom"));
        new Bills(checkout, console).write(folder);
        return 0;
    }
}
