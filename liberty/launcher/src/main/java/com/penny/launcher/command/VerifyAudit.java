package com.penny.launcher.command;

import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.Options;
import com.penny.launcher.audit.AuditFile;
import com.penny.launcher.audit.AuditFile.Report;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Checks an exported audit log; needs nothing but the file. */
public final class VerifyAudit implements Command {

    private final Console console;

    public VerifyAudit(Console console) {
        this.console = console;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String summary() {
        return "FILE [--certificate SHA256]: check an exported audit log for edits, gaps and swaps";
    }

    @Override
    public List<String> options() {
        return List.of("--certificate SHA256   fingerprint that the operator publishes; another one is a finding");
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        Options options = Options.parse(arguments, Set.of("--certificate"), Set.of());
        Path file = options.onlyWord()
                .map(Path::of)
                .orElseThrow(() -> new Failure("which file? ./penny verify-audit FILE"));
        if (!Files.isReadable(file)) {
            throw new Failure("there is no readable file " + file);
        }
        Report report = check(file);
        console.say("%d entries of %s, %d signed checkpoints", report.entries(), report.chain(), report.checkpoints());
        console.say("certificate %s", report.fingerprint());
        if (report.otherKeys() > 0) {
            console.say("%d checkpoints of an earlier key were not checked", report.otherKeys());
        }
        if (report.unsigned() > 0) {
            console.say("the last %d entries are not signed yet", report.unsigned());
        }
        report.findings().forEach(finding -> console.say("  FOUND  %s", finding));
        boolean foreign = options.value("--certificate")
                .filter(wanted -> !wanted.replace(":", "").equalsIgnoreCase(report.fingerprint()))
                .isPresent();
        if (foreign) {
            console.say("  FOUND  the file brings another certificate than the one you named");
        }
        boolean whole = report.findings().isEmpty() && !foreign;
        console.say(whole ? "nothing was changed, taken out or swapped" : "this log is not what was written");
        return whole ? 0 : 1;
    }

    private static Report check(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            return AuditFile.check(text);
        } catch (IOException e) {
            throw new Failure(file + ": " + e.getMessage(), e);
        }
    }
}
