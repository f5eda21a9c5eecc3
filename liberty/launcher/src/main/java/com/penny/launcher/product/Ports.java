package com.penny.launcher.product;

import com.penny.launcher.files.KeyValueFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;

/** Loopback ports of the parts nobody types in. They stay the same from start to start as long as they are free. */
public final class Ports {

    private final KeyValueFile file;

    public Ports(Path file) throws IOException {
        this.file = new KeyValueFile(file);
    }

    /** The port of this part on 127.0.0.1: the one it had before, or another when somebody else took that. */
    public int get(String part) throws IOException {
        Optional<Integer> kept = known(part).filter(Ports::free);
        if (kept.isPresent()) {
            return kept.get();
        }
        int port = unused();
        file.put(part, Integer.toString(port));
        return port;
    }

    /** Notes the port that a person chose for this part. */
    public void use(String part, int port) throws IOException {
        file.put(part, Integer.toString(port));
    }

    /** The port this part had at the last start. */
    public Optional<Integer> known(String part) {
        return file.get(part).map(Integer::valueOf);
    }

    /** Whether a server may listen on this port of 127.0.0.1 now. */
    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port of 127.0.0.1 that nobody uses at this moment. */
    public static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
