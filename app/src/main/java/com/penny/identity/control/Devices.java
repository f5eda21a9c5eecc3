package com.penny.identity.control;

import java.util.List;
import java.util.Map;

/** What a browser calls itself, in words that a person knows their devices by. Coarse on purpose: no fingerprint. */
final class Devices {

    /** Looked for in this order: the later ones are also named by browsers that only resemble them. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg/", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private Devices() {}

    static String name(String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return first(BROWSERS, agent, "Unknown browser")
                + first(SYSTEMS, agent, "").transform(Devices::on);
    }

    private static String on(String system) {
        return system.isEmpty() ? "" : " on " + system;
    }

    private static String first(List<Map.Entry<String, String>> known, String agent, String otherwise) {
        return known.stream()
                .filter(each -> agent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
