package com.penny.launcher.command;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.Options;
import com.penny.launcher.bom.Advisories;
import com.penny.launcher.bom.Advisories.Advisory;
import com.penny.launcher.bom.Bills;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Looks up what is publicly known against the parts of the product. Needs the internet, so tests do not run it. */
public final class AdvisoriesCommand implements Command {

    private static final URI OSV = URI.create("https://api.osv.dev");

    private final Checkout checkout;
    private final Console console;

    public AdvisoriesCommand(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "advisories";
    }

    @Override
    public String summary() {
        return "look up what is publicly known against the parts of the product (OSV; needs the internet)";
    }

    @Override
    public List<String> options() {
        return List.of("--source URL           another server that speaks the OSV API");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options options = Options.parse(arguments, Set.of("--source"), Set.of());
        options.onlyWord().ifPresent(word -> {
            throw new Failure("./penny advisories takes no word, not " + word);
        });
        Path folder = checkout.root().resolve(".penny/bom");
        Bills bills = new Bills(checkout, console);
        bills.write(folder);
        URI source = options.value("--source").map(URI::create).orElse(OSV);
        List<Advisory> open = bills.open(
                new Advisories(source).about(bills.parts(folder)),
                checkout.root().resolve("advisories.txt"),
                LocalDate.now());
        open.forEach(each ->
                console.say("  FOUND  %s  %s (%s): %s", each.part(), each.id(), each.severity(), each.summary()));
        if (!open.isEmpty()) {
            throw new Failure(
                    open.size() + " advisories; take a version that is not concerned, or say in advisories.txt"
                            + " why it does not matter and until when");
        }
        console.say("nothing is known against them, or all of it was looked at (advisories.txt)");
        return 0;
    }
}
