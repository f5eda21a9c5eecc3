package com.penny.payments.control.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Problem;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.iban4j.IbanUtil;

/** Whatever is typed: an IBAN is taken however it is written, and no slip of the hand makes another of it. */
class IbansTest {

    private static final String PLAIN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Provide
    Arbitrary<String> ibans() {
        return Arbitraries.of(CountryCode.values())
                .filter(IbanUtil::isSupportedCountry)
                .flatMap(country -> Arbitraries.randomValue(random -> new Iban.Builder(random)
                        .countryCode(country)
                        .buildRandom()
                        .toString()));
    }

    @Property(tries = 3_000)
    void itIsTakenInGroupsAndSmallLetters(@ForAll("ibans") String iban) {
        String typed = iban.replaceAll("(.{4})", "$1 ").toLowerCase(Locale.ROOT);

        assertThat(read(iban)).isEqualTo(iban);
        assertThat(read(typed)).isEqualTo(iban);
        assertThat(read("IBAN " + typed)).isEqualTo(iban);
    }

    /** Of the same kind: a letter counts as two digits, so that one in the place of a digit is found by where digits belong, or not. */
    @Property(tries = 20_000)
    void oneWrongCharacterIsFound(
            @ForAll("ibans") String iban,
            @ForAll @IntRange(max = 33) int place,
            @ForAll @IntRange(max = 35) int other) {
        int at = place % iban.length();
        char wrong = PLAIN.charAt(other);
        Assume.that(iban.charAt(at) != wrong && alike(iban.charAt(at), wrong));

        assertRefused(iban.substring(0, at) + wrong + iban.substring(at + 1), iban.substring(0, 2));
    }

    @Property(tries = 20_000)
    void twoNeighboursThatChangedPlacesAreFound(@ForAll("ibans") String iban, @ForAll @IntRange(max = 32) int place) {
        int at = place % (iban.length() - 1);
        Assume.that(iban.charAt(at) != iban.charAt(at + 1) && alike(iban.charAt(at), iban.charAt(at + 1)));

        assertRefused(
                iban.substring(0, at) + iban.charAt(at + 1) + iban.charAt(at) + iban.substring(at + 2),
                iban.substring(0, 2));
    }

    @Property(tries = 2_000)
    void oneCharacterTooManyOrTooFewIsFound(
            @ForAll("ibans") String iban, @ForAll @IntRange(min = 2, max = 33) int place) {
        int at = Math.min(place, iban.length() - 1);

        assertRefused(iban.substring(0, at) + iban.substring(at + 1), iban.substring(0, 2));
        assertRefused(iban.substring(0, at) + "0" + iban.substring(at), iban.substring(0, 2));
    }

    @Property(tries = 5_000)
    void whatIsNoLetterOrDigitOfOursIsNeverTakenForOne(
            @ForAll("ibans") String iban, @ForAll @IntRange(max = 33) int place, @ForAll char strange) {
        Assume.that(strange >= 128 && !Digits.together(String.valueOf(strange)).isEmpty());
        int at = place % iban.length();

        assertRefused(iban.substring(0, at) + strange + iban.substring(at + 1), iban.substring(0, 2));
    }

    /** 97 further, or less, has the same remainder. */
    @Example
    void checkDigitsThatNobodyGivesOutAreRefused() {
        int taken = 0;
        for (int account = 0; account < 500; account++) {
            String bban = "37040044" + String.format(Locale.ROOT, "%010d", account);
            int check = Integer.parseInt(IbanUtil.calculateCheckDigit("DE00" + bban));
            if (check == 98) {
                assertThat(read("DE98" + bban)).isNotNull();
                assertRefused("DE01" + bban, "DE");
                taken++;
            }
            if (check == 2) {
                assertRefused("DE99" + bban, "DE");
                taken++;
            }
        }
        assertThat(taken).isGreaterThan(3);
    }

    @Example
    void aRefusalDoesNotSayWhatWasTyped() {
        assertThatThrownBy(() -> read("DE89370400440532013001"))
                .hasMessageNotContaining("3704")
                .hasNoCause();
        assertThat(Ibans.number("DE89370400440532013000", "COBADEFF", "DE").toString())
                .doesNotContain("3704")
                .doesNotContain("COBA");
    }

    private static boolean alike(char one, char other) {
        return Character.isDigit(one) == Character.isDigit(other);
    }

    private static String read(String typed) {
        String start = typed.startsWith("IBAN ") ? typed.substring(5, 7) : typed.substring(0, 2);
        return Ibans.number(typed, null, start.toUpperCase(Locale.ROOT)).iban();
    }

    private static void assertRefused(String typed, String country) {
        assertThatThrownBy(() -> Ibans.number(typed, null, country))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::pointer)
                                .containsExactly("/iban"));
    }
}
