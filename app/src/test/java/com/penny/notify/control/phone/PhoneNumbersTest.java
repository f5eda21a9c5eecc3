package com.penny.notify.control.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them. */
class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "+34 612 345 678, +34612345678",
        "+49 (151) 23456789, +4915123456789",
        "+33-6-12-34-56-78, +33612345678",
        "+1 202 555 0143, +12025550143",
        "＋３４ ６１２ ３４５ ６７８, +34612345678",
    })
    void aMobileNumberIsTakenHoweverItIsWritten(String typed, String kept) {
        assertThat(PhoneNumbers.mobile(typed, "/phone")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"612 345 678", "+34 12", "+999 123456789", "none", "", "\u202e876"})
    void whatIsNoNumberOfAnyCountryIsRefused(String typed) {
        assertThatThrownBy(() -> PhoneNumbers.mobile(typed, "/phone"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.errors().get(0).pointer()).isEqualTo("/phone");
                    assertThat(problem.getMessage()).contains("with its country");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"+34 912 345 678", "+49 30 123456", "+33 1 42 68 53 00", "+34 900 123 456"})
    void aLandlineIsCalledWhatItIs(String typed) {
        assertThatThrownBy(() -> PhoneNumbers.mobile(typed, "/phone"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("landline");
    }
}
