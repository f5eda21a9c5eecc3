package com.penny.detection.control.vision;

import com.penny.stores.Stores.ZoneFacts;
import com.penny.vision.messages.AnalysisRequest;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.Point;
import com.penny.vision.messages.VisionClient;
import com.penny.vision.messages.VisionUnavailableException;
import com.penny.vision.messages.Zone;
import com.penny.vision.messages.ZoneKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The embedded analyser, behind its Unix socket. */
@ApplicationScoped
public class VisionProcess {

    /** The process gives a clip 90 s; as many clips as there are task workers may queue for their turn. */
    private static final Duration TIME_OUT = Duration.ofSeconds(4 * 90);

    @Inject
    @ConfigProperty(name = "penny.vision.socket")
    String socket;

    private VisionClient client;

    @PostConstruct
    void open() {
        client = new VisionClient(Path.of(socket), TIME_OUT);
    }

    public boolean reachable() {
        return client.reachable();
    }

    /**
     * @throws ClipRejectedException when the clip can never be analysed
     * @throws VisionUnavailableException when the process is not there, or went away over this clip
     * @throws IOException when the clip's own bytes cannot be read
     */
    public AnalysisResult analyse(UUID clipId, List<ZoneFacts> zones, InputStream clip, long length)
            throws ClipRejectedException, VisionUnavailableException, IOException {
        List<Zone> drawn = zones.stream().map(VisionProcess::zone).toList();
        return client.analyse(new AnalysisRequest(clipId.toString(), drawn), clip, length);
    }

    private static Zone zone(ZoneFacts zone) {
        return new Zone(
                zone.id().toString(),
                ZoneKind.valueOf(zone.kind()),
                zone.points().stream()
                        .map(point -> new Point(point.get(0), point.get(1)))
                        .toList());
    }
}
