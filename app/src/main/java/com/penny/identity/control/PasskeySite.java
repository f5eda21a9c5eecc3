package com.penny.identity.control;

import com.penny.identity.control.cognito.CognitoSettings;
import com.penny.kernel.Problem;
import com.penny.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The site that passkeys belong to: always the configured address, never what a request calls its host. Browsers know
 * passkeys for domain names only, and over TLS only but for localhost (Web Authentication Level 3, 5.1.3 and 13.4.9).
 */
@ApplicationScoped
public class PasskeySite {

    /** IPv6 comes in brackets; the last label of a domain name holds a letter, however an IPv4 address is written. */
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    /** @param id the relying party's id, a host; @param origin of the pages, as browsers write it */
    public record Site(String id, String origin) {

        static Site of(URI address) {
            String scheme = address.getScheme().toLowerCase(Locale.ROOT);
            // Java finds no host in what is neither a name nor a usual address.
            String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
            boolean usual = address.getPort() < 0 || address.getPort() == (scheme.equals("https") ? 443 : 80);
            return new Site(host, scheme + "://" + host + (usual ? "" : ":" + address.getPort()));
        }

        boolean offersPasskeys() {
            boolean secure = origin.startsWith("https://") || id.equals("localhost") || id.endsWith(".localhost");
            return secure && !id.isEmpty() && !ADDRESS.matcher(id).matches();
        }
    }

    @Inject
    Settings settings;

    @Inject
    CognitoSettings cognito;

    /** None where a user pool decides who gets in: they would go past it. */
    public boolean offersPasskeys() {
        return cognito.pool().isEmpty() && Site.of(settings.baseUrl()).offersPasskeys();
    }

    /** @throws Problem 409 where there are no passkeys */
    public Site require() {
        if (cognito.pool().isPresent()) {
            throw Problem.conflict(
                    "identity-elsewhere",
                    "No passkeys here",
                    "Who gets in here is decided by your organisation's user pool. Sign in with the password.");
        }
        Site site = Site.of(settings.baseUrl());
        if (!site.offersPasskeys()) {
            throw Problem.conflict(
                    "passkeys-not-offered",
                    "No passkeys at this address",
                    "Browsers know passkeys for domain names over HTTPS only. Use the password, or ask who runs this server"
                            + " to give it a name.");
        }
        return site;
    }
}
