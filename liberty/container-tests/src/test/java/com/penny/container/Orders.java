package com.penny.container;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** A resource with every kind of constraint that features use. */
@Path("/orders")
@Consumes(MediaType.APPLICATION_JSON)
public class Orders {

    public record Price(
            @Min(value = 1, message = "Give a price above zero.") long minor) {}

    public record Line(
            @NotBlank(message = "Say what it is.") String name,
            @NotNull(message = "Give a price.") @Valid Price price) {}

    public record Order(
            @NotEmpty(message = "Give a line.") List<@NotNull(message = "Give a line.") @Valid Line> lines,
            List<@NotBlank(message = "Say something.") String> notes) {}

    @POST
    public void take(@NotNull(message = "Send an order.") @Valid Order order) {
        throw new IllegalStateException("only what is refused before is sent here: " + order);
    }
}
