package com.penny.notify.control.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.notify.control.AmazonForTests;
import com.penny.notify.control.AmazonForTests.Said;
import com.penny.notify.control.DelayedException;
import com.penny.notify.control.RefusedException;
import com.penny.notify.entity.Letter;
import com.penny.notify.entity.LettersForTests;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters, against the shapes of Amazon SES. */
class SesServerTest {

    private AmazonForTests amazon;
    private SesServer server;
    private Said said = new Said(200, "{\"MessageId\": \"0100\"}");

    @BeforeEach
    void start() throws IOException {
        amazon = new AmazonForTests(request -> said);
        server = new SesServer(
                new SesAccess("eu-west-1", Optional.of(amazon.address()), "receipts@penny.example", "Penny"));
    }

    @AfterEach
    void stop() {
        server.close();
        amazon.close();
    }

    @Test
    void theLetterIsTheSameAsByAMailServer() throws Exception {
        Letter letter = LettersForTests.to("person@example.org");
        server.deliver(letter);

        JsonNode request = new ObjectMapper().readTree(amazon.requests().get(0));
        assertThat(request.at("/Destination/ToAddresses/0").asText()).isEqualTo("person@example.org");
        assertThat(request.path("FromEmailAddress").asText()).isEqualTo("Penny <receipts@penny.example>");
        MimeMessage sent = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(Base64.getDecoder()
                        .decode(request.at("/Content/Raw/Data").asText())));
        assertThat(sent.getSubject()).isEqualTo("Quittung für 24,90 €");
        assertThat(sent.getHeader("Message-ID")).containsExactly("<" + letter.messageId() + ">");
    }

    @Test
    void aLetterThatIsRejectedIsOver() {
        said = new Said(400, "{\"__type\": \"MessageRejected\", \"message\": \"Address blocked\"}");
        assertThatThrownBy(() -> server.deliver(LettersForTests.to("person@example.org")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("letter MessageRejected");
    }

    @Test
    void whatIsTheOperatorsToMendIsTriedAgain() {
        for (String reason : new String[] {"AccountSuspendedException", "MailFromDomainNotVerifiedException"}) {
            said = new Said(400, "{\"__type\": \"" + reason + "\", \"message\": \"no\"}");
            assertThatThrownBy(() -> server.deliver(LettersForTests.to("person@example.org")))
                    .isInstanceOf(DelayedException.class)
                    .hasMessage("ses " + reason);
        }
        said = new Said(429, "{\"__type\": \"TooManyRequestsException\", \"message\": \"slow\"}");
        assertThatThrownBy(() -> server.deliver(LettersForTests.to("person@example.org")))
                .isInstanceOf(DelayedException.class);
    }

    @Test
    void anAddressThatIsNoneIsOver() {
        assertThatThrownBy(() -> server.deliver(LettersForTests.to("not an address")))
                .isInstanceOf(RefusedException.class);
        assertThat(amazon.requests()).isEmpty();
    }
}
