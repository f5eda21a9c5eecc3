package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:9/webhook");
    private static final RequestOptions KEY =
            RequestOptions.builder().setIdempotencyKey("debt-17-v1").build();

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void everythingAcknowledgedIsThereAfterKillNine(@TempDir Path data) throws Exception {
        Session open;
        Session paid;
        try (SandboxProcess process = SandboxProcess.start(data, NOBODY)) {
            StripeClient stripe = client(process.baseUrl());
            open = create(stripe, RequestOptions.getDefault());
            paid = create(stripe, KEY);
            pay(paid);
            process.kill();
        }

        try (WebhookReceiver endpoint = new WebhookReceiver();
                StripeSandbox next = StripeSandbox.start(sandbox.config(data, endpoint.address()))) {
            StripeClient stripe = client(next.baseUrl());
            assertThat(stripe.v1().checkout().sessions().retrieve(paid.getId()).getPaymentStatus())
                    .isEqualTo("paid");
            assertThat(create(stripe, KEY).getId()).isEqualTo(paid.getId());
            assertThat(stripe.v1().charges().list().getData()).hasSize(1);
            Session stillOpen = stripe.v1().checkout().sessions().retrieve(open.getId());
            assertThat(stillOpen.getStatus()).isEqualTo("open");
            assertThat(stillOpen.getUrl()).startsWith(next.baseUrl());

            sandbox.clock.advance(Duration.ofMinutes(5));
            assertThat(endpoint.next("checkout.session.completed").body()).contains(paid.getId());
        }
    }

    private static StripeClient client(String baseUrl) {
        return StripeClient.builder()
                .setApiKey(SandboxExtension.API_KEY)
                .setApiBase(baseUrl)
                .build();
    }

    private static Session create(StripeClient stripe, RequestOptions options) throws Exception {
        return stripe.v1()
                .checkout()
                .sessions()
                .create(SandboxExtension.params().build(), options);
    }

    private static void pay(Session session) throws Exception {
        HttpRequest press = HttpRequest.newBuilder(URI.create(session.getUrl()))
                .POST(HttpRequest.BodyPublishers.ofString("action=pay"))
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(press, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
