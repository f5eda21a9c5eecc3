package com.penny.rights.control;

import com.penny.audit.Audit;
import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Item;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Links;
import com.penny.identity.PersonalData;
import com.penny.identity.PersonalData.GivenFile;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Json;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that Penny keeps of a person, as one file (GDPR, articles 15 and 20): a page to read, the same as JSON, the recordings with
 * everybody else made unrecognisable, and the files that they sent. Read as the person: what is somebody else's cannot be in it. Begins its own transactions.
 */
@ApplicationScoped
public class DataDownload {

    @Inject
    @Any
    Instance<PersonalData> sources;

    @Inject
    Incidents incidents;

    @Inject
    Evidence evidence;

    @Inject
    Links links;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    /** What is written when the answer has begun. */
    public interface File {

        void write(OutputStream out) throws IOException;
    }

    private record Recording(String name, Item item) {}

    /** @param language in which the page is written, as a tag */
    public File of(Persona person, String language) {
        List<Recording> recordings = transactions.as(person, () -> taken(person));
        // After the recordings: that they were taken is among what is told.
        Map<String, Object> sections = new LinkedHashMap<>();
        sources.stream()
                .sorted(Comparator.comparing(PersonalData::section))
                .forEach(source -> sections.put(source.section(), source.told(person)));
        List<GivenFile> given = sources.stream()
                .flatMap(source -> source.files(person).stream())
                .toList();
        return out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            put(zip, "your-data.html", DataPaper.html(language, sections));
            put(zip, "your-data.json", Json.write(sections));
            for (Recording recording : recordings) {
                put(
                        zip,
                        recording.name(),
                        () -> transactions.as(
                                person, () -> evidence.open(recording.item().id())));
            }
            for (GivenFile file : given) {
                put(zip, file.name(), file.bytes());
            }
            // Not when something went wrong: half of it must not look like all of it.
            zip.finish();
        };
    }

    private List<Recording> taken(Persona person) {
        List<Recording> recordings = new ArrayList<>();
        for (Theft theft : incidents.theftsOf(person.offenderIds())) {
            List<Item> clips = evidence.ofAlerts(theft.recordings(), List.of(Kind.BLURRED_CLIP));
            for (int at = 0; at < clips.size(); at++) {
                recordings.add(new Recording("evidence/" + theft.id() + "-" + (at + 1) + ".mp4", clips.get(at)));
                links.taken(clips.get(at), theft.storeId(), Links.Reason.PORTAL);
            }
        }
        audit.record(null, "rights.data-taken", person.accountId(), Map.of("recordings", recordings.size()));
        return recordings;
    }

    private static void put(ZipOutputStream zip, String name, Supplier<InputStream> content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream bytes = content.get()) {
            bytes.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
