package com.penny.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), Set.of("--port", "--data"), Set.of("--empty"));
    }

    @Test
    void valuesMayFollowTheNameOrAnEqualsSign() {
        assertThat(parse("--data", "a b").value("--data")).contains("a b");
        assertThat(parse("--data=x=y").value("--data")).contains("x=y");
        assertThat(parse().value("--data")).isEmpty();
    }

    @Test
    void flagsAndWordsAreToldApart() {
        Options options = parse("clip.mp4", "--empty", "second");
        assertThat(options.flag("--empty")).isTrue();
        assertThat(options.words()).containsExactly("clip.mp4", "second");
    }

    @Test
    void whatIsUnknownOrIncompleteIsRefusedInWords() {
        assertThatThrownBy(() -> parse("--prot", "1"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("--prot");
        assertThatThrownBy(() -> parse("--data")).isInstanceOf(Failure.class).hasMessage("--data needs a value");
        assertThatThrownBy(() -> parse("--empty=yes")).isInstanceOf(Failure.class);
    }

    @Test
    void numbersMustBeWholeAndWithinBounds() {
        assertThat(parse("--port", "9081").number("--port", 9080, 1, 65_535)).isEqualTo(9081);
        assertThat(parse().number("--port", 9080, 1, 65_535)).isEqualTo(9080);
        for (String bad : List.of("0", "65536", "http", "1.5", "")) {
            assertThatThrownBy(() -> parse("--port", bad).number("--port", 9080, 1, 65_535))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("1 to 65535");
        }
    }

    @Test
    void aSecondNameIsOneTooMany() {
        assertThat(parse("unit").onlyWord()).contains("unit");
        assertThatThrownBy(() -> parse("unit", "browser").onlyWord()).isInstanceOf(Failure.class);
    }
}
