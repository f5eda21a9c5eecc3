package com.penny.notify.control.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.notify.Medium;
import com.penny.notify.control.DelayedException;
import com.penny.notify.control.RefusedException;
import com.penny.notify.control.smtp.SmtpAccess.Security;
import com.penny.notify.entity.Letter;
import com.penny.notify.entity.LettersForTests;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpServerTest {

    private final MailServerForTests mail = new MailServerForTests();

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void aLetterArrivesWithItsWordsInBothFormsAndItsFile() throws Exception {
        Letter letter = LettersForTests.to("person@example.org");
        new SmtpServer(mail.access()).deliver(letter);

        MimeMessage received = mail.received().get(0);
        assertThat(received.getSubject()).isEqualTo("Quittung für 24,90 €");
        assertThat(received.getFrom()[0]).hasToString("Penny <receipts@penny.example>");
        assertThat(received.getAllRecipients()[0]).hasToString("person@example.org");
        assertThat(received.getMessageID()).isEqualTo("<" + letter.messageId() + ">");
        assertThat(received.getSentDate()).isEqualTo(letter.writtenAt());
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");

        MimeMultipart all = (MimeMultipart) received.getContent();
        MimeMultipart words = (MimeMultipart) all.getBodyPart(0).getContent();
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat(words.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(letter.words().text());
        assertThat(words.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
        assertThat(words.getBodyPart(1).getContent().toString())
                .isEqualTo(letter.words().html());
        BodyPart file = all.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("penny-receipt-R-2026-000001.pdf");
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(LettersForTests.PDF);
    }

    @Test
    void aMailProgramMayEndByItselfWhatOneCanDoWithout() throws Exception {
        UUID id = UUID.randomUUID();
        Letter letter = new Letter(
                id,
                Medium.MAIL,
                id + "@penny.example",
                Instant.EPOCH,
                LettersForTests.until("notice/" + id, "person@example.org", Instant.EPOCH));
        new SmtpServer(mail.access()).deliver(letter);

        MimeMessage received = mail.received().get(0);
        assertThat(received.getHeader("List-Unsubscribe"))
                .containsExactly("<https://penny.example/api/unsubscriptions/abc>");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void everyAttemptCarriesTheSameMessageId() throws Exception {
        Letter letter = LettersForTests.to("person@example.org");
        SmtpServer server = new SmtpServer(mail.access());
        server.deliver(letter);
        server.deliver(letter);

        assertThat(mail.received()).hasSize(2);
        assertThat(mail.received().get(1).getMessageID())
                .isEqualTo(mail.received().get(0).getMessageID());
    }

    @Test
    void aUserWithAPasswordIsLetIn() {
        mail.setUser("penny@penny.example", "penny", "secret");
        new SmtpServer(mail.accessWith("penny", "secret")).deliver(LettersForTests.to("person@example.org"));

        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void aWrongPasswordIsTheOperatorsToMendAndTriedAgain() {
        mail.setUser("penny@penny.example", "penny", "secret");
        SmtpServer server = new SmtpServer(mail.accessWith("penny", "guessed"));

        assertThatThrownBy(() -> server.deliver(LettersForTests.to("person@example.org")))
                .isInstanceOf(DelayedException.class)
                .hasMessage("AuthenticationFailedException");
    }

    @Test
    void anAddressThatDoesNotExistIsRefusedForGoodWithoutNamingIt() {
        assertThatThrownBy(() -> new SmtpServer(mail.access()).deliver(LettersForTests.to("unknown@example.org")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("recipient 550")
                .hasNoCause();
    }

    @Test
    void aBusyMailboxIsTriedAgain() {
        assertThatThrownBy(() -> new SmtpServer(mail.access()).deliver(LettersForTests.to("busy@example.org")))
                .isInstanceOf(DelayedException.class)
                .hasMessage("recipient 450");
    }

    @Test
    void aLetterThatTheServerWillNotTakeIsRefusedForGood() {
        assertThatThrownBy(() -> new SmtpServer(mail.access()).deliver(LettersForTests.to("strict@example.org")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("letter 554");
    }

    @Test
    void aSenderThatMayNotSendIsTheOperatorsToMendAndTriedAgain() {
        SmtpServer server = new SmtpServer(mail.accessFrom("stranger@penny.example"));

        assertThatThrownBy(() -> server.deliver(LettersForTests.to("person@example.org")))
                .isInstanceOf(DelayedException.class)
                .hasMessage("sender 550");
    }

    @Test
    void whatIsNoAddressIsRefusedForGood() {
        assertThatThrownBy(() -> new SmtpServer(mail.access()).deliver(LettersForTests.to("no address\r\nBcc: x@y.z")))
                .isInstanceOf(RefusedException.class);
        assertThat(mail.received()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        SmtpAccess access = mail.access();
        mail.close();

        assertThatThrownBy(() -> new SmtpServer(access).deliver(LettersForTests.to("person@example.org")))
                .isInstanceOf(DelayedException.class);
    }

    @Test
    void nothingIsSentInTheClearToAServerWithoutTls() {
        SmtpAccess open = mail.access();
        SmtpAccess secured =
                new SmtpAccess(open.host(), open.port(), Security.STARTTLS, null, null, open.from(), open.fromName());

        assertThatThrownBy(() -> new SmtpServer(secured).deliver(LettersForTests.to("person@example.org")))
                .isInstanceOf(DelayedException.class);
        assertThat(mail.received()).isEmpty();
    }

    @Test
    void aPasswordIsNeverShown() {
        assertThat(new SmtpAccess("h", 25, Security.TLS, "user", "secret", "a@b.c", "Penny").toString())
                .doesNotContain("secret");
    }
}
