package com.penny.recovery.boundary;

import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Links;
import com.penny.identity.OpenTo;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Problem;
import com.penny.payments.PaymentHistory;
import com.penny.recovery.boundary.PortalViews.ClipLink;
import com.penny.recovery.boundary.PortalViews.Letter;
import com.penny.recovery.boundary.PortalViews.PaymentList;
import com.penny.recovery.boundary.PortalViews.ReceiptList;
import com.penny.recovery.boundary.PortalViews.ReceiptView;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** What a person concerned sees: their incidents with the evidence, what is open, and their receipts. */
@Path("/portal")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OFFENDER)
@Produces(MediaType.APPLICATION_JSON)
public class PortalResource {

    @Inject
    PortalLetter letter;

    @Inject
    PortalReceipts receipts;

    @Inject
    PaymentHistory history;

    @Inject
    Incidents incidents;

    @Inject
    Evidence evidence;

    @Inject
    Links links;

    @GET
    @Path("incidents")
    public Letter incidents() {
        return letter.write();
    }

    /**
     * Opens the copy of the clip on which everybody else is made unrecognisable; that it was opened is on record.
     *
     * @param recording one of the incident's clips; its only one unless given
     */
    @POST
    @Path("incidents/{incidentId}/clip-views")
    public ClipLink view(@PathParam("incidentId") UUID incidentId, @QueryParam("clip") UUID recording) {
        Theft theft = incidents.theft(incidentId);
        UUID chosen = recording == null ? theft.alertId() : recording;
        if (!theft.recordings().contains(chosen)) {
            throw Problem.notFound("clip");
        }
        Evidence.Item clip = evidence.ofAlerts(List.of(chosen), List.of(Kind.BLURRED_CLIP)).stream()
                .findFirst()
                .orElseThrow(Evidence::gone);
        Links.Link link = links.viewed(clip, theft.storeId(), Links.Reason.PORTAL);
        return new ClipLink(link.url(), link.expiresAt());
    }

    /** All that was paid, given back and taken back, in the order of time. */
    @GET
    @Path("payments")
    public PaymentList payments() {
        PaymentHistory.History all = history.all();
        return new PaymentList(all.movements(), all.totals());
    }

    @GET
    @Path("receipts")
    public ReceiptList receipts() {
        return new ReceiptList(receipts.all());
    }

    @GET
    @Path("receipts/{number}")
    public ReceiptView receipt(@PathParam("number") String number) {
        return receipts.byNumber(number);
    }
}
