package com.penny.launcher.command;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.Options;
import com.penny.launcher.product.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Stops a running copy from another terminal. */
public final class Down implements Command {

    private static final int PATIENCE_SECONDS = 60;

    private final Checkout checkout;
    private final Console console;

    public Down(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "down";
    }

    @Override
    public String summary() {
        return "stop what runs";
    }

    @Override
    public List<String> options() {
        return List.of("--data DIR             the copy with this data (.penny/data)");
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        Options options = Options.parse(arguments, Set.of("--data"), Set.of());
        Path data = options.value("--data").map(Path::of).orElse(checkout.defaultData());
        Path lock = DataDirectory.lockFile(data.toAbsolutePath().normalize());
        if (!Files.exists(lock) || released(lock)) {
            console.say("nothing runs with the data in %s", data);
            return 0;
        }
        // The lock is held, so that the process id in it is that of a living launcher and of nothing else.
        String pidLine = Files.readString(lock).trim();
        if (pidLine.isEmpty()) {
            throw new Failure("it is just starting; try again in a moment");
        }
        long pid = Long.parseLong(pidLine);
        ProcessHandle launcher = ProcessHandle.of(pid).orElseThrow(() -> new Failure("it has just ended"));
        launcher.destroy();
        launcher.onExit()
                .completeOnTimeout(launcher, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (launcher.isAlive()) {
            throw new Failure("process " + pid + " has not stopped within " + PATIENCE_SECONDS + " s");
        }
        console.say("stopped");
        return 0;
    }

    private static boolean released(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        }
    }
}
