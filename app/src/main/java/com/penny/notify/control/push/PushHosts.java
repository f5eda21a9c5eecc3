package com.penny.notify.control.push;

import com.penny.notify.Pushes.Device;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Push services that are known. A browser names the address that we call, so that without such a list anybody with a session
 * could have this server call any address (server-side request forgery).
 */
public final class PushHosts {

    /** Chrome, Edge and Opera; Firefox; Safari; older Edge. A leading dot is for every host under it. */
    public static final List<String> OF_BROWSERS = List.of(
            "fcm.googleapis.com", "updates.push.services.mozilla.com", ".push.apple.com", ".notify.windows.com");

    private final List<String> hosts;

    /** @param hosts as in {@link #OF_BROWSERS}; one with a port, {@code 127.0.0.1:9443}, may be reached without TLS */
    public PushHosts(List<String> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    public boolean know(URI endpoint) {
        if (endpoint.getHost() == null || endpoint.getUserInfo() != null) {
            return false;
        }
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        boolean plain = hosts.contains(host + ":" + endpoint.getPort());
        boolean usual = "https".equals(endpoint.getScheme())
                && (endpoint.getPort() == -1 || endpoint.getPort() == 443)
                && hosts.stream().anyMatch(known -> known.startsWith(".") ? host.endsWith(known) : host.equals(known));
        return usual || plain && ("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme()));
    }

    /** @throws IllegalArgumentException for keys that are none */
    public static void requireKeys(Device device) {
        DeviceKeys.of(device);
    }
}
