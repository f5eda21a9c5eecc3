package com.penny.payments.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.LimitedBody;
import com.penny.payments.control.StripeWords;
import com.penny.payments.control.stripe.StripeSignatures;
import com.penny.payments.entity.StripeEvents.Received;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Stripe's word: checked, kept by its unique id and answered at once; a task acts on it. */
@Path("/stripe/webhooks")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
public class WebhooksResource {

    /** Many times Stripe's largest event. */
    private static final int MOST_BYTES = 1024 * 1024;

    @Inject
    StripeSignatures signatures;

    @Inject
    StripeWords words;

    @Inject
    Transactions transactions;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Kept; a second delivery changes nothing")
    public Response receive(@HeaderParam("Stripe-Signature") String signature, InputStream bytes) throws IOException {
        // Read before the signature can be checked, so by whoever sends it.
        String body = new String(LimitedBody.read(bytes, MOST_BYTES), StandardCharsets.UTF_8);
        Received event = signatures.verify(body, signature);
        transactions.run(Persona.knowing(event.id()), () -> words.take(event));
        return Response.noContent().build();
    }
}
