package com.penny.rights.boundary;

import com.penny.kernel.Settings;
import com.penny.rights.control.SealedRequests;
import com.penny.rights.entity.RightsRequest;
import com.penny.rights.entity.RightsRequest.Ground;
import com.penny.rights.entity.RightsRequest.Kind;
import com.penny.rights.entity.RightsRequest.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which requests are told, to the person concerned and to Penny. */
@ApplicationScoped
public class RightsViews {

    /**
     * Where a request stands, without its words.
     *
     * @param acknowledgeBy until when somebody says that they have read it
     * @param answerBy until when it is answered
     */
    @Schema(name = "RightsStanding")
    public record Standing(
            UUID id,
            Kind kind,
            Instant openedAt,
            Instant acknowledgeBy,
            Instant answerBy,
            @Schema(nullable = true) Instant acknowledgedAt,
            @Schema(nullable = true) Outcome outcome,
            @Schema(nullable = true) Ground ground,
            @Schema(nullable = true) Instant answeredAt) {

        static Standing of(RightsRequest request) {
            return new Standing(
                    request.id(),
                    request.kind(),
                    request.openedAt(),
                    request.acknowledgeBy(),
                    request.answerBy(),
                    request.acknowledgedAt(),
                    request.outcome(),
                    request.ground(),
                    request.answeredAt());
        }
    }

    /** @param answer null until there is one */
    @Schema(name = "RightsRequest")
    public record Told(
            Standing standing,
            String statement,
            @Schema(nullable = true) String answer) {}

    /** @param controller who answers for the data, and whom to write to */
    @Schema(name = "OwnRights")
    public record Own(List<Told> items, Settings.Controller controller) {}

    @Schema(name = "NewRightsRequest")
    public record NewRequest(
            @NotNull(message = "Choose what you ask for.") Kind kind,

            @NotBlank(message = "Say in your own words what you ask for.") @Size(max = 4000, message = "Use at most 4000 characters.") String statement) {}

    @Inject
    SealedRequests words;

    Told told(RightsRequest request) {
        return new Told(Standing.of(request), words.statement(request), words.answer(request));
    }
}
