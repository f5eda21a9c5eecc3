import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { EvidenceHoldKind } from "@/api/types";
import { auditFilterOf, OpsAuditLog } from "@/features/audit";
import { DisputeDesk, DisputeQueue } from "@/features/disputes";
import { EvidenceHolds, HoldEvidence } from "@/features/evidence-holds";
import { FactorReset } from "@/features/factors";
import { OpsPayouts } from "@/features/payouts";
import { Pilots } from "@/features/pilots";
import { RightsDesk, RightsQueue } from "@/features/rights";
import { OpsTicket, TicketQueue } from "@/features/support";
import { Tenants, useStoreNames } from "@/features/tenants";
import { Failure } from "@/ui/notices";

export function TenantsPage() {
  const { t } = useTranslation("ops");
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("tenants.title")}</h1>
      <Tenants
        acts={(storeId) => (
          <>
            <OpsPayouts storeId={storeId} />
            <HoldEvidence storeId={storeId} incidentId={null} />
          </>
        )}
      />
    </main>
  );
}

export function TicketsPage() {
  const { t } = useTranslation("ops");
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("tickets.title")}</h1>
      <TicketQueue
        link={(ticketId, children) => (
          <Link to="/tickets/$ticketId" params={{ ticketId }} className="row">
            {children}
          </Link>
        )}
      />
    </main>
  );
}

export function TicketPage() {
  const { t } = useTranslation("ops");
  const { ticketId = "" } = useParams({ strict: false });
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("tickets.title")}</h1>
      <Link to="/tickets" className="btn btn--plain btn--dense">
        {t("tickets.back")}
      </Link>
      <OpsTicket ticketId={ticketId} />
    </main>
  );
}

export function DisputesPage() {
  const { t } = useTranslation("ops");
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("disputes.title")}</h1>
      <DisputeQueue
        link={(disputeId, children) => (
          <Link to="/disputes/$disputeId" params={{ disputeId }} className="row">
            {children}
          </Link>
        )}
      />
    </main>
  );
}

export function DisputePage() {
  const { t } = useTranslation("ops");
  const { disputeId = "" } = useParams({ strict: false });
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("disputes.title")}</h1>
      <Link to="/disputes" className="btn btn--plain btn--dense">
        {t("disputes.back")}
      </Link>
      <DisputeDesk
        disputeId={disputeId}
        acts={(incident) => <HoldEvidence storeId={incident.store.id} incidentId={incident.id} />}
      />
    </main>
  );
}

export function RequestsPage() {
  const { t } = useTranslation("ops");
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("requests.title")}</h1>
      <RightsQueue
        link={(requestId, children) => (
          <Link to="/requests/$requestId" params={{ requestId }} className="row">
            {children}
          </Link>
        )}
      />
    </main>
  );
}

export function RequestPage() {
  const { t } = useTranslation("ops");
  const { requestId = "" } = useParams({ strict: false });
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("requests.title")}</h1>
      <Link to="/requests" className="btn btn--plain btn--dense">
        {t("requests.back")}
      </Link>
      <RightsDesk
        requestId={requestId}
        acts={(incident) => <HoldEvidence storeId={incident.storeId} incidentId={incident.id} />}
      />
    </main>
  );
}

/** Which holds are shown stands in the address. */
export function EvidenceHoldsPage() {
  const { t } = useTranslation("ops");
  const { kind } = evidenceKindOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("evidenceHolds.title")}</h1>
      <EvidenceHolds
        kind={kind}
        onKind={(chosen) => void navigate({ to: "/evidence-holds", search: { kind: chosen } })}
      />
    </main>
  );
}

export function evidenceKindOf(search: Record<string, unknown>): { kind: EvidenceHoldKind } {
  return { kind: search.kind === "WITHHELD" ? "WITHHELD" : "LEGAL" };
}

export function PilotsPage() {
  const { t } = useTranslation("ops");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and who has no mouse scrolls it
    <main className="ops__page scroll" tabIndex={0}>
      <h1 className="vh">{t("pilots.title")}</h1>
      <Pilots />
    </main>
  );
}

export function PeoplePage() {
  const { t } = useTranslation("ops");
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("factors.title")}</h1>
      <FactorReset />
    </main>
  );
}

/** Which log is shown stands in the address. */
export function AuditPage() {
  const { t } = useTranslation("ops");
  const filter = auditFilterOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { stores, error, retry } = useStoreNames();
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("auditLog")}</h1>
      {error !== null && <Failure detail={describeProblem(error)} onRetry={retry} />}
      <OpsAuditLog stores={stores} filter={filter} onFilter={(search) => void navigate({ to: "/audit", search })} />
    </main>
  );
}
