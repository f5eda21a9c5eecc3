package com.penny.notify.control.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.notify.control.AmazonForTests;
import com.penny.notify.control.AmazonForTests.Said;
import com.penny.notify.control.DelayedException;
import com.penny.notify.control.RefusedException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text messages, against the shapes of Amazon SNS. */
class SnsTextsTest {

    private static final String NUMBER = "+34612345678";

    private AmazonForTests amazon;
    private SnsTexts texts;
    private boolean optedOut;
    private Said published = new Said(200, """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
            <PublishResult><MessageId>567910cd</MessageId></PublishResult>
            <ResponseMetadata><RequestId>d74b8436</RequestId></ResponseMetadata></PublishResponse>""");

    @BeforeEach
    void start() throws IOException {
        amazon = new AmazonForTests(this::answer);
        texts = new SnsTexts(new SnsAccess("eu-west-1", Optional.of(amazon.address()), Optional.of("PENNY")));
    }

    @AfterEach
    void stop() {
        texts.close();
        amazon.close();
    }

    @Test
    void aMessageGoesOutAtOnceUnderOurName() {
        texts.send(NUMBER, "Please look: Aisle 3");

        assertThat(URLDecoder.decode(amazon.requests().get(1), StandardCharsets.UTF_8))
                .contains("Action=Publish", "PhoneNumber=" + NUMBER, "Message=Please look: Aisle 3")
                .contains("Transactional", "PENNY");
    }

    @Test
    void whoHasSentStopGetsNothing() {
        optedOut = true;
        assertThatThrownBy(() -> texts.send(NUMBER, "Please look"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("stopped");
        assertThat(amazon.requests()).hasSize(1);
    }

    @Test
    void aNumberThatIsNoneIsRefusedForGood() {
        published = new Said(400, error("InvalidParameter", "Invalid parameter: PhoneNumber"));
        assertThatThrownBy(() -> texts.send("+34000", "Please look"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("number refused");
    }

    @Test
    void aServiceThatFailsOrRefusesTheAccountIsAskedAgain() {
        published = new Said(403, error("AuthorizationError", "User is not authorized"));
        assertThatThrownBy(() -> texts.send(NUMBER, "Please look"))
                .isInstanceOf(DelayedException.class)
                .hasMessage("sns AuthorizationError");
        published = new Said(500, error("InternalError", "try later"));
        assertThatThrownBy(() -> texts.send(NUMBER, "Please look")).isInstanceOf(DelayedException.class);
        amazon.close();
        assertThatThrownBy(() -> texts.send(NUMBER, "Please look")).isInstanceOf(DelayedException.class);
    }

    private Said answer(String request) {
        return request.contains("CheckIfPhoneNumberIsOptedOut") ? new Said(200, """
                        <CheckIfPhoneNumberIsOptedOutResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
                        <CheckIfPhoneNumberIsOptedOutResult><isOptedOut>%s</isOptedOut>
                        </CheckIfPhoneNumberIsOptedOutResult></CheckIfPhoneNumberIsOptedOutResponse>""".formatted(optedOut)) : published;
    }

    private static String error(String code, String message) {
        return """
                <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>%s</Code>
                <Message>%s</Message></Error><RequestId>1</RequestId></ErrorResponse>""".formatted(code, message);
    }
}
