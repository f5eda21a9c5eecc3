package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.penny.system.kit.Answer;
import com.penny.system.kit.PayoutDesk;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts that are none, and those that a store cannot be paid to: told before anybody is asked for a password. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class PayoutRefusalIT {

    private final Penny penny;
    private PayoutDesk inEuros;
    private PayoutDesk inDollars;
    private PayoutDesk inPounds;

    PayoutRefusalIT(Penny penny) {
        this.penny = penny;
    }

    @BeforeAll
    void begin() {
        inEuros = PayoutDesk.ofNewStore(penny);
        inDollars = PayoutDesk.ofNewStore(penny, "US", "USD");
        inPounds = PayoutDesk.ofNewStore(penny, "GB", "GBP");
    }

    static Stream<Arguments> wrongIbans() {
        return Stream.of(
                arguments("no IBAN", "ES", "", "/iban"),
                arguments("only spaces", "ES", "   ", "/iban"),
                arguments("check digits", "ES", "ES9221000418450200051332", "/iban"),
                arguments("two digits exchanged", "ES", "ES9121000418450200053132", "/iban"),
                arguments("too short for its country", "ES", "ES912100041845020005133", "/iban"),
                arguments("too long for its country", "DE", "DE893704004405320130000", "/iban"),
                arguments("longer than any", "ES", "ES".repeat(41), "/iban"),
                arguments("of another country", "FR", PayoutDesk.SPANISH, "/iban"),
                arguments("letters where digits belong", "ES", "ES9121000418450200051A32", "/iban"),
                arguments("a country that is none", "XX", "XX9121000418450200051332", "/country"),
                arguments("a country without IBANs", "JP", "JP9121000418450200051332", "/country"),
                arguments("the United States", "US", "US9121000418450200051332", "/country"),
                arguments("Cyrillic letters", "ES", "\u0415S9121000418450200051332", "/iban"),
                arguments("full-width letters", "ES", "\uff25\uff339121000418450200051332", "/iban"),
                arguments("Arabic digits", "ES", "ES\u0669\u06611000418450200051332", "/iban"),
                arguments("a letter whose capital is S", "ES", "E\u017f9121000418450200051332", "/iban"),
                arguments("a letter whose capital is I", "IT", "\u0131T60X0542811101000000123456", "/iban"),
                arguments("a letter whose capital is two", "ES", "E\u00df121000418450200051332", "/iban"),
                arguments("a character that is not seen", "ES", "ES91\u200b21000418450200051332", "/iban"),
                arguments("a character that turns the line", "ES", "ES91\u202e21000418450200051332", "/iban"),
                arguments("a control character", "ES", "ES91\u000721000418450200051332", "/iban"),
                arguments("half a character", "ES", "ES91\ud80021000418450200051332", "/iban"),
                arguments("a script", "ES", "<script>alert(1)</script>", "/iban"),
                arguments("a query", "ES", "' or '1'='1", "/iban"),
                arguments(
                        "a currency that its country does not take", "BR", "BR1500000000000010932840814P2", "/country"),
                arguments(
                        "a currency that its country does not take, either",
                        "TR",
                        "TR330006100519786457841326",
                        "/country"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongIbans")
    void whatIsNoIbanOfTheCountryIsRefusedWithWords(String what, String country, String iban, String pointer) {
        assertRefused(inEuros, PayoutDesk.iban(country, iban), pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ES91 2100 0418 4502 0005 1332",
                "es9121000418450200051332",
                "IBAN ES91 2100 0418 4502 0005 1332",
                "iban: es91-2100-0418-4502-0005-1332",
                "\u00a0ES91\u00a02100\u202f0418\u20094502 0005 1332\t"
            })
    void anIbanIsTakenAsPeopleTypeAndPasteIt(String iban) {
        assertOnlyAProofIsMissing(inEuros, PayoutDesk.iban("ES", iban));
    }

    static Stream<Arguments> fittingIbans() {
        return Stream.of(
                arguments("DE", PayoutDesk.GERMAN),
                arguments("FR", "FR1420041010050500013M02606"),
                arguments("GB", PayoutDesk.BRITISH),
                arguments("CH", "CH9300762011623852957"),
                arguments("MT", "MT84MALT011000012345MTLCAST001S"),
                arguments("NO", "NO9386011117947"));
    }

    @ParameterizedTest
    @MethodSource("fittingIbans")
    void eurosGoToEveryCountryThatTakesThemByTransfer(String country, String iban) {
        assertOnlyAProofIsMissing(inEuros, PayoutDesk.iban(country, iban));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CAIX", "CAIXESB1X", "CAIXES", "CAIXXXBB", "CAIXESBB12", "\u0421AIXESBB", "CAIXES\u00dfB", "'"})
    void whatIsNoBicIsRefused(String bic) {
        Map<String, Object> draft = PayoutDesk.iban("ES", PayoutDesk.SPANISH);
        draft.put("bic", bic);
        assertRefused(inEuros, draft, "/bic");
    }

    @Test
    void aBicIsOfTheCountryOfItsIban() {
        Map<String, Object> draft = PayoutDesk.iban("ES", PayoutDesk.SPANISH);
        for (String bic : List.of("CAIXESBB", "caixesbbxxx", "CAIX ES BB", "")) {
            draft.put("bic", bic);
            assertOnlyAProofIsMissing(inEuros, draft);
        }
        draft.put("bic", "DEUTDEFF");
        assertRefused(inEuros, draft, "/bic");
    }

    static Stream<Arguments> wrongNames() {
        return Stream.of(
                arguments("nothing", ""),
                arguments("spaces", "   "),
                arguments("71 letters", "x".repeat(71)),
                arguments("a whole page", "x".repeat(5_000)),
                arguments("no letter", "123 - 456"),
                arguments("two lines", "Ruiz e\nHijas"),
                arguments("a tab", "Ruiz\tHijas"),
                arguments("a control character", "Ruiz\u0000Hijas"),
                arguments("markup", "<b>Ruiz</b>"),
                arguments("a script", "<script>alert(1)</script>"),
                arguments("Cyrillic that looks like Latin", "Ru\u0456z Hij\u0430s"),
                arguments("another script", "\u0420\u0443\u0438\u0437"),
                arguments("a character that turns the line", "Ruiz \u202esajiH"),
                arguments("a character that is not seen", "Ru\u200biz"),
                arguments("marks upon marks", "R\u0323\u0323\u0323u\u0323\u0323iz"),
                arguments("a picture", "Ruiz \ud83d\ude00"),
                arguments("half a character", "Ruiz \ud83d"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongNames")
    void whatNoBankWritesAsANameIsRefused(String what, String holder) {
        Map<String, Object> draft = PayoutDesk.iban("ES", PayoutDesk.SPANISH);
        draft.put("holder", holder);
        assertRefused(inEuros, draft, "/holder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Panadería O'Connor & Söhne, S.L.U. (Ñuñoa)",
                "M\u00aa José Ruiz",
                "Ruiz   e   Hijas",
                "L\u2019\u00c9toile 24/7"
            })
    void namesOfFirmsAndPeopleAreTaken(String holder) {
        Map<String, Object> draft = PayoutDesk.iban("ES", PayoutDesk.SPANISH);
        draft.put("holder", holder);
        assertOnlyAProofIsMissing(inEuros, draft);
    }

    static Stream<Arguments> wrongRoutings() {
        return Stream.of(
                arguments("eight digits", Map.of("routingNumber", "02100002"), "/routingNumber"),
                arguments("ten digits", Map.of("routingNumber", "0210000211"), "/routingNumber"),
                arguments("a sum that is off", Map.of("routingNumber", "021000022"), "/routingNumber"),
                arguments("nothing but zeros", Map.of("routingNumber", "000000000"), "/routingNumber"),
                arguments("a range that nobody has", Map.of("routingNumber", "990000006"), "/routingNumber"),
                arguments("traveller's cheques", Map.of("routingNumber", "800000006"), "/routingNumber"),
                arguments("letters", Map.of("routingNumber", "02100002l"), "/routingNumber"),
                arguments("full-width digits", Map.of("routingNumber", "\uff10\uff12\uff11000021"), "/routingNumber"),
                arguments("an account of three digits", Map.of("accountNumber", "123"), "/accountNumber"),
                arguments("an account of 18 digits", Map.of("accountNumber", "1".repeat(18)), "/accountNumber"),
                arguments("an account with a letter", Map.of("accountNumber", "12345678A"), "/accountNumber"),
                arguments("an account below zero", Map.of("accountNumber", "+1234567"), "/accountNumber"),
                arguments("another country", Map.of("country", "ES"), "/country"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongRoutings")
    void whatIsNoAccountInTheUnitedStatesIsRefused(String what, Map<String, Object> wrong, String pointer) {
        Map<String, Object> draft = american();
        draft.putAll(wrong);
        assertRefused(inDollars, draft, pointer);
    }

    @Test
    void anAccountInTheUnitedStatesIsOfATypeAndTakesDollarsOnly() {
        assertOnlyAProofIsMissing(inDollars, american());
        Map<String, Object> untyped = american();
        untyped.remove("accountType");
        assertRefused(inDollars, untyped, "/accountType");
        for (String field : List.of("routingNumber", "accountNumber")) {
            Map<String, Object> lacking = american();
            lacking.remove(field);
            assertRefused(inDollars, lacking, "/" + field);
        }
        assertRefused(inEuros, american(), "/country");
        assertRefused(inDollars, PayoutDesk.iban("ES", PayoutDesk.SPANISH), "/country");
        untyped.put("accountType", "GIRO");
        assertThat(inDollars.check(untyped).status()).isEqualTo(400);
    }

    @Test
    void aSortCodeIsOfTheUnitedKingdomAndPaidInPounds() {
        assertOnlyAProofIsMissing(inPounds, british("20-00-00", "5577 9911"));
        assertOnlyAProofIsMissing(inPounds, PayoutDesk.iban("GB", PayoutDesk.BRITISH));
        assertRefused(inPounds, british("20-00-0", "55779911"), "/sortCode");
        assertRefused(inPounds, british("00-00-00", "55779911"), "/sortCode");
        assertRefused(inPounds, british("2O-00-00", "55779911"), "/sortCode");
        assertRefused(inPounds, british("20-00-00", "5577991"), "/accountNumber");
        assertRefused(inPounds, british("20-00-00", "00000000"), "/accountNumber");
        Map<String, Object> elsewhere = british("20-00-00", "55779911");
        elsewhere.put("country", "IE");
        assertRefused(inPounds, elsewhere, "/country");
        assertRefused(inEuros, british("20-00-00", "55779911"), "/country");
        assertRefused(inPounds, PayoutDesk.iban("ES", PayoutDesk.SPANISH), "/country");
    }

    @Test
    void bodiesThatAreNothingAreRefusedInWords() {
        String changes = inEuros.at("/changes");
        for (String body :
                List.of("", "{}", "[]", "null", "{\"scheme\":\"IBAN\"", "{\"scheme\":\"CASH\"}", "{\"scheme\":7}")) {
            assertThat(inEuros.admin().postRaw(changes, body).status()).as(body).isEqualTo(400);
        }
        Map<String, Object> draft = PayoutDesk.iban("ES", PayoutDesk.SPANISH);
        draft.put("proof", "x".repeat(101));
        assertRefused(inEuros, draft, "/proof");
        draft.put("country", "es");
        assertRefused(inEuros, draft, "/country");
        draft.put("holder", "x".repeat(300_000));
        inEuros.check(draft).expectProblem(413, "too-large");
    }

    @Test
    void onlyAdministratorsOfTheStoreSeeOrTouchIt() {
        String store = "/api/stores/" + penny.store().id() + "/payout-account";
        penny.staff().get(store).expectProblem(403, "not-allowed");
        penny.staff()
                .post(store + "/changes", PayoutDesk.iban("ES", PayoutDesk.SPANISH))
                .expectProblem(403, "not-allowed");
        penny.stranger().get(store).expectProblem(404, "not-found");
        inEuros.admin().get(store + "/changes").expectProblem(404, "not-found");
        penny.nobody().get(store).expectProblem(401, "sign-in-needed");
        penny.reviewer()
                .get("/api/ops/stores/" + penny.store().id() + "/payout-account")
                .expectProblem(403, "not-allowed");
    }

    private static Map<String, Object> american() {
        return new HashMap<>(Map.of(
                "scheme",
                "US_ROUTING",
                "holder",
                "Ruiz Foods Inc.",
                "country",
                "US",
                "routingNumber",
                "0210-00021",
                "accountNumber",
                "1234 5678 90",
                "accountType",
                "CHECKING"));
    }

    private static Map<String, Object> british(String sortCode, String account) {
        return new HashMap<>(Map.of(
                "scheme",
                "UK_SORT_CODE",
                "holder",
                "Ruiz Foods Ltd",
                "country",
                "GB",
                "sortCode",
                sortCode,
                "accountNumber",
                account));
    }

    /** What was typed is not said again, where it may be written down. */
    private static void assertRefused(PayoutDesk desk, Map<String, Object> draft, String pointer) {
        Answer answer = desk.check(draft).expectProblem(400, "invalid-value");
        assertThat(answer.pointers()).contains(pointer);
        assertThat(answer.body()).doesNotContain("21000418").doesNotContain("1234567890");
    }

    private static void assertOnlyAProofIsMissing(PayoutDesk desk, Map<String, Object> draft) {
        desk.check(draft).expectProblem(403, "proof-needed");
    }
}
