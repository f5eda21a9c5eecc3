package com.penny.launcher.bench;

import com.penny.launcher.Checkout;
import com.penny.launcher.Failure;
import com.penny.launcher.camera.IngestClient;
import com.penny.launcher.camera.UniqueClip;
import com.penny.launcher.demo.DemoFile.Camera;
import com.penny.launcher.demo.SampleClips;
import com.penny.launcher.demo.SampleClips.Clip;
import com.penny.launcher.product.SeparateCopy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** An alert with all that belongs to one, of a clip that a camera of the demo sends. */
record RaisedAlert(UUID id) {

    private static final int WITHIN_SECONDS = 60;

    /** @param staff of the first store of the demo */
    static RaisedAlert await(Checkout checkout, SeparateCopy copy, StoreSession staff) throws Exception {
        Camera camera = copy.demo().stores().get(0).cameras().stream()
                .filter(candidate -> !candidate.clips().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Failure("no camera of the demo has clips"));
        SampleClips samples = SampleClips.read(checkout.sampleClips());
        Path clip = samples.clips().stream()
                .filter(each -> each.expected().conceals())
                .map(Clip::file)
                .map(samples.folder()::resolve)
                .findFirst()
                .orElseThrow(() -> new Failure("no sample clip shows what makes an alert"));
        IngestClient client = new IngestClient(copy.address(), camera.id(), camera.key());
        try (LiveAlerts live = staff.live()) {
            client.send(UniqueClip.of(Files.readAllBytes(clip), UUID.randomUUID()), "video/mp4", Instant.now());
            return new RaisedAlert(UUID.fromString(live.next(WITHIN_SECONDS).alertId()));
        }
    }
}
