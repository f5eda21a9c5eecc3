package com.penny.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        Csv csv = new Csv("name", "n");
        csv.row("Ana \"La\" Plaza, 2", 3);
        csv.row("two\nlines", null);

        assertThat(csv).hasToString("name,n\r\n\"Ana \"\"La\"\" Plaza, 2\",3\r\n\"two\nlines\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noNameIsAFormula(String name) {
        Csv csv = new Csv("name");
        csv.row(name);

        assertThat(csv.toString().substring("name\r\n".length())).matches("(?s)\"?'.*");
    }

    @Test
    void aNumberBelowZeroStaysOne() {
        Csv csv = new Csv("n");
        csv.row(-250L);

        assertThat(csv).hasToString("n\r\n-250\r\n");
    }
}
