package com.penny.evidence.control;

import com.penny.evidence.Attachments;
import com.penny.evidence.Evidence;
import com.penny.kernel.Problem;
import com.penny.tenancy.OutcomeUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

@ApplicationScoped
public class AttachmentVault implements Attachments {

    private static final int LONGEST_NAME = 120;

    @Inject
    Evidence evidence;

    @Override
    public String name(String sent, Long length) {
        if (length != null && length > MOST_BYTES) {
            throw Problem.of(
                    "too-large",
                    413,
                    "Too large",
                    "A file may have " + MOST_BYTES / 1_000_000 + " MB at most. Send a part of it, or a picture.");
        }
        String name = sent == null
                ? ""
                : sent.replaceAll("^.*[/\\\\]", "")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                        .strip();
        if (name.isEmpty()) {
            throw Problem.invalid("/name", "Give the file a name.");
        }
        return name.length() <= LONGEST_NAME ? name : end(name);
    }

    /** Its end, which says what it is; never half of a character. */
    private static String end(String name) {
        int from = name.length() - LONGEST_NAME;
        return name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }

    @Override
    public <T> T take(InputStream bytes, String name, Function<Attached, T> row) throws IOException {
        InputStream marked = new BufferedInputStream(bytes);
        requireBytes(marked);
        String type = FileKind.of(marked, name);
        Attached attached = new Attached(evidence.seal(marked, MOST_BYTES), type);
        boolean needed = false;
        try {
            T kept = row.apply(attached);
            needed = true;
            return kept;
        } catch (OutcomeUnknown e) {
            // Its row may stand; without one nobody can read the file.
            needed = true;
            throw e;
        } finally {
            if (!needed) {
                evidence.discard(attached.sealed());
            }
        }
    }

    private static void requireBytes(InputStream bytes) throws IOException {
        bytes.mark(1);
        if (bytes.read() < 0) {
            throw Problem.of("attachment-empty", 422, "Nothing in it", "The file is empty. Choose another.");
        }
        bytes.reset();
    }
}
