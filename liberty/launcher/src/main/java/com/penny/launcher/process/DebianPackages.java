package com.penny.launcher.process;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.build.LoggedCommand;
import java.io.IOException;
import java.util.List;

/** Installs what the system lacks, where we may: as root on Debian and its relatives. */
public final class DebianPackages {

    private final Checkout checkout;
    private final Console console;

    public DebianPackages(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    /** The command for a person who has to do it. */
    public static String remedy(List<String> packages) {
        return "apt-get install --no-install-recommends " + String.join(" ", packages);
    }

    /**
     * Installs packages with a progress line.
     *
     * @param why what they are for, told when we may not install them
     * @throws Failure with what to do when we may not, or when it does not work
     */
    public void install(List<String> packages, String why) throws IOException, InterruptedException {
        boolean root = "0".equals(Programs.output(List.of("id", "-u")).orElse(""));
        if (!root || !Programs.installed("apt-get")) {
            throw new Failure(why + ": " + remedy(packages));
        }
        String command = "export DEBIAN_FRONTEND=noninteractive; apt-get update -q"
                + " && apt-get install -q -y --no-install-recommends " + String.join(" ", packages);
        new LoggedCommand(
                        "Installing " + String.join(", ", packages),
                        checkout.logs().resolve("install-" + packages.get(0) + ".log"),
                        console)
                .run(List.of("sh", "-c", command), checkout.root());
    }
}
