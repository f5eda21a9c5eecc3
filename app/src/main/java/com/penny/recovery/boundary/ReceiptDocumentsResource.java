package com.penny.recovery.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Languages;
import com.penny.payments.PaymentReceipts;
import com.penny.payments.PaymentReceipts.AccountReceipt;
import com.penny.recovery.control.ReceiptPaper;
import com.penny.reports.PaymentReceipt;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Receipts to keep, as files. Not a transaction as a whole: rendering would hold a connection for nothing. */
@Path("/portal")
@RequestScoped
@OpenTo(Persona.Role.OFFENDER)
public class ReceiptDocumentsResource {

    private static final String PDF = "application/pdf";

    @Inject
    PaymentReceipts receipts;

    @Inject
    ReceiptPaper paper;

    @Inject
    Transactions transactions;

    @Inject
    RequestPersona persona;

    /** @param lang in which the reader reads, as a tag; as their browser wishes for any other */
    @GET
    @Path("receipts/{number}/document")
    @Produces(PDF)
    @APIResponse(
            responseCode = "200",
            description = "The receipt as a PDF",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response document(
            @PathParam("number") String number,
            @Parameter(hidden = true) @QueryParam("lang") String lang,
            @Context HttpHeaders headers) {
        PaymentReceipt receipt = transactions.as(persona.get(), () -> read(number));
        return Response.ok(paper.pdf(receipt, Languages.of(lang, headers.getAcceptableLanguages())), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + ReceiptPaper.fileName(receipt.number()) + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private PaymentReceipt read(String number) {
        AccountReceipt booked = receipts.byNumber(number);
        return paper.write(booked, booked.lines().stream().map(paper::line).toList());
    }
}
