package com.penny.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.demo.DemoFile.Account;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Code code =
            new Code(Checkout.current(), new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false));

    @TempDir
    Path data;

    @BeforeEach
    void writeADemo() throws IOException {
        new DemoFile(
                        List.of(
                                new Account("store_staff", "Sam", "sam@demo.local", "x", "s", List.of(), null),
                                new Account(
                                        "penny_reviewer",
                                        "Nora",
                                        "nora@demo.local",
                                        "x",
                                        null,
                                        List.of(),
                                        "GEZDGNBVGY3TQOJQ")),
                        List.of())
                .write(data.resolve("demo.json"));
    }

    @Test
    void theReviewersCodeIsSixDigitsAlsoWhenNobodyIsNamed() throws IOException {
        assertThat(run()).isZero();
        assertThat(run("NORA@demo.local")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).matches("(\\d{6}\n){2}");
    }

    @Test
    void whoNeedsNoneOrIsNotThereIsSaid() {
        assertThatThrownBy(() -> run("sam@demo.local"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("without a code");
        assertThatThrownBy(() -> run("x@demo.local"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void withoutADemoItSaysHowToGetOne(@TempDir Path empty) {
        assertThatThrownBy(() -> code.run(List.of("--data", empty.toString())))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("./penny up");
    }

    private int run(String... words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--data", data.toString()));
        return code.run(arguments);
    }
}
