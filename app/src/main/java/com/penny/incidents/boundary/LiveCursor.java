package com.penny.incidents.boundary;

/** Where a screen wants to listen on from. */
final class LiveCursor {

    private LiveCursor() {}

    /**
     * What the browser says after a reconnect counts more than what the page said when it loaded.
     *
     * @return null for now
     */
    static Long of(String lastEventId, String cursor) {
        String text = lastEventId != null && !lastEventId.isBlank() ? lastEventId : cursor;
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
