package com.penny.launcher.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An exported audit log, {@code penny-audit-1}: a header, then entries in their order, then signed checkpoints, one JSON
 * object a line. Reads it once and finds an edited, missing, added or swapped entry and a forged checkpoint.
 */
public final class AuditFile {

    static final String FORMAT = "penny-audit-1";

    private static final String START = "0".repeat(64);

    private final ObjectMapper json = new JsonMapper();
    private final Map<Long, String> hashes = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private String chain;
    private Signer signer;
    private String previous = START;
    private long last;
    private long entries;
    private long signedUpTo;
    private int checkpoints;
    private int otherKeys;

    private AuditFile() {}

    /**
     * What a check found.
     *
     * @param fingerprint SHA-256 of the certificate in the file, to be compared with the one that the operator publishes
     * @param otherKeys checkpoints of a key that is not in the file any more, which were not checked
     * @param unsigned entries at the end that no checkpoint covers
     * @param findings one line each; empty when all is well
     */
    public record Report(
            String chain,
            String fingerprint,
            long entries,
            int checkpoints,
            int otherKeys,
            long unsigned,
            List<String> findings) {}

    /**
     * Checks a whole file.
     *
     * @throws IOException when it cannot be read, or is no such file at all
     */
    public static Report check(Reader file) throws IOException {
        AuditFile check = new AuditFile();
        BufferedReader lines = new BufferedReader(file);
        check.header(lines.readLine());
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            check.line(++number, line);
        }
        return check.report();
    }

    private void header(String line) throws IOException {
        JsonNode header = line == null ? null : tree(line);
        if (header == null || !FORMAT.equals(header.path("format").asText())) {
            throw new IOException("this is no exported audit log: its first line must name the format " + FORMAT);
        }
        chain = header.path("chain").asText();
        signer = Signer.of(header.path("certificate").asText());
    }

    private void line(int number, String line) {
        JsonNode node = tree(line);
        if (node != null && node.has("words")) {
            entry(number, node.path("words").asText(), node.path("hash").asText());
        } else if (node != null && node.has("checkpoint")) {
            checkpoint(node);
        } else {
            findings.add("line " + number + " is neither an entry nor a checkpoint");
        }
    }

    private void entry(int number, String words, String hash) {
        JsonNode entry = tree(words);
        if (entry == null || !entry.path("seq").isIntegralNumber()) {
            findings.add("line " + number + " is an entry without a place");
            return;
        }
        long seq = entry.path("seq").asLong();
        entries++;
        if (!Signer.sha256(words).equals(hash)) {
            findings.add("entry " + seq + " was changed: its words do not have its hash");
        }
        if (seq != last + 1) {
            findings.add("entry " + seq + " follows entry " + last + ": something was taken out, put in or swapped");
        } else if (!entry.path("prev").asText().equals(previous)) {
            findings.add("entry " + seq + " does not name the hash of the entry before it");
        }
        String store = entry.path("store").asText();
        if (!store.equals(chain)) {
            findings.add("entry " + seq + " belongs to another log");
        }
        hashes.put(seq, hash);
        previous = hash;
        last = seq;
    }

    private void checkpoint(JsonNode line) {
        long seq = line.path("seq").asLong();
        String hash = line.path("checkpoint").asText();
        if (!signer.id().equals(line.path("keyId").asText())) {
            otherKeys++;
            return;
        }
        String words = String.join(
                "\n", FORMAT, chain, Long.toString(seq), hash, line.path("at").asText());
        if (!signer.signed(words, line.path("signature").asText())) {
            findings.add("the checkpoint at entry " + seq + " was not signed by this certificate");
            return;
        }
        checkpoints++;
        signedUpTo = Math.max(signedUpTo, seq);
        if (!hashes.containsKey(seq)) {
            findings.add("entry " + seq + " was there on " + line.path("at").asText() + " and is missing");
        } else if (!hashes.get(seq).equals(hash)) {
            findings.add("entry " + seq + " is not the one that was there on "
                    + line.path("at").asText());
        }
    }

    private Report report() {
        if (entries > 0 && checkpoints == 0) {
            findings.add("no checkpoint vouches for these entries");
        }
        return new Report(
                chain,
                signer.id(),
                entries,
                checkpoints,
                otherKeys,
                Math.max(0, last - signedUpTo),
                List.copyOf(findings));
    }

    private JsonNode tree(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            return null;
        }
    }
}
