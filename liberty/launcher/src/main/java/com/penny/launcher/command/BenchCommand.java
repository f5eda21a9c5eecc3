package com.penny.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.Options;
import com.penny.launcher.bench.Bench;
import com.penny.launcher.bench.EnumerationBench;
import com.penny.launcher.bench.Figure;
import com.penny.launcher.bench.FigureTable;
import com.penny.launcher.bench.IngestBench;
import com.penny.launcher.bench.LiveBench;
import com.penny.launcher.bench.ReviewBench;
import com.penny.launcher.bench.StartBench;
import com.penny.launcher.bench.TenancyBench;
import com.penny.launcher.bench.WebBench;
import com.penny.launcher.bench.money.MoneyBench;
import com.penny.launcher.build.Build;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures the product, prints a table and writes the figures as JSON when asked. */
public final class BenchCommand implements Command {

    private final Checkout checkout;
    private final Console console;
    private final List<Bench> benches;

    public BenchCommand(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
        this.benches = List.of(
                new IngestBench(checkout, console),
                new StartBench(checkout, console),
                new TenancyBench(checkout, console),
                new EnumerationBench(checkout, console),
                new WebBench(checkout, console),
                new LiveBench(checkout, console),
                new ReviewBench(checkout, console),
                new MoneyBench(checkout, console));
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String summary() {
        return "NAME [--json FILE]: measure the product; without a name it lists what there is";
    }

    @Override
    public List<String> options() {
        return benches.stream()
                .map(bench -> String.format("%-22s %s", bench.name(), bench.summary()))
                .toList();
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        Options options = Options.parse(arguments, Set.of("--json"), Set.of());
        Optional<String> name = options.onlyWord();
        if (name.isEmpty()) {
            options().forEach(console::say);
            return 0;
        }
        Bench bench = benches.stream()
                .filter(candidate -> candidate.name().equals(name.get()))
                .findFirst()
                .orElseThrow(() -> new Failure("there is no bench " + name.get() + "; ./penny bench lists them"));
        new Build(checkout, console).run();
        List<Figure> figures = bench.run();
        new FigureTable(console).print(figures);
        if (options.value("--json").isPresent()) {
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(Path.of(options.value("--json").get()).toFile(), figures);
        }
        return 0;
    }
}
