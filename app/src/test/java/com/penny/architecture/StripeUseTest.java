package com.penny.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.billing.boundary.HearStripe;
import com.penny.payments.control.StripeWords;
import com.penny.stripesandbox.SandboxConfig;
import com.penny.stripesandbox.StripeSandbox;
import com.penny.stripesandbox.payments.EventType;
import com.stripe.net.ApiService;
import com.stripe.net.BaseAddress;
import com.stripe.net.StripeResponseGetter;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that the product asks of Stripe and hears from it, read from its own classes: the sandbox answers and sends it. A call that somebody
 * adds is found here before it fails on a machine without a key.
 */
@Tag("architecture")
class StripeUseTest {

    private static final String KEY = "sk_test_use_0123456789";

    @TempDir
    static Path data;

    private static StripeSandbox sandbox;

    /** A request of Stripe's client, as it would go out. */
    record Call(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        sandbox = StripeSandbox.start(new SandboxConfig(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                data,
                URI.create("http://127.0.0.1:9/"),
                "whsec_use",
                KEY,
                false));
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void theSandboxAnswersEveryCallThatTheProductMakes() throws Exception {
        Set<String> calls = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (Method method : called()) {
            Call call = request(method);
            calls.add(call.toString());
            if (!answers(call)) {
                unknown.add(call.toString());
            }
        }

        // Read from classes, so it would be quiet if reading failed: these are there for sure.
        assertThat(calls)
                .contains(
                        "POST /v1/checkout/sessions",
                        "GET /v1/payment_intents/id_1",
                        "GET /v1/subscriptions/id_1",
                        "POST /v1/billing_portal/sessions");
        assertThat(unknown).isEmpty();
        assertThat(answers(new Call("GET", "/v1/unheard_of"))).isFalse();
    }

    @Test
    void theSandboxSendsEveryEventThatTheProductHears() {
        Set<String> sent = sent();
        Set<String> heard = Stream.concat(StripeWords.HEARD.stream(), HearStripe.TYPES.stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(heard).contains("checkout.session.completed", "invoice.paid");
        assertThat(sent).containsAll(heard);
        assertThat(Arrays.stream(EventType.values()).map(EventType::wire))
                .as("types that nothing sends")
                .allMatch(sent::contains);
    }

    /** Methods of Stripe's services that some class of the product calls, and that ask Stripe for something. */
    private static Set<Method> called() {
        return House.product().stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .map(JavaMethodCall::getTarget)
                .filter(target -> target.getOwner().isAssignableTo(ApiService.class))
                .filter(target -> !target.getRawReturnType().isAssignableTo(ApiService.class))
                .map(target -> target.resolveMember().orElseThrow().reflect())
                .collect(Collectors.toSet());
    }

    /** Lets Stripe's own client say where such a call goes. */
    private static Call request(Method method) throws ReflectiveOperationException {
        Call[] asked = new Call[1];
        StripeResponseGetter getter = (StripeResponseGetter) Proxy.newProxyInstance(
                StripeUseTest.class.getClassLoader(),
                new Class<?>[] {StripeResponseGetter.class},
                (proxy, called, arguments) -> {
                    if (arguments != null && arguments[0] instanceof com.stripe.net.ApiRequest request) {
                        asked[0] = new Call(request.getMethod().name(), request.getPath());
                    } else if (arguments != null && arguments[0] instanceof BaseAddress) {
                        asked[0] = new Call(arguments[1].toString(), (String) arguments[2]);
                    }
                    return null;
                });
        Object service = method.getDeclaringClass()
                .getConstructor(StripeResponseGetter.class)
                .newInstance(getter);
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method.getParameterTypes()[i]);
        }
        try {
            method.invoke(service, arguments);
        } catch (InvocationTargetException nothingCameBack) {
            // What matters has been asked by then.
        }
        assertThat(asked[0]).as(method.toString()).isNotNull();
        return asked[0];
    }

    private static Object argument(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return "id_1";
        }
        Method builder = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("builder") && method.getParameterCount() == 0)
                .findFirst()
                .orElse(null);
        if (builder == null) {
            return null;
        }
        Object begun = builder.invoke(null);
        return begun.getClass().getMethod("build").invoke(begun);
    }

    /** Stripe, and so the sandbox, has one sentence for addresses that it does not know. */
    private static boolean answers(Call call) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + call.path()))
                .header("Authorization", "Bearer " + KEY)
                .method(
                        call.method(),
                        call.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(""))
                .build();
        return !HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body()
                .contains("Unrecognized request URL");
    }

    /** Types that some class of the sandbox names beside the list itself. */
    private static Set<String> sent() {
        return new ClassFileImporter()
                .importPackages("com.penny.stripesandbox").stream()
                        .filter(type -> !type.isEquivalentTo(EventType.class))
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(StripeUseTest::namesType)
                        .map(access ->
                                EventType.valueOf(access.getTarget().getName()).wire())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean namesType(JavaFieldAccess access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isEquivalentTo(EventType.class)
                && access.getTarget().getRawType().isEquivalentTo(EventType.class);
    }
}
