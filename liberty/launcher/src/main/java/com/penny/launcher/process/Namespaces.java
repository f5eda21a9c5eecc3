package com.penny.launcher.process;

import com.penny.launcher.Failure;
import java.util.List;

/** Ways to start a child with less than the launcher may do. */
public final class Namespaces {

    private static final List<String> NO_PRIVILEGES = List.of("unshare", "--user");
    private static final List<String> NO_PRIVILEGES_NO_NETWORK = List.of("unshare", "--user", "--net");
    private static final List<String> NO_NETWORK = List.of("unshare", "--net");

    private Namespaces() {}

    /**
     * What to put before a command that refuses to run as root, as PostgreSQL does; nothing for ordinary users.
     *
     * @throws Failure when we are root and the system forbids user namespaces
     */
    public static List<String> notRoot() {
        if (!"0".equals(Programs.output(List.of("id", "-u")).orElse(""))) {
            return List.of();
        }
        if (allowed(NO_PRIVILEGES)) {
            return NO_PRIVILEGES;
        }
        throw new Failure("PostgreSQL does not run as root and this system forbids user namespaces;"
                + " start ./penny as an ordinary user");
    }

    /** What to put before a command that needs neither network nor privileges; empty where the system forbids both. */
    public static List<String> noNetwork() {
        if (allowed(NO_PRIVILEGES_NO_NETWORK)) {
            return NO_PRIVILEGES_NO_NETWORK;
        }
        return allowed(NO_NETWORK) ? NO_NETWORK : List.of();
    }

    private static boolean allowed(List<String> prefix) {
        String[] command = new String[prefix.size() + 1];
        prefix.toArray(command);
        command[prefix.size()] = "true";
        return Programs.succeeds(command);
    }
}
