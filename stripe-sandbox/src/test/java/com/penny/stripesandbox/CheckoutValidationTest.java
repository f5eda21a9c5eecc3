package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sends what Stripe's own client would not let through. */
class CheckoutValidationTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "(absent)", textBlock = """
        mode,                                         (absent),        parameter_missing,         mode
        mode,                                         setup,           (absent),                  mode
        success_url,                                  (absent),        parameter_missing,         success_url
        success_url,                                  javascript:1,    url_invalid,               success_url
        success_url,                                  /relative,       url_invalid,               success_url
        cancel_url,                                   ftp://a/b,       url_invalid,               cancel_url
        line_items[0][price_data][unit_amount],       49,              amount_too_small,          (absent)
        line_items[0][price_data][unit_amount],       100000000,       amount_too_large,          (absent)
        line_items[0][price_data][unit_amount],       12.50,           parameter_invalid_integer, line_items[0][price_data][unit_amount]
        line_items[0][price_data][unit_amount],       -100,            parameter_invalid_integer, line_items[0][price_data][unit_amount]
        line_items[0][price_data][unit_amount],       99999999999999999999, parameter_invalid_integer, line_items[0][price_data][unit_amount]
        line_items[0][price_data][currency],          xxq,             (absent),                  line_items[0][price_data][currency]
        line_items[0][price_data][currency],          (absent),        parameter_missing,         line_items[0][price_data][currency]
        line_items[0][price_data][product_data][name], '',             parameter_invalid_empty,   line_items[0][price_data][product_data][name]
        line_items[0][quantity],                      0,               parameter_invalid_integer, line_items[0][quantity]
        line_items[0][quantity],                      9000000000000000, amount_too_large,         (absent)
        line_items[0][price],                         price_1,         resource_missing,          line_items[0][price]
        expires_at,                                   1,               (absent),                  expires_at
        expires_at,                                   99999999999,     (absent),                  expires_at
        customer_email,                               nobody,          email_invalid,             customer_email
        payment_method_types[0],                      bitcoin,         (absent),                  payment_method_types
        payment_method_types[0],                      us_bank_account, (absent),                  payment_method_types
        favourite_colour,                             green,           parameter_unknown,         favourite_colour
        metadata[plan][deep],                         1,               (absent),                  metadata[plan]
        expand[0],                                    success_url,     (absent),                  expand
        """)
    void aBadParameterIsRefusedByName(String name, String value, String code, String param) throws Exception {
        Map<String, String> form = form();
        form.put(name, value);

        JsonNode error = refusal(form);

        assertThat(error.path("code").textValue()).isEqualTo(code);
        assertThat(error.path("param").textValue()).isEqualTo(param);
        assertThat(sandbox.stripe().v1().checkout().sessions().list().getData()).isEmpty();
    }

    @Test
    void metadataKeepsStripesLimits() throws Exception {
        Map<String, String> tooMany = form();
        IntStream.rangeClosed(0, 50).forEach(i -> tooMany.put("metadata[key" + i + "]", "x"));
        Map<String, String> longKey = form();
        longKey.put("metadata[" + "k".repeat(41) + "]", "x");
        Map<String, String> longValue = form();
        longValue.put("metadata[key]", "v".repeat(501));

        assertThat(refusal(tooMany).path("message").textValue()).contains("up to 50 keys");
        assertThat(refusal(longKey).path("message").textValue()).contains("up to 40 characters");
        assertThat(refusal(longValue).path("message").textValue()).contains("up to 500 characters");
    }

    @Test
    void itemsOfDifferentCurrenciesAreRefused() throws Exception {
        Map<String, String> form = form();
        form.put("line_items[1][price_data][currency]", "usd");
        form.put("line_items[1][price_data][unit_amount]", "100");
        form.put("line_items[1][price_data][product_data][name]", "Dollars");
        form.put("line_items[1][quantity]", "1");

        assertThat(refusal(form).path("message").textValue()).contains("same currency");
    }

    @Test
    void aSessionMayLiveFromHalfAnHourToADay() throws Exception {
        long now = sandbox.clock.instant().getEpochSecond();
        Map<String, String> tooShort = form();
        tooShort.put("expires_at", Long.toString(now + 1790));
        Map<String, String> tooLong = form();
        tooLong.put("expires_at", Long.toString(now + 86_500));

        assertThat(refusal(tooShort).path("param").textValue()).isEqualTo("expires_at");
        assertThat(refusal(tooLong).path("param").textValue()).isEqualTo("expires_at");
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("mode", "payment");
        form.put("success_url", "https://shop.example/paid?session={CHECKOUT_SESSION_ID}");
        form.put("line_items[0][price_data][currency]", "eur");
        form.put("line_items[0][price_data][unit_amount]", "2490");
        form.put("line_items[0][price_data][product_data][name]", "Settlement");
        form.put("line_items[0][quantity]", "1");
        return form;
    }

    private JsonNode refusal(Map<String, String> form) throws Exception {
        String encoded = form.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = sandbox.send(sandbox.api("/v1/checkout/sessions")
                .POST(HttpRequest.BodyPublishers.ofString(encoded))
                .build());
        JsonNode error = new ObjectMapper().readTree(response.body()).path("error");
        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(error.path("type").textValue()).isEqualTo("invalid_request_error");
        assertThat(error.path("message").textValue()).isNotBlank();
        return error;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
