package com.penny.payments.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Problem;
import com.penny.payments.PayoutAccounts.AccountType;
import com.penny.payments.PayoutAccounts.Scheme;
import com.penny.payments.control.PayoutCheck.Checked;
import com.penny.payments.control.bank.BankCountries;
import com.penny.payments.entity.MaskedAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutCheckTest {

    private static final String IBAN = "ES91 2100 0418 4502 0005 1332";

    @Test
    void ofAnAccountOnlyItsEndIsShown() {
        Checked spanish = PayoutCheck.check(iban("ES", IBAN), "EUR");

        assertThat(spanish.masked()).isEqualTo(new MaskedAccount(Scheme.IBAN, "ES", "EUR", "1332"));
        assertThat(spanish.number().iban()).isEqualTo("ES9121000418450200051332");
        assertThat(spanish.toString() + spanish.number() + iban("ES", IBAN)).doesNotContain("0418", "Ruiz");
    }

    @ParameterizedTest
    @CsvSource({"1234, 34", "1234567, 67", "12345678, 5678", "12345678901234567, 4567"})
    void ofAShortNumberLessIsShown(String account, String ending) {
        Checked american = PayoutCheck.check(
                new PayoutDraft(
                        Scheme.US_ROUTING,
                        "Ruiz Inc.",
                        "US",
                        null,
                        null,
                        "021000021",
                        null,
                        account,
                        AccountType.CHECKING),
                "USD");

        assertThat(american.masked().ending()).isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvSource({
        "ES, ES9121000418450200051332, EUR, true",
        "ES, ES9121000418450200051332, GBP, false",
        "GB, GB29NWBK60161331926819, EUR, true",
        "GB, GB29NWBK60161331926819, GBP, true",
        "GB, GB29NWBK60161331926819, USD, false",
        "CH, CH9300762011623852957, CHF, true",
        "CH, CH9300762011623852957, EUR, true",
        "BR, BR1500000000000010932840814P2, BRL, true",
        "BR, BR1500000000000010932840814P2, EUR, false"
    })
    void anAccountTakesTheMoneyOfItsCountryAndEurosWhereTheyGoEverywhere(
            String country, String iban, String currency, boolean taken) {
        if (taken) {
            assertThat(PayoutCheck.check(iban(country, iban), currency).masked().currency())
                    .isEqualTo(currency);
        } else {
            assertThatThrownBy(() -> PayoutCheck.check(iban(country, iban), currency))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.errors())
                                    .extracting(Problem.FieldError::pointer)
                                    .containsExactly("/country"));
        }
    }

    @Test
    void whereAnAccountCanBeIsWhereItIsTaken() {
        assertThat(BankCountries.paidIn("EUR")).contains("ES", "GB", "CH", "RS").doesNotContain("US", "BR");
        assertThat(BankCountries.paidIn("USD")).contains("US").doesNotContain("ES", "EC");
        assertThat(BankCountries.paidIn("GBP")).contains("GB").doesNotContain("ES");
        assertThat(BankCountries.paidIn("CHF")).containsExactly("CH", "LI");
        assertThat(BankCountries.paidIn("JPY")).isEmpty();
    }

    private static PayoutDraft iban(String country, String iban) {
        return new PayoutDraft(Scheme.IBAN, "Ruiz e Hijas", country, iban, null, null, null, null, null);
    }
}
