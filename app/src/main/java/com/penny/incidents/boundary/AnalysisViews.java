package com.penny.incidents.boundary;

import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Item;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Links;
import com.penny.incidents.boundary.AlertViews.Box;
import com.penny.incidents.boundary.AlertViews.Frame;
import com.penny.incidents.boundary.AlertViews.Pose;
import com.penny.incidents.boundary.AlertViews.Sample;
import com.penny.incidents.boundary.AlertViews.TrackView;
import com.penny.incidents.boundary.AlertViews.ZoneView;
import com.penny.incidents.control.KeptAnalyses;
import com.penny.stores.Stores;
import com.penny.vision.messages.Analysis;
import com.penny.vision.messages.Track;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The kept analysis and pictures of an alert, in the shapes of the API. */
@ApplicationScoped
public class AnalysisViews {

    @Inject
    KeptAnalyses analyses;

    @Inject
    Evidence evidence;

    @Inject
    Links links;

    @Inject
    Stores stores;

    Analysis analysis(UUID alertId) {
        return analyses.of(alertId);
    }

    List<TrackView> tracks(Analysis analysis) {
        return analysis.tracks().stream().map(AnalysisViews::track).toList();
    }

    List<Sample> timeline(Analysis analysis) {
        return analysis.timeline().stream()
                .map(at -> new Sample(at.tMs(), at.total(), at.behaviour(), at.object(), at.motion(), at.person()))
                .toList();
    }

    List<ZoneView> zones(UUID cameraId) {
        return stores.zones(cameraId).stream()
                .map(zone -> new ZoneView(zone.id(), zone.kind(), zone.points()))
                .toList();
    }

    List<Frame> frames(UUID alertId) {
        return evidence.ofAlerts(List.of(alertId), List.of(Kind.FRAME)).stream()
                .map(item -> new Frame(item.id(), item.atMs(), links.shown(item)))
                .toList();
    }

    String poster(UUID alertId) {
        return first(alertId, Kind.POSTER).map(links::shown).orElse(null);
    }

    Item clip(UUID alertId) {
        return first(alertId, Kind.CLIP).orElseThrow(Evidence::gone);
    }

    private Optional<Item> first(UUID alertId, Kind kind) {
        return evidence.ofAlerts(List.of(alertId), List.of(kind)).stream().findFirst();
    }

    private static TrackView track(Track track) {
        return new TrackView(
                track.id(),
                track.subject(),
                track.boxes().stream()
                        .map(box -> new Box(box.tMs(), box.x(), box.y(), box.w(), box.h(), box.confidence()))
                        .toList(),
                track.poses().stream()
                        .map(pose -> new Pose(
                                pose.tMs(),
                                pose.points().stream()
                                        .map(point -> List.of(point.x(), point.y(), point.confidence()))
                                        .toList()))
                        .toList());
    }
}
