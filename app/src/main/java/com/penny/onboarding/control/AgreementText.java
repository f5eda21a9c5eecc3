package com.penny.onboarding.control;

import com.penny.kernel.Json;
import com.penny.kernel.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The words of an agreement as they are signed. A version is never changed once a store may have signed it: another wording is
 * another file and another number.
 *
 * @param sha256 of the words in this language, hexadecimal
 */
public record AgreementText(int version, String language, String sha256, Words words) {

    /** The version that stores are asked to sign. */
    public static final int CURRENT = 1;

    private static final List<String> LANGUAGES = List.of("en", "es", "fr");

    public record Section(String heading, String text) {}

    /** With the names still left open, as {@code {{operator}}} and {@code {{store}}}. */
    public record Words(String title, String intro, List<Section> sections) {

        /** With the names of those who agree. */
        public Words between(String operator, String store) {
            String named = intro.replace("{{store}}", store).replace("{{operator}}", operator);
            return new Words(title, named, sections);
        }
    }

    /** @param language of which there is none is English */
    static AgreementText read(int version, String language) {
        String known = LANGUAGES.contains(language) ? language : "en";
        String file = "/com/penny/onboarding/agreement-" + version + "." + known + ".json";
        try (InputStream bytes = AgreementText.class.getResourceAsStream(file)) {
            String json = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return new AgreementText(version, known, Secrets.hash(json), Json.read(json, Words.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
