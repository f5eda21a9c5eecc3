package com.penny.incidents.boundary;

import com.penny.evidence.Bundles;
import com.penny.evidence.Bundles.Bundle;
import com.penny.evidence.Bundles.Entry;
import com.penny.evidence.Bundles.Sealing;
import com.penny.evidence.Bundles.State;
import com.penny.evidence.Bundles.Statement;
import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Links;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.incidents.boundary.AlertViews.Comment;
import com.penny.incidents.boundary.BundleViews.Detail;
import com.penny.incidents.boundary.BundleViews.ItemCheck;
import com.penny.incidents.boundary.BundleViews.ItemKind;
import com.penny.incidents.boundary.BundleViews.Page;
import com.penny.incidents.boundary.BundleViews.SealedObject;
import com.penny.incidents.boundary.BundleViews.Summary;
import com.penny.incidents.boundary.BundleViews.Verification;
import com.penny.incidents.control.BundleDesk;
import com.penny.incidents.entity.Alerts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Sealed selections of the evidence of an alert. */
@Path("/stores/{storeId}/alerts")
@RequestScoped
@OpenTo(Persona.Role.STORE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BundlesResource {

    private static final String TOO_MANY = "Choose at most 200 items; make a second bundle of the rest.";

    /** @param frames ids of the alert's frames; @param comments ids of comments on it */
    public record BundleChoice(
            boolean includeClip,

            @Schema(nullable = true) @Size(max = Bundles.MOST_ITEMS, message = TOO_MANY) List<@NotNull(message = "Name a frame.") UUID> frames,

            @Schema(nullable = true) @Size(max = Bundles.MOST_ITEMS, message = TOO_MANY) List<@NotNull(message = "Name a comment.") UUID> comments,

            @Schema(nullable = true) @Size(max = 500, message = "Use at most 500 characters.") String note) {}

    @PathParam("storeId")
    UUID storeId;

    @PathParam("alertId")
    UUID alertId;

    @Inject
    Alerts alerts;

    @Inject
    BundleDesk desk;

    @Inject
    Bundles bundles;

    @Inject
    Evidence evidence;

    @Inject
    Links links;

    @Inject
    People people;

    @Inject
    RequestPersona persona;

    @GET
    @Path("{alertId}/bundles")
    @Tenanted
    public Page list() {
        List<Bundle> sealed = bundles.ofAlert(alerts.byId(alertId).id());
        Map<UUID, People.Name> names = people.staff(
                sealed.stream().map(bundle -> bundle.manifest().sealedBy()).collect(Collectors.toSet()));
        return new Page(sealed.stream().map(bundle -> summary(bundle, names)).toList());
    }

    /** Seals what was chosen. The same choice again, by whomever, is the same bundle. */
    @POST
    @Path("{alertId}/bundles")
    @Tenanted
    @APIResponse(
            responseCode = "201",
            description = "Sealed",
            content = @Content(schema = @Schema(implementation = Summary.class)))
    @APIResponse(
            responseCode = "200",
            description = "Sealed before",
            content = @Content(schema = @Schema(implementation = Summary.class)))
    public Response seal(@NotNull @Valid BundleChoice choice) {
        Sealing sealing = desk.seal(
                alertId,
                new BundleDesk.Choice(
                        choice.includeClip(), listed(choice.frames()), listed(choice.comments()), choice.note()));
        UUID sealedBy = sealing.bundle().manifest().sealedBy();
        return Response.status(sealing.made() ? 201 : 200)
                .entity(summary(sealing.bundle(), people.staff(List.of(sealedBy))))
                .build();
    }

    /** Opens a bundle; that its objects were opened, and by whom, is on record. */
    @GET
    @Path("{alertId}/bundles/{bundleId}")
    @Tenanted
    public Detail detail(@PathParam("bundleId") UUID bundleId) {
        Bundle bundle = bundles.byId(alertId, bundleId);
        Map<UUID, People.Name> names = people.staff(Stream.concat(
                        Stream.of(bundle.manifest().sealedBy()),
                        bundle.manifest().selection().statements().stream().map(Statement::authorId))
                .collect(Collectors.toSet()));
        return new Detail(
                summary(bundle, names),
                objects(bundle.manifest().selection().objects()),
                bundle.manifest().selection().statements().stream()
                        .map(said -> new Comment(
                                said.id(), AlertCards.name(names, said.authorId()), said.at(), said.text(), List.of()))
                        .toList(),
                bundle.text());
    }

    /** Compares every item with its seal. Between transactions: it reads all bytes again. */
    @POST
    @Path("{alertId}/bundles/{bundleId}/verifications")
    public Verification verify(@PathParam("bundleId") UUID bundleId) {
        Bundles.Verification result = bundles.verify(persona.get(), alertId, bundleId);
        List<ItemCheck> items = new ArrayList<>();
        for (Entry entry : result.bundle().manifest().selection().objects()) {
            items.add(new ItemCheck(entry.id(), kind(entry), result.objects().get(entry.id())));
        }
        // What was written stands in the manifest itself: it is as good as the seal on that.
        for (Statement said : result.bundle().manifest().selection().statements()) {
            items.add(new ItemCheck(said.id(), ItemKind.COMMENT, result.seal()));
        }
        return new Verification(
                result.at(),
                result.seal(),
                count(items, State.INTACT),
                count(items, State.MISSING),
                count(items, State.CHANGED),
                items);
    }

    private List<SealedObject> objects(List<Entry> entries) {
        Map<UUID, Evidence.Item> kept = evidence.ofAlerts(List.of(alertId), List.of(Kind.CLIP, Kind.FRAME)).stream()
                .collect(Collectors.toMap(Evidence.Item::id, Function.identity()));
        List<SealedObject> objects = new ArrayList<>();
        for (Entry entry : entries) {
            Evidence.Item item = kept.get(entry.id());
            Links.Link link = item == null ? null : links.viewed(item, storeId, Links.Reason.BUNDLE);
            objects.add(new SealedObject(
                    entry.id(),
                    kind(entry),
                    entry.atMs(),
                    entry.contentType(),
                    entry.sizeBytes(),
                    entry.sha256(),
                    link == null ? null : link.url(),
                    link == null ? null : link.expiresAt()));
        }
        return objects;
    }

    private static Summary summary(Bundle bundle, Map<UUID, People.Name> names) {
        Bundles.Manifest manifest = bundle.manifest();
        int clips = (int) manifest.selection().objects().stream()
                .filter(entry -> kind(entry) == ItemKind.CLIP)
                .count();
        return new Summary(
                manifest.id(),
                manifest.number(),
                AlertCards.name(names, manifest.sealedBy()),
                manifest.sealedAt(),
                clips,
                manifest.selection().objects().size() - clips,
                manifest.selection().statements().size(),
                manifest.selection().note(),
                bundle.seal());
    }

    private static ItemKind kind(Entry entry) {
        return entry.kind() == Kind.CLIP ? ItemKind.CLIP : ItemKind.FRAME;
    }

    private static int count(Collection<ItemCheck> items, State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }

    private static List<UUID> listed(List<UUID> ids) {
        return ids == null ? List.of() : ids;
    }
}
