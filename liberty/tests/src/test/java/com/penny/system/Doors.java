package com.penny.system;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reviewed: which door each operation stands behind. An operation that is missing here fails the build. */
final class Doors {

    /** Everybody who may try a door; the store they try to get at is never the stranger's. */
    enum Persona {
        NOBODY,
        STAFF,
        ADMIN,
        STRANGER,
        REVIEWER,
        OPS,
        PERSON,
        OTHER_PERSON,
        /** Holds nothing but the key of a camera of the store. */
        CAMERA,
        /** The same, of another store. */
        OTHER_CAMERA;

        /** Those who cannot have a session. */
        static final Set<Persona> WITHOUT_SESSION = EnumSet.of(NOBODY, CAMERA, OTHER_CAMERA);
    }

    /** Who gets in, and what the others are told. */
    enum Door {
        /** Opened by nothing, or by something that only its owner knows (a link, a code, a password). */
        EVERYBODY(EnumSet.allOf(Persona.class), Set.of()),
        SIGNED_IN(EnumSet.complementOf(EnumSet.copyOf(Persona.WITHOUT_SESSION)), Set.of(401)),
        STORE_STAFF(EnumSet.of(Persona.STAFF, Persona.ADMIN), Set.of(404)),
        STORE_ADMIN(EnumSet.of(Persona.ADMIN), Set.of(403, 404)),
        REVIEW(EnumSet.of(Persona.REVIEWER), Set.of(403)),
        PENNY_OPS(EnumSet.of(Persona.OPS), Set.of(403)),
        PORTAL(EnumSet.of(Persona.PERSON, Persona.OTHER_PERSON), Set.of(401)),
        CAMERA_KEY(EnumSet.of(Persona.CAMERA), Set.of(401)),
        STRIPE_SIGNATURE(EnumSet.noneOf(Persona.class), Set.of(400));

        private final Set<Persona> admitted;
        private final Set<Integer> refusals;

        Door(Set<Persona> admitted, Set<Integer> refusals) {
            this.admitted = admitted;
            this.refusals = refusals;
        }

        boolean admits(Persona persona) {
            return admitted.contains(persona);
        }

        /** The statuses by which it refuses somebody. */
        Set<Integer> refusals(Persona persona) {
            boolean asksForASession = this != CAMERA_KEY && this != STRIPE_SIGNATURE;
            return Persona.WITHOUT_SESSION.contains(persona) && asksForASession ? Set.of(401) : refusals;
        }
    }

    static final Map<String, Door> OF = Map.ofEntries(
            entry("GET /api/account", Door.SIGNED_IN),
            entry("POST /api/account-links/confirmation", Door.EVERYBODY),
            entry("POST /api/account-links/confirmation-letters", Door.SIGNED_IN),
            entry("POST /api/account-links/forgotten", Door.EVERYBODY),
            entry("POST /api/account-links/reset", Door.EVERYBODY),
            entry("POST /api/account/authenticator", Door.SIGNED_IN),
            entry("POST /api/account/authenticator/confirmation", Door.SIGNED_IN),
            entry("POST /api/account/authenticator/removal", Door.SIGNED_IN),
            entry("POST /api/account/passkeys", Door.SIGNED_IN),
            entry("POST /api/account/passkeys/registration", Door.SIGNED_IN),
            entry("POST /api/account/passkeys/{passkeyId}/removal", Door.SIGNED_IN),
            entry("POST /api/account/password", Door.SIGNED_IN),
            entry("GET /api/account/sessions", Door.SIGNED_IN),
            entry("DELETE /api/account/sessions", Door.SIGNED_IN),
            entry("DELETE /api/account/sessions/{sessionId}", Door.SIGNED_IN),
            entry("GET /api/account/stores", Door.SIGNED_IN),
            entry("GET /api/account/stores/live", Door.SIGNED_IN),
            entry("POST /api/cameras/{cameraId}/clips", Door.CAMERA_KEY),
            entry("GET /api/cameras/{cameraId}/clips/{clipId}", Door.CAMERA_KEY),
            entry("POST /api/invitation-links/acceptance", Door.EVERYBODY),
            entry("POST /api/invitation-links/offer", Door.EVERYBODY),
            entry("GET /api/ops/audit-entries", Door.PENNY_OPS),
            entry("GET /api/ops/disputes", Door.PENNY_OPS),
            entry("GET /api/ops/disputes/{disputeId}", Door.PENNY_OPS),
            entry("POST /api/ops/disputes/{disputeId}/clip-views", Door.PENNY_OPS),
            entry("POST /api/ops/disputes/{disputeId}/decision", Door.PENNY_OPS),
            entry("GET /api/ops/disputes/{disputeId}/files/{attachmentId}", Door.PENNY_OPS),
            entry("POST /api/ops/disputes/{disputeId}/messages", Door.PENNY_OPS),
            entry("POST /api/ops/factor-resets", Door.PENNY_OPS),
            entry("GET /api/ops/network/holds", Door.PENNY_OPS),
            entry("POST /api/ops/network/holds/{holdId}/lift", Door.PENNY_OPS),
            entry("GET /api/ops/network/listings", Door.PENNY_OPS),
            entry("GET /api/ops/network/listings/{listingId}", Door.PENNY_OPS),
            entry("POST /api/ops/network/people/{offenderId}/holds", Door.PENNY_OPS),
            entry("GET /api/ops/network/policies", Door.PENNY_OPS),
            entry("POST /api/ops/network/policies", Door.PENNY_OPS),
            entry("POST /api/ops/network/policies/dry-runs", Door.PENNY_OPS),
            entry("DELETE /api/ops/network/policies/versions/{versionId}", Door.PENNY_OPS),
            entry("POST /api/ops/network/policies/versions/{versionId}/activation", Door.PENNY_OPS),
            entry("GET /api/ops/pilots", Door.PENNY_OPS),
            entry("GET /api/ops/organisations", Door.PENNY_OPS),
            entry("PUT /api/ops/organisations/{organisationId}/suspension", Door.PENNY_OPS),
            entry("DELETE /api/ops/organisations/{organisationId}/suspension", Door.PENNY_OPS),
            entry("GET /api/ops/tickets", Door.PENNY_OPS),
            entry("GET /api/ops/tickets/{ticketId}", Door.PENNY_OPS),
            entry("POST /api/ops/tickets/{ticketId}/closing", Door.PENNY_OPS),
            entry("GET /api/ops/tickets/{ticketId}/files/{fileId}", Door.PENNY_OPS),
            entry("POST /api/ops/tickets/{ticketId}/messages", Door.PENNY_OPS),
            entry("POST /api/ops/tickets/{ticketId}/messages/{messageId}/files", Door.PENNY_OPS),
            entry("POST /api/portal/accounts", Door.EVERYBODY),
            entry("POST /api/portal/checkouts", Door.PORTAL),
            entry("GET /api/portal/checkouts/{checkoutId}", Door.PORTAL),
            entry("GET /api/portal/disputes", Door.PORTAL),
            entry("GET /api/portal/disputes/{disputeId}", Door.PORTAL),
            entry("POST /api/portal/disputes/{disputeId}/files", Door.PORTAL),
            entry("GET /api/portal/disputes/{disputeId}/files/{attachmentId}", Door.PORTAL),
            entry("POST /api/portal/disputes/{disputeId}/messages", Door.PORTAL),
            entry("GET /api/portal/incidents", Door.PORTAL),
            entry("POST /api/portal/incidents/{incidentId}/clip-views", Door.PORTAL),
            entry("POST /api/portal/incidents/{incidentId}/disputes", Door.PORTAL),
            entry("POST /api/portal/written-disputes", Door.EVERYBODY),
            entry("GET /api/portal/receipts", Door.PORTAL),
            entry("GET /api/portal/receipts/{number}", Door.PORTAL),
            entry("GET /api/portal/receipts/{number}/document", Door.PORTAL),
            entry("DELETE /api/portal/session", Door.EVERYBODY),
            entry("GET /api/portal/session", Door.PORTAL),
            entry("POST /api/portal/sessions", Door.EVERYBODY),
            entry("POST /api/portal/sessions/passkey", Door.EVERYBODY),
            entry("POST /api/portal/sessions/passkey/challenge", Door.EVERYBODY),
            entry("POST /api/portal/token-checks", Door.EVERYBODY),
            entry("GET /api/reviews", Door.REVIEW),
            entry("GET /api/reviews/live", Door.REVIEW),
            entry("GET /api/reviews/{reviewId}", Door.REVIEW),
            entry("POST /api/reviews/{reviewId}/approval", Door.REVIEW),
            entry("DELETE /api/reviews/{reviewId}/claim", Door.REVIEW),
            entry("POST /api/reviews/{reviewId}/claim", Door.REVIEW),
            entry("POST /api/reviews/{reviewId}/clip-views", Door.REVIEW),
            entry("POST /api/reviews/{reviewId}/rejection", Door.REVIEW),
            entry("POST /api/reviews/{reviewId}/skips", Door.REVIEW),
            entry("GET /api/second-readings", Door.REVIEW),
            entry("GET /api/second-readings/agreement", Door.REVIEW),
            entry("GET /api/second-readings/{reviewId}", Door.REVIEW),
            entry("POST /api/second-readings/{reviewId}/clip-views", Door.REVIEW),
            entry("POST /api/second-readings/{reviewId}/verdict", Door.REVIEW),
            entry("DELETE /api/session", Door.EVERYBODY),
            entry("GET /api/push-key", Door.SIGNED_IN),
            entry("POST /api/unsubscriptions/{secret}", Door.EVERYBODY),
            entry("GET /api/session", Door.SIGNED_IN),
            entry("POST /api/session", Door.EVERYBODY),
            entry("POST /api/session/passkey", Door.EVERYBODY),
            entry("POST /api/session/passkey/challenge", Door.EVERYBODY),
            entry("POST /api/sign-ups", Door.EVERYBODY),
            entry("POST /api/sign-ups/founding", Door.EVERYBODY),
            entry("POST /api/sign-ups/offer", Door.EVERYBODY),
            entry("GET /api/stores/{storeId}", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/agreement", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/agreement/signature", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/cameras/{cameraId}/test-clips", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/cameras/{cameraId}/test-clips/sample", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/cameras/{cameraId}/test-clips/{clipId}", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/checklist", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/checklist/signs", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/region", Door.STORE_ADMIN),
            entry("PUT /api/stores/{storeId}/region", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/region/known", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/tickets", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/tickets", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/tickets/{ticketId}", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/tickets/{ticketId}/closing", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/tickets/{ticketId}/files/{fileId}", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/tickets/{ticketId}/messages", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/tickets/{ticketId}/messages/{messageId}/files", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/trial", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/trial", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/alerts", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/alerts/{alertId}", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/listings", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/listings/{listingId}", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/bundles", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/alerts/{alertId}/bundles", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/alerts/{alertId}/bundles/{bundleId}", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/bundles/{bundleId}/verifications", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/clip-views", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/comments", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/confirmation", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/alerts/{alertId}/detail", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/dismissal", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/alerts/{alertId}/evidence-views", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/alerts/{alertId}/frames", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/payment-requests", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/police-reports", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/alerts/{alertId}/police-reports", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/release", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/separation", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/take", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/alerts/{alertId}/undo", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/audit-entries", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/audit-entries/export", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/cameras", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/cameras", Door.STORE_ADMIN),
            entry("PUT /api/stores/{storeId}/cameras/{cameraId}", Door.STORE_ADMIN),
            entry("DELETE /api/stores/{storeId}/cameras/{cameraId}", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/cameras/{cameraId}/keys", Door.STORE_ADMIN),
            entry("DELETE /api/stores/{storeId}/cameras/{cameraId}/keys", Door.STORE_ADMIN),
            entry("DELETE /api/stores/{storeId}/cameras/{cameraId}/keys/previous", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/colleagues", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/contacts", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/contacts", Door.STORE_ADMIN),
            entry("PUT /api/stores/{storeId}/contacts/{contactId}", Door.STORE_ADMIN),
            entry("DELETE /api/stores/{storeId}/contacts/{contactId}", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/contacts/{contactId}/tests", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/devices", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/devices", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/devices/tests", Door.STORE_STAFF),
            entry("DELETE /api/stores/{storeId}/devices/{deviceId}", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/notice-rules", Door.STORE_ADMIN),
            entry("PUT /api/stores/{storeId}/notice-rules", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/notices", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/notices/samples", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/notices/ways", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/notices/{noticeId}", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/snoozes", Door.STORE_STAFF),
            entry("PUT /api/stores/{storeId}/snoozes/{cameraId}", Door.STORE_STAFF),
            entry("DELETE /api/stores/{storeId}/snoozes/{cameraId}", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/commissions", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/invitations", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/invitations", Door.STORE_ADMIN),
            entry("DELETE /api/stores/{storeId}/invitations/{invitationId}", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/live", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/members", Door.STORE_ADMIN),
            entry("DELETE /api/stores/{storeId}/members/{accountId}", Door.STORE_ADMIN),
            entry("DELETE /api/stores/{storeId}/members/{accountId}/sessions", Door.STORE_ADMIN),
            entry("PUT /api/stores/{storeId}/members/{accountId}/role", Door.STORE_ADMIN),
            entry("POST /api/stores/{storeId}/missed-incidents", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/missed-incidents", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/people", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/people/{personId}", Door.STORE_STAFF),
            entry("POST /api/stores/{storeId}/people/{personId}/payment-requests", Door.STORE_STAFF),
            entry("PUT /api/stores/{storeId}/police-number", Door.STORE_ADMIN),
            entry("GET /api/stores/{storeId}/quality", Door.STORE_STAFF),
            entry("GET /api/stores/{storeId}/summary", Door.STORE_STAFF),
            entry("POST /api/stripe/webhooks", Door.STRIPE_SIGNATURE));

    private Doors() {}
}
