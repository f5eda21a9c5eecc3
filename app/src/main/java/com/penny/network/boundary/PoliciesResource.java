package com.penny.network.boundary;

import com.penny.identity.OpenTo;
import com.penny.network.boundary.NetworkOpsViews.Draft;
import com.penny.network.boundary.NetworkOpsViews.Effect;
import com.penny.network.boundary.NetworkOpsViews.Incident;
import com.penny.network.boundary.NetworkOpsViews.Policy;
import com.penny.network.boundary.NetworkOpsViews.RegionView;
import com.penny.network.boundary.NetworkOpsViews.Report;
import com.penny.network.boundary.NetworkOpsViews.Version;
import com.penny.network.control.DryRun;
import com.penny.network.control.DryRun.Change;
import com.penny.network.control.PolicyDesk;
import com.penny.network.entity.Policies;
import com.penny.stores.Regions;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** By what people become known in a region: written here, tried on what was, and switched on by two people. */
@Path("/ops/network/policies")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PoliciesResource {

    /** More than somebody reads before they switch something on. */
    private static final int MOST_EFFECTS = 200;

    @Inject
    Policies policies;

    @Inject
    PolicyDesk desk;

    @Inject
    PolicyVersions versions;

    @Inject
    Regions regions;

    @Inject
    Stores stores;

    /** All of them, and the regions that they may hold in. */
    @GET
    public NetworkOpsViews.Policies list() {
        Map<UUID, List<Version>> byPolicy = versions.of(policies.all()).stream()
                .collect(Collectors.groupingBy(Version::policyId, LinkedHashMap::new, Collectors.toList()));
        return new NetworkOpsViews.Policies(
                byPolicy.entrySet().stream()
                        .map(policy -> new Policy(policy.getKey(), policy.getValue()))
                        .toList(),
                regions.all().stream()
                        .map(each -> new RegionView(
                                each.region().id(),
                                each.region().country(),
                                each.region().name(),
                                each.stores()))
                        .toList());
    }

    /** Proposes a policy, or the next version of one; it waits for a second person. */
    @POST
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = Version.class)))
    public Response propose(@NotNull @Valid Draft draft) {
        Version version =
                versions.of(desk.propose(draft.policyId(), draft.terms().terms()));
        return Response.status(201).entity(version).build();
    }

    /** Who would be known, and who no more, and why. Nothing is changed by it. */
    @POST
    @Path("dry-runs")
    public Report tryOut(@NotNull @Valid Draft draft) {
        return view(desk.tryOut(draft.policyId(), draft.terms().terms()));
    }

    /** By somebody else than who proposed it; everybody is weighed again at once. */
    @POST
    @Path("versions/{versionId}/activation")
    public Version activate(@PathParam("versionId") UUID versionId) {
        return versions.of(desk.activate(versionId));
    }

    /** Drops a proposal, or switches a policy off: who is known by it alone is known no more. */
    @DELETE
    @Path("versions/{versionId}")
    public void end(@PathParam("versionId") UUID versionId) {
        desk.end(versionId);
    }

    private Report view(DryRun.Report report) {
        List<DryRun.Effect> shown =
                report.effects().stream().limit(MOST_EFFECTS).toList();
        Map<UUID, StoreLabel> labels = stores.labels(shown.stream()
                .flatMap(effect -> effect.rests().stream())
                .map(sighting -> sighting.storeId())
                .collect(Collectors.toSet()));
        return new Report(
                report.people(),
                report.met(),
                report.now(),
                report.then(),
                count(report, Change.ADDED),
                count(report, Change.LEAVES),
                count(report, Change.STOPPED),
                report.overturned(),
                shown.stream().map(effect -> view(effect, labels)).toList(),
                report.effects().size() - shown.size());
    }

    private static Effect view(DryRun.Effect effect, Map<UUID, StoreLabel> labels) {
        return new Effect(
                effect.person().id(),
                effect.person().reference(),
                effect.region().name(),
                effect.change(),
                effect.guard(),
                effect.rests().stream()
                        .map(sighting -> new Incident(
                                sighting.theftId(),
                                sighting.storeId(),
                                labels.get(sighting.storeId()).name(),
                                sighting.at(),
                                sighting.severity()))
                        .toList());
    }

    private static int count(DryRun.Report report, Change change) {
        return (int) report.effects().stream()
                .filter(effect -> effect.change() == change)
                .count();
    }
}
