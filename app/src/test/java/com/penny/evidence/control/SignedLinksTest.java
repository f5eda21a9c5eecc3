package com.penny.evidence.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.evidence.Evidence.Item;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.control.local.LocalKeysIn;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:07:00Z");
    private static final UUID SESSION = UUID.randomUUID();
    private static final String PREFIX = "/api/media/";

    @TempDir
    Path folder;

    private final Item item =
            new Item(UUID.randomUUID(), UUID.randomUUID(), Kind.BLURRED_CLIP, 0, 0, "video/mp4", 1000);
    private final Persona staff = Persona.staff(UUID.randomUUID(), UUID.randomUUID());
    private SignedLinks links;

    @BeforeEach
    void open() {
        links = links(folder, staff, NOW);
    }

    @Test
    void aLinkGrantsItsObjectToItsViewerInThePersonaItWasMadeFor() {
        SignedLinks.Grant grant = links.check(token(links));

        assertThat(grant.objectId()).isEqualTo(item.id());
        assertThat(grant.persona()).isEqualTo(staff);
    }

    @Test
    void aLinkOfAPersonConcernedOpensItsIncidentOnly() {
        UUID account = UUID.randomUUID();
        SignedLinks portal =
                links(folder, Persona.offender(account, List.of(UUID.randomUUID()), List.of(), List.of()), NOW);

        assertThat(portal.check(token(portal)).persona())
                .isEqualTo(Persona.offender(account, List.of(), List.of(item.alertId()), List.of()));
    }

    @Test
    void everyByteOfALinkIsSigned() {
        byte[] signed = Base64.getUrlDecoder().decode(token(links));
        for (int position = 0; position < signed.length; position++) {
            byte[] changed = signed.clone();
            changed[position] ^= 1;
            assertRefused(404, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Test
    void whatIsNotALinkIsNotFound() {
        assertRefused(404, "");
        assertRefused(404, "AAAA");
        assertRefused(404, "not base64 at all");
        assertRefused(404, token(links).substring(4));
    }

    @Test
    void aLinkOfAnotherSessionIsRefusedAlsoOfTheSameAccount() {
        String link = token(links);
        links.session = UUID::randomUUID;
        assertRefused(403, link);
        links.session = () -> null;
        assertRefused(403, link);
    }

    @Test
    void aLinkSignedByAnotherKeyIsNotFound(@TempDir Path elsewhere) {
        assertRefused(404, token(links(elsewhere, staff, NOW)));
    }

    @Test
    void aLinkLivesAtLeastAQuarterOfAnHourAndThenIsGone() {
        String link = token(links);
        links.clock = at(NOW.plus(Duration.ofMinutes(15)));
        assertThat(links.check(link).objectId()).isEqualTo(item.id());

        links.clock = at(NOW.plus(Duration.ofMinutes(30)));
        assertRefused(410, link);
    }

    @Test
    void whoeverAsksAgainInTheSameQuarterGetsTheSameLink() {
        String link = token(links);
        links.clock = at(NOW.plusSeconds(60));
        assertThat(token(links)).isEqualTo(link);
    }

    @Test
    void personasWithoutEvidenceGetNoUsableLink() {
        SignedLinks jobs = links(folder, Persona.job(UUID.randomUUID()), NOW);
        assertRefused(404, token(jobs));
    }

    private void assertRefused(int status, String link) {
        assertThatThrownBy(() -> links.check(link))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }

    private String token(SignedLinks from) {
        return from.shown(item).substring(PREFIX.length());
    }

    private static SignedLinks links(Path folder, Persona persona, Instant now) {
        SignedLinks links = new SignedLinks();
        links.key = LocalKeysIn.links(folder);
        links.clock = at(now);
        links.transactions = new Under(persona);
        links.session = () -> SESSION;
        return links;
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** A transaction of a persona that is under way already; the real ones need a server. */
    private record Under(Persona current) implements Transactions {

        @Override
        public <T> T as(Persona persona, Callable<T> work) {
            throw new UnsupportedOperationException("links begin no transaction");
        }

        @Override
        public void beforeCommit(String order, Runnable work) {
            throw new UnsupportedOperationException("links leave nothing behind");
        }

        @Override
        public void afterCommit(Runnable work) {
            throw new UnsupportedOperationException("links leave nothing behind");
        }
    }
}
