package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.stripesandbox.WebhookReceiver.Received;
import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WebhookDeliveryTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void stripesLibraryAcceptsTheSignatureAndReadsTheEvent() throws Exception {
        Session session = sandbox.paidSession();

        Received received = sandbox.receiver().next("checkout.session.completed");

        Event event = Webhook.constructEvent(received.body(), received.signature(), SandboxExtension.WEBHOOK_SECRET);
        assertThat(event.getApiVersion()).isEqualTo("2026-07-29.dahlia");
        assertThat(event.getDataObjectDeserializer().getObject())
                .hasValueSatisfying(
                        object -> assertThat(((Session) object).getId()).isEqualTo(session.getId()));
    }

    @Test
    void aChangedBodyOrAnotherSecretFailsTheSignature() throws Exception {
        sandbox.paidSession();
        Received received = sandbox.receiver().next();

        assertThatThrownBy(() -> Webhook.constructEvent(
                        received.body().replace("2490", "1"), received.signature(), SandboxExtension.WEBHOOK_SECRET))
                .isInstanceOf(SignatureVerificationException.class);
        assertThatThrownBy(() -> Webhook.constructEvent(received.body(), received.signature(), "whsec_other"))
                .isInstanceOf(SignatureVerificationException.class);
    }

    @Test
    void aPaymentIsToldByThreeEvents() throws Exception {
        sandbox.paidSession();

        List<String> types = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Received received = sandbox.receiver().next();
            types.add(Webhook.constructEvent(received.body(), received.signature(), SandboxExtension.WEBHOOK_SECRET)
                    .getType());
        }

        assertThat(types)
                .containsExactlyInAnyOrder(
                        "charge.succeeded", "payment_intent.succeeded", "checkout.session.completed");
    }

    @Test
    void anEndpointThatFailsIsTriedAgainUntilItAccepts() throws Exception {
        sandbox.receiver().answerNextWith(500, 503, 302);
        Session session = sandbox.newSession();
        sandbox.stripe().v1().checkout().sessions().expire(session.getId());

        List<String> bodies = new ArrayList<>();
        for (int attempt = 0; attempt < 4; attempt++) {
            bodies.add(sandbox.receiver().next().body());
        }

        assertThat(bodies).hasSize(4).containsOnly(bodies.get(0));
    }

    @Test
    void whatWasNotDeliveredIsDeliveredAfterARestart(@TempDir Path data) throws Exception {
        int port = freePort();
        URI notYetThere = URI.create("http://127.0.0.1:" + port + "/stripe/webhook");
        String sessionId;
        try (StripeSandbox first = StripeSandbox.start(sandbox.config(data, notYetThere))) {
            var stripe = StripeClient.builder()
                    .setApiKey(SandboxExtension.API_KEY)
                    .setApiBase(first.baseUrl())
                    .build();
            sessionId = stripe.v1()
                    .checkout()
                    .sessions()
                    .create(SandboxExtension.params().build())
                    .getId();
            stripe.v1().checkout().sessions().expire(sessionId);
        }

        try (WebhookReceiver endpoint = new WebhookReceiver(port);
                StripeSandbox second = StripeSandbox.start(sandbox.config(data, endpoint.address()))) {
            assertThat(endpoint.next("checkout.session.expired").body()).contains(sessionId);
            assertThat(second.baseUrl()).isNotBlank();
        }
    }

    @Test
    @Timeout(15)
    void anEndpointThatNeverAnswersDoesNotHoldUpTheApi(@TempDir Path data) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            try (StripeSandbox busy = StripeSandbox.start(sandbox.config(data, address))) {
                var stripe = StripeClient.builder()
                        .setApiKey(SandboxExtension.API_KEY)
                        .setApiBase(busy.baseUrl())
                        .build();
                for (int i = 0; i < 20; i++) {
                    Session session = stripe.v1()
                            .checkout()
                            .sessions()
                            .create(SandboxExtension.params().build());
                    stripe.v1().checkout().sessions().expire(session.getId());
                }
                assertThat(stripe.v1().events().list().getData()).hasSize(10);
            }
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
