package com.penny.recovery.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.FormBody;
import com.penny.kernel.Problem;
import com.penny.kernel.ProblemDocument;
import com.penny.recovery.boundary.PlainForms.Typed;
import com.penny.recovery.boundary.PortalSessionResource.WrittenDispute;
import com.penny.recovery.control.CodeRenewals;
import com.penny.recovery.control.Objections;
import com.penny.recovery.control.Redemption;
import com.penny.recovery.control.Redemption.Checked;
import com.penny.recovery.control.Redemption.Standing;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Forms of readers without scripts: what a code is about, a dispute, another code. They do what the page with scripts does. None rests
 * on a cookie: whoever sends one has the code that it is about.
 */
@Path("/portal/pages")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Produces(PlainReading.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PlainAnswersResource extends PlainReading {

    private static final int LONGEST_CODE = 200;

    /** What stands before the code in the address that was scanned. */
    private static final String IN_ADDRESS = "#t=";

    @Inject
    Redemption redemption;

    @Inject
    Objections objections;

    @Inject
    CodeRenewals renewals;

    @Inject
    Validator validator;

    @POST
    @Path(PlainForms.NOTICE)
    @Operation(hidden = true)
    public Response notice(InputStream body) throws IOException {
        Map<String, String> form = FormBody.read(body);
        String code = code(form);
        if (code.isEmpty()) {
            String missing = words().plain("entry.missing");
            return page(400, notice().entry(new Typed(form, Map.of("code", missing))));
        }
        return of(200, code, new Typed(form, Map.of()));
    }

    @POST
    @Path(PlainForms.DISPUTE)
    @Operation(hidden = true)
    public Response dispute(InputStream body) throws IOException {
        Map<String, String> form = FormBody.read(body);
        String email = form.getOrDefault("email", "").strip();
        WrittenDispute words = new WrittenDispute(
                code(form), form.getOrDefault("statement", ""), email.isEmpty() ? null : email, List.of());
        Map<String, String> refusals = refusals(words);
        if (!refusals.isEmpty()) {
            return of(400, words.token(), new Typed(form, refusals));
        }
        try {
            objections.write(words.token(), words.statement(), words.email(), List.of(), language());
        } catch (Problem refused) {
            if (!refused.slug().equals(Objections.HEARD)) {
                return told(refused, words.token());
            }
            // Sent twice, as by somebody who went back.
        }
        return page(200, notice().heard());
    }

    @POST
    @Path(PlainForms.NEW_CODE)
    @Operation(hidden = true)
    public Response newCode(InputStream body) throws IOException {
        Map<String, String> form = FormBody.read(body);
        try {
            renewals.ask(code(form));
        } catch (Problem refused) {
            return told(refused, code(form));
        }
        return page(200, notice().asked());
    }

    /** Where it is the code that is refused, what that is about. */
    private Response told(Problem refused, String code) {
        if (!refused.slug().startsWith("token-")) {
            throw refused;
        }
        return of(200, code, Typed.NOTHING);
    }

    /** What a code is about; of one that opens nothing, that. */
    private Response of(int status, String code, Typed typed) {
        Checked checked = code.length() > LONGEST_CODE ? new Checked(Standing.UNKNOWN, null) : redemption.check(code);
        return switch (checked.standing()) {
            case VALID -> page(status, notice().open(code, checked.token(), typed));
            case USED, EXPIRED -> page(410, notice().closed(code, checked.standing()));
            case UNKNOWN -> page(404, notice().closed(code, checked.standing()));
        };
    }

    /** The code itself, or the address that it was scanned in. */
    private static String code(Map<String, String> form) {
        String typed = form.getOrDefault("code", "").replaceAll("\\s", "");
        int at = typed.indexOf(IN_ADDRESS);
        return at < 0 ? typed : typed.substring(at + IN_ADDRESS.length());
    }

    /** By the name of the field, as the page with scripts is refused. */
    private Map<String, String> refusals(WrittenDispute words) {
        List<Problem.FieldError> errors = validator.validate(words).stream()
                .map(violation ->
                        new Problem.FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .filter(error -> !error.pointer().equals("token"))
                .toList();
        return ProblemDocument.of(Problem.invalid("Correct the marked values and send again.", errors))
                .in(Locale.forLanguageTag(language()))
                .errors()
                .stream()
                .collect(Collectors.toMap(
                        Problem.FieldError::pointer, Problem.FieldError::detail, (first, other) -> first));
    }
}
