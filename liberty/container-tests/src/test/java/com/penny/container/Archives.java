package com.penny.container;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.penny.kernel.Api;
import com.penny.kernel.Json;
import com.penny.kernel.JsonBodies;
import com.penny.kernel.LimitedBody;
import com.penny.kernel.Problem;
import com.penny.kernel.ProblemDocument;
import com.penny.kernel.ProblemMapper;
import com.penny.kernel.ViolationMapper;
import com.penny.tenancy.Transactions;
import com.penny.tenancy.control.BoundTransactions;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** As little of Penny as a test needs. */
final class Archives {

    private Archives() {}

    /** The feature that binds transactions, without its health check. */
    static WebArchive tenancy() {
        return ShrinkWrap.create(WebArchive.class, "tenancy.war")
                .addPackages(false, Transactions.class.getPackage(), BoundTransactions.class.getPackage())
                .addClass(Sql.class)
                .addAsWebInfResource("beans.xml")
                .addAsLibraries(jarOf(Assertions.class));
    }

    /** How bodies and refusals are written. */
    static WebArchive problems() {
        return ShrinkWrap.create(WebArchive.class, "problems.war")
                .addClasses(Api.class, Json.class, JsonBodies.class, LimitedBody.class)
                .addClass("com.penny.kernel.PlainText")
                .addClasses(Problem.class, Problem.FieldError.class, ProblemDocument.class)
                .addClasses(ProblemMapper.class, ViolationMapper.class)
                .addAsWebInfResource("beans.xml")
                .addAsLibraries(
                        jarOf(ObjectMapper.class),
                        jarOf(JsonGenerator.class),
                        jarOf(JsonValue.class),
                        jarOf(JavaTimeModule.class));
    }

    /** The jar on the class path that a class comes from. */
    static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
