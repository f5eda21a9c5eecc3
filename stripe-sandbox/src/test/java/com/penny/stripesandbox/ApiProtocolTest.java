package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiProtocolTest {
    private static final String SESSIONS = "/v1/checkout/sessions";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void anotherKeyIsRefusedAndShownMasked() {
        assertThatThrownBy(() -> sandbox.client("sk_test_somebody_else_9876")
                        .v1()
                        .checkout()
                        .sessions()
                        .list())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("Invalid API Key provided: sk_test_**************9876");
    }

    @Test
    void aRequestWithoutAKeyIsToldHowToSendOne() throws Exception {
        HttpResponse<String> answer = sandbox.send(
                HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + SESSIONS)).build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Stripe\"");
        assertThat(answer.body()).contains("You did not provide an API key", "\"invalid_request_error\"");
    }

    @Test
    void theKeyMayBeTheUserNameOfBasicAuthentication() throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((SandboxExtension.API_KEY + ":").getBytes(StandardCharsets.UTF_8));

        assertThat(status("Basic " + credentials)).isEqualTo(200);
        assertThat(status("Basic !!!")).isEqualTo(401);
        assertThat(status("Digest x")).isEqualTo(401);
    }

    @Test
    void anUnknownAddressIsRefusedInStripesWords() throws Exception {
        HttpResponse<String> answer = sandbox.send(sandbox.api("/v1/accounts").build());
        HttpResponse<String> method =
                sandbox.send(sandbox.api(SESSIONS).DELETE().build());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Unrecognized request URL (GET: /v1/accounts)");
        assertThat(method.body()).contains("Unrecognized request URL (DELETE: /v1/checkout/sessions)");
    }

    @Test
    void anUnknownObjectIsNamed() {
        assertThatThrownBy(() -> sandbox.session("cs_test_nothing"))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.getStatusCode()).isEqualTo(404);
                    assertThat(e.getCode()).isEqualTo("resource_missing");
                })
                .hasMessageContaining("No such checkout.session: 'cs_test_nothing'");
    }

    @Test
    void everyAnswerNamesItsRequestAndVersion() throws Exception {
        HttpResponse<String> named = sandbox.send(sandbox.api(SESSIONS)
                .header("Stripe-Version", "2026-07-29.dahlia")
                .build());
        HttpResponse<String> unnamed = sandbox.send(sandbox.api(SESSIONS).build());
        HttpResponse<String> nonsense = sandbox.send(
                sandbox.api(SESSIONS).header("Stripe-Version", "newest").build());

        assertThat(named.headers().firstValue("Request-Id").orElseThrow()).startsWith("req_");
        assertThat(named.headers().firstValue("Stripe-Version")).hasValue("2026-07-29.dahlia");
        assertThat(unnamed.headers().firstValue("Stripe-Version")).hasValue("2026-07-29.dahlia");
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(nonsense.body()).contains("Invalid Stripe API version: newest");
    }

    @Test
    void brokenFormsAreRefused() throws Exception {
        assertThat(post("mode=%zz")).contains("Invalid percent-encoding");
        assertThat(post("mode[=payment")).contains("Invalid parameter name");
        assertThat(post("mode=payment&mode[x]=1")).contains("both a value and a hash");
        assertThat(post("a[b][c][d][e][f][g][h][i]=1")).contains("nested too deeply");
        assertThat(post("x=1&".repeat(1001))).contains("Too many parameters");
        assertThat(post("x=" + "y".repeat(1 << 20))).contains("larger than 1 MiB");
    }

    private int status(String authorization) throws Exception {
        return sandbox.send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + SESSIONS))
                        .header("Authorization", authorization)
                        .build())
                .statusCode();
    }

    private String post(String form) throws Exception {
        HttpResponse<String> answer = sandbox.send(sandbox.api(SESSIONS)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }
}
