package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.LogSearch;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After all other tests: what the whole run has written into logs names nobody and opens nothing. */
@Product
@Order(Integer.MAX_VALUE)
class LogsIT {

    private final Penny penny;

    LogsIT(Penny penny) {
        this.penny = penny;
    }

    @Test
    void theLogsOfTheWholeRunHoldNoPersonalDataNoTokenAndNoLink() {
        List<String> used = penny.secretsInUse();
        assertThat(used).hasSizeGreaterThan(10);
        assertThat(Files.isRegularFile(penny.logs().resolve("server.log"))).isTrue();

        assertThat(new LogSearch(used).in(penny.logs())).isEmpty();
    }
}
