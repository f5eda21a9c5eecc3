package com.penny.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the product, in every language: none couples money with the police or the network, and none hurries (F3, F6, F8). */
@Tag("architecture")
class DemandTextTest {

    private static final Path LOCALES = Path.of("../frontend/src/i18n/locales");
    private static final Path WORDS = Path.of("src/main/resources/com/penny");
    private static final Path REPORTS = Path.of("../reports/src/main");

    /** Rooms and files that speak to nobody but whoever is asked to pay. */
    private static final List<String> TO_THE_PERSON =
            List.of("portal.json", "portal-", "account", "dispute-letter", "request-letter");

    private static final String CONTRACT = "agreement";

    /** The contract with a store names both once: to pay or not to pay changes nothing about what anybody is told. */
    private static final String THAT_FORBIDS_IT = "agreement-1.%s.json sections.2.text";

    private static final List<String> SILENT_OF_MONEY = List.of("police.", "network.");
    private static final Pattern STATIC_TEXT = Pattern.compile("<text><!\\[CDATA\\[(.*?)]]></text>", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> languages() {
        return DemandWords.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextCouplesMoneyWithPoliceProsecutionExposureOrNetwork(String language) throws IOException {
        assertThat(texts(language, name -> !name.startsWith(CONTRACT))).hasSizeGreaterThan(800);
        assertThat(found(language, name -> !name.startsWith(CONTRACT), DemandWords::couple))
                .isEmpty();
        assertThat(found(language, name -> name.startsWith(CONTRACT), DemandWords::couple))
                .containsOnlyKeys(THAT_FORBIDS_IT.formatted(language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whoeverIsAskedToPayIsNeitherThreatenedNorHurried(String language) throws IOException {
        assertThat(found(language, name -> TO_THE_PERSON.stream().anyMatch(name::startsWith), DemandWords::press))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void receiptsAndTheirLettersNeitherThreatenNorHurry(String language) throws IOException {
        List<String> paper = new ArrayList<>();
        String bundle = "receipt" + (language.equals("en") ? "" : "_" + language) + ".properties";
        try (Reader words = Files.newBufferedReader(REPORTS.resolve("resources/com/penny/reports/" + bundle))) {
            Properties receipt = new Properties();
            receipt.load(words);
            receipt.values().forEach(text -> paper.add(text.toString()));
        }
        assertThat(paper).hasSizeGreaterThan(10).noneMatch(text -> DemandWords.press(language, text));
    }

    @Test
    void whatStandsOnPaperItselfNeitherThreatensNorHurries() throws IOException {
        List<String> paper = new ArrayList<>();
        try (Stream<Path> templates = Files.list(REPORTS.resolve("templates"))) {
            for (Path template : templates.toList()) {
                STATIC_TEXT.matcher(Files.readString(template)).results().forEach(text -> paper.add(text.group(1)));
            }
        }
        assertThat(paper).isNotEmpty().noneMatch(text -> DemandWords.press("en", text));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatStaffSayToThePoliceOrReadInTheNetworkIsSilentOfMoney(String language) throws IOException {
        Map<String, String> store = texts(language, "store.json"::equals);
        Map<String, String> spoken = new TreeMap<>(store);
        spoken.keySet()
                .removeIf(key -> SILENT_OF_MONEY.stream().noneMatch(key.substring("store.json ".length())::startsWith));

        assertThat(spoken).hasSizeGreaterThan(30);
        assertThat(spoken)
                .noneSatisfy((key, text) ->
                        assertThat(DemandWords.ofMoney(language, text)).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Pay 24.90 EUR today, or we will have to tell the police.",
                "en | Once your debt is settled you leave the network.",
                "en | Unpaid amounts are shown to other stores.",
                "en | {{amount}} is open. Non-payment may lead to prosecution.",
                "es | Pague ahora o presentaremos una denuncia.",
                "es | Si la deuda no se salda, las demás tiendas de la red lo sabrán.",
                "es | Importe: 24,90 €. La Policía será informada.",
                "fr | Payez maintenant, sinon nous devrons porter plainte.",
                "fr | Sans paiement, votre image reste dans le réseau.",
                "fr | Montant dû : 24,90 €. Des poursuites pénales sont possibles."
            })
    void aCouplingIsFound(String language, String text) {
        assertThat(DemandWords.couple(language, text)).isTrue();
        assertThat(DemandWords.press(language, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Each one with an amount was confirmed by the store and then by a second person at Penny.",
                "en | Call the police",
                "es | Impugnado, cobro parado. Escriba a la dirección que figura abajo.",
                "fr | Vous pouvez décider plus tard. Si vous payez, vous pouvez encore contester."
            })
    void whatKeepsThemApartIsLetThrough(String language, String text) {
        assertThat(DemandWords.couple(language, text)).isFalse();
    }

    private static Map<String, String> found(
            String language, Predicate<String> files, BiPredicate<String, String> wrong) throws IOException {
        Map<String, String> texts = texts(language, files);
        texts.values().removeIf(text -> !wrong.test(language, text));
        return texts;
    }

    /** All of a language, by file and key. The English of problems stands in the sources, and as the keys of every catalogue. */
    private static Map<String, String> texts(String language, Predicate<String> files) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(language)) {
            String name = file.getFileName().toString();
            if (files.test(name)) {
                collect(JSON.readTree(file.toFile()), name + " ", texts);
            }
        }
        if (language.equals("en") && files.test("problems.en.json")) {
            JSON.readTree(WORDS.resolve("kernel/problems.es.json").toFile())
                    .fieldNames()
                    .forEachRemaining(problem -> texts.put("problems " + problem, problem));
        }
        return texts;
    }

    private static List<Path> files(String language) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> rooms = Files.list(LOCALES.resolve(language));
                Stream<Path> words = Files.walk(WORDS)) {
            rooms.forEach(files::add);
            words.filter(file -> file.toString().endsWith("." + language + ".json"))
                    .forEach(files::add);
        }
        return files;
    }

    private static void collect(JsonNode node, String path, Map<String, String> texts) {
        if (node.isTextual()) {
            texts.put(path, node.textValue());
        }
        String prefix = path.endsWith(" ") ? path : path + ".";
        node.properties().forEach(field -> collect(field.getValue(), prefix + field.getKey(), texts));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(node.get(index), prefix + index, texts);
        }
    }
}
