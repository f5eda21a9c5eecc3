package com.penny.launcher.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.launcher.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServerErrorsTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false);
    private final ServerErrors errors = new ServerErrors(
            console, Path.of("server.log"), Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anErrorIsShownWithThePlaceOfTheLog() {
        errors.accept("[ERROR   ] CWWKZ0013E: It is not possible to start two applications called penny.");
        assertThat(printed()).startsWith("server error: CWWKZ0013E: It is not").contains("server.log");
    }

    @Test
    void theServersOtherConsoleFormatIsUnderstoodToo() {
        errors.accept("[11/23/26, 4:10:26:123 UTC] 0000002a com.ibm.ws.app.manager.AppMessageHelper"
                + "                  E CWWKZ0002E: An exception occurred while starting the application penny.");
        assertThat(printed()).startsWith("server error: CWWKZ0002E: An exception occurred");
    }

    @Test
    void aFloodOfErrorsIsOneLine() {
        for (int i = 0; i < 100; i++) {
            errors.accept("[ERROR   ] SRVE0777E: number " + i);
        }
        assertThat(printed().lines()).hasSize(1);
    }

    @Test
    void otherLinesStayInTheLog() {
        errors.accept("[AUDIT   ] CWWKF0011I: The penny server is ready");
        errors.accept("[WARNING ] CWWKS1859E");
        errors.accept("[11/23/26, 4:10:26:123 UTC] 0000002a com.penny.Detection    I clip E of 3");
        assertThat(printed()).isEmpty();
    }
}
