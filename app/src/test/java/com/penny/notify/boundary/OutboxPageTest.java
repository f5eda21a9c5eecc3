package com.penny.notify.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Problem;
import com.penny.kernel.Settings;
import com.penny.notify.entity.Letter;
import com.penny.notify.entity.LettersForTests;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OutboxPageTest {

    @Test
    void aMessageShowsItsReaderItsWordsAndItsFiles() {
        Letter letter = LettersForTests.to("person@example.org");
        String page = OutboxPage.message(letter);

        assertThat(page)
                .contains("person@example.org")
                .contains("Zażółć gęślą jaźń, 24,90 €")
                .contains("href=\"/api/outbox/" + letter.id() + "/attachments/0\">penny-receipt-R-2026-000001.pdf")
                .contains("href=\"/api/outbox/" + letter.id() + "/html\"");
    }

    @Test
    void whatSomebodyTypedIsNeverMarkup() {
        Letter letter = LettersForTests.to("\"<script>alert(1)</script>\"@example.org");

        assertThat(OutboxPage.list(List.of(letter))).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    /** Settings that say nothing mean production. */
    @Test
    void inProductionThereIsNothingAtThisAddress() {
        LocalOutboxResource resource = new LocalOutboxResource();
        resource.settings = new Settings();
        UUID any = UUID.randomUUID();

        for (ThrowingCallable visit : List.<ThrowingCallable>of(
                resource::list,
                resource::style,
                () -> resource.message(any),
                () -> resource.html(any),
                () -> resource.attachment(any, 0))) {
            assertThatThrownBy(visit)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(404));
        }
    }

    @Test
    void anEmptyOutboxSaysHowToFillIt() {
        assertThat(OutboxPage.list(List.of())).contains("No letter yet");
    }
}
