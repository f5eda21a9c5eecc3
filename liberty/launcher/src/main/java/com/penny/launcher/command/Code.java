package com.penny.launcher.command;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.Options;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.demo.DemoFile.Account;
import com.penny.launcher.demo.OneTimeCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Stands in for the authenticator app of the demo's people of Penny. */
public final class Code implements Command {

    private final Checkout checkout;
    private final Console console;

    public Code(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public String summary() {
        return "[EMAIL]: the sign-in code of the demo's reviewer, or of another of Penny's people in it";
    }

    @Override
    public List<String> options() {
        return List.of("--data DIR             the copy with this data (.penny/data)");
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        Options options = Options.parse(arguments, Set.of("--data"), Set.of());
        Path demo = options.value("--data")
                .map(Path::of)
                .orElse(checkout.defaultData())
                .resolve("demo.json");
        if (!Files.exists(demo)) {
            throw new Failure("there is no demo in " + demo.getParent() + "; start one with ./penny up");
        }
        DemoFile people = DemoFile.read(demo);
        Account account = options.onlyWord()
                .map(email -> people.account(each -> each.email().equalsIgnoreCase(email))
                        .orElseThrow(() -> new Failure("nobody of the demo has the address " + email)))
                .orElseGet(() -> people.account("penny_reviewer"));
        if (account.totpSecret() == null) {
            throw new Failure(account.email() + " signs in without a code");
        }
        console.say(OneTimeCode.at(Instant.now(), account.totpSecret()));
        return 0;
    }
}
