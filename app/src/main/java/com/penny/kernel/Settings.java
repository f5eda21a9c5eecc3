package com.penny.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator sets from outside, by environment variables ({@code PENNY_DATA} and so on). */
@ApplicationScoped
public class Settings {

    @Inject
    @ConfigProperty(name = "penny.mode", defaultValue = "production")
    String mode;

    @Inject
    @ConfigProperty(name = "penny.data")
    String data;

    @Inject
    @ConfigProperty(name = "penny.base.url", defaultValue = "http://localhost:9080")
    String baseUrl;

    @Inject
    @ConfigProperty(name = "penny.demo.file")
    Optional<String> demoFile;

    @Inject
    @ConfigProperty(name = "penny.controller.name", defaultValue = "Penny")
    String controllerName;

    @Inject
    @ConfigProperty(name = "penny.controller.email", defaultValue = "privacy@penny.example")
    String controllerEmail;

    @Inject
    @ConfigProperty(name = "penny.controller.phone")
    Optional<String> controllerPhone = Optional.empty();

    @Inject
    @ConfigProperty(name = "penny.controller.address")
    Optional<String> controllerAddress = Optional.empty();

    /** Whether stand-ins for outside services are forbidden. */
    public boolean production() {
        return !"local".equals(mode);
    }

    /** Where keys and encrypted evidence live. */
    public Path data() {
        return Path.of(data);
    }

    /** The address that people's browsers use, without a slash at the end. */
    public URI baseUrl() {
        return URI.create(baseUrl.replaceAll("/+$", ""));
    }

    public boolean overTls() {
        return "https".equals(baseUrl().getScheme());
    }

    public Optional<Path> demoFile() {
        return demoFile.filter(name -> !name.isBlank()).map(Path::of);
    }

    /** Who answers for the data, told to everybody concerned. */
    public Controller controller() {
        return new Controller(controllerName, controllerEmail);
    }

    /** Where people who have a question may call, as it is to be read. */
    public Optional<String> controllerPhone() {
        return controllerPhone.filter(number -> !number.isBlank());
    }

    /** Where they may write on paper, in one line. */
    public Optional<String> controllerAddress() {
        return controllerAddress.filter(address -> !address.isBlank());
    }

    /** The controller of the personal data (GDPR article 4, 7). */
    public record Controller(String name, String email) {}
}
