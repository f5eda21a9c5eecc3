package com.penny.jobs.control;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What people know this server by. */
final class ServerName {

    private static final int MOST = 80;

    private ServerName() {}

    /** The name of the machine and the number of the process: two servers may share a machine. */
    static String get() {
        return host() + "/" + ProcessHandle.current().pid();
    }

    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(name.length(), MOST));
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
