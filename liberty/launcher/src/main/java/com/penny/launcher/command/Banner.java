package com.penny.launcher.command;

import com.penny.launcher.Console;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.demo.DemoFile.Account;
import com.penny.launcher.demo.DemoFile.Store;
import com.penny.launcher.product.DataDirectory;
import com.penny.launcher.product.ProductSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;

/** What a person needs to begin: the address, who they can be, where the logs are. */
final class Banner {

    private final Console console;

    Banner(Console console) {
        this.console = console;
    }

    void show(ProductSettings settings, DataDirectory data) throws IOException {
        console.say("");
        console.say("  Penny   %s", settings.address());
        console.say("  Ops     %s/ops", settings.address());
        if (System.getenv("PENNY_SMTP_HOST") == null) {
            console.say("  Outbox  %s/api/outbox", settings.address());
        }
        if (Files.exists(data.demo())) {
            console.say("");
            DemoFile demo = DemoFile.read(data.demo());
            demo.accounts().forEach(account -> show(account, demo));
            console.say("  People of Penny also need a code: ./penny code [EMAIL]");
        }
        console.say("");
        console.say("  Logs    %s", data.logs());
        console.say("  Ctrl-C stops everything; the data stays in %s", data.root());
        console.say("");
    }

    private void show(Account account, DemoFile demo) {
        String place = demo.stores().stream()
                .filter(store ->
                        store.id().equals(account.store()) || account.also().contains(store.id()))
                .map(Store::name)
                .collect(Collectors.joining(" and "));
        console.say(
                "  %-26s %-16s %s, %s",
                account.email(), account.password(), describe(account.role()), place.isEmpty() ? "Penny" : place);
    }

    private static String describe(String role) {
        return switch (role) {
            case "store_staff" -> "staff";
            case "store_admin" -> "store admin";
            case "penny_reviewer" -> "reviewer";
            case "penny_admin" -> "Ops";
            default -> role;
        };
    }
}
