import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  useNavigate,
} from "@tanstack/react-router";
import { isSignedOut } from "@/api/problem";
import { auditFilterOf } from "@/features/audit";
import { linksFilterOf } from "@/features/links";
import { alertsFilterOf, metricsFilterOf } from "@/features/metrics";
import { moneyFilterOf } from "@/features/money";
import { shelfOf } from "@/features/review";
import { hasRole, SignInPage, sessionQuery } from "@/features/session";
import { watchFilterOf } from "@/features/watchlist";
import { AccountPage } from "./account-page";
import {
  AuditPage,
  DisputePage,
  DisputesPage,
  EvidenceHoldsPage,
  evidenceKindOf,
  PeoplePage,
  PilotsPage,
  RequestPage,
  RequestsPage,
  TenantsPage,
  TicketPage,
  TicketsPage,
} from "./admin-pages";
import { BrokenPage, MissingPage } from "./fallback-pages";
import { CertificatesPage, JobsListPage, JobsPage, OneJobPage, TonightPage } from "./jobs-pages";
import { LinksPage } from "./links-page";
import { CountedAlertsPage, MetricsPage } from "./metrics-pages";
import {
  BalancesPage,
  DeadLettersPage,
  MoneyPage,
  OnePaymentPage,
  OneStoreAccountPage,
  PaymentsPage,
  ReconciliationPage,
  StoreAccountsPage,
} from "./money-pages";
import { HoldsPage, ListingPage, ListingsPage, NetworkPage, PoliciesPage } from "./network-pages";
import { OpsShell } from "./ops-shell";
import { ReviewPage } from "./review-page";
import { SecondPage } from "./second-page";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: BrokenPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: function SignIn() {
    const navigate = useNavigate();
    return (
      <SignInPage
        room="Penny Ops"
        forgottenLink={(className, children) => (
          <a href="/forgotten" className={className}>
            {children}
          </a>
        )}
        onSignedIn={() => void navigate({ to: "/" })}
      />
    );
  },
});

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  component: OpsShell,
  beforeLoad: async ({ context }) => {
    try {
      await context.queryClient.ensureQueryData(sessionQuery());
    } catch (error) {
      if (isSignedOut(error)) {
        throw redirect({ to: "/sign-in" });
      }
      throw error;
    }
  },
});

const start = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery());
    throw redirect({ to: hasRole(session, "penny_reviewer") ? "/review" : "/tenants" });
  },
});

const review = createRoute({
  getParentRoute: () => shell,
  path: "/review",
  validateSearch: shelfOf,
  component: ReviewPage,
});
const one = createRoute({ getParentRoute: () => review, path: "$reviewId" });
const second = createRoute({ getParentRoute: () => shell, path: "/second-readings", component: SecondPage });
const secondOne = createRoute({ getParentRoute: () => second, path: "$reviewId" });
const links = createRoute({
  getParentRoute: () => shell,
  path: "/links",
  validateSearch: linksFilterOf,
  component: LinksPage,
});
const linksOne = createRoute({ getParentRoute: () => links, path: "$personId" });
const account = createRoute({ getParentRoute: () => shell, path: "/account", component: AccountPage });
const tenants = createRoute({ getParentRoute: () => shell, path: "/tenants", component: TenantsPage });
const pilots = createRoute({ getParentRoute: () => shell, path: "/pilots", component: PilotsPage });
const tickets = createRoute({ getParentRoute: () => shell, path: "/tickets", component: TicketsPage });
const ticket = createRoute({ getParentRoute: () => shell, path: "/tickets/$ticketId", component: TicketPage });
const disputes = createRoute({ getParentRoute: () => shell, path: "/disputes", component: DisputesPage });
const dispute = createRoute({ getParentRoute: () => shell, path: "/disputes/$disputeId", component: DisputePage });
const requests = createRoute({ getParentRoute: () => shell, path: "/requests", component: RequestsPage });
const request = createRoute({ getParentRoute: () => shell, path: "/requests/$requestId", component: RequestPage });
const evidenceHolds = createRoute({
  getParentRoute: () => shell,
  path: "/evidence-holds",
  validateSearch: evidenceKindOf,
  component: EvidenceHoldsPage,
});
const network = createRoute({ getParentRoute: () => shell, id: "network", component: NetworkPage });
const policies = createRoute({
  getParentRoute: () => network,
  path: "/network",
  validateSearch: policyOf,
  component: PoliciesPage,
});
const listings = createRoute({
  getParentRoute: () => network,
  path: "/network/listings",
  validateSearch: watchFilterOf,
  component: ListingsPage,
});
const listing = createRoute({
  getParentRoute: () => network,
  path: "/network/listings/$listingId",
  component: ListingPage,
});
const holds = createRoute({ getParentRoute: () => network, path: "/network/holds", component: HoldsPage });
const metrics = createRoute({
  getParentRoute: () => shell,
  path: "/metrics",
  validateSearch: metricsFilterOf,
  component: MetricsPage,
});
const countedAlerts = createRoute({
  getParentRoute: () => shell,
  path: "/metrics/alerts",
  validateSearch: alertsFilterOf,
  component: CountedAlertsPage,
});
const money = createRoute({ getParentRoute: () => shell, id: "money", component: MoneyPage });
const moneyStart = createRoute({
  getParentRoute: () => money,
  path: "/money",
  beforeLoad: () => {
    throw redirect({ to: "/money/payments" });
  },
});
const payments = createRoute({
  getParentRoute: () => money,
  path: "/money/payments",
  validateSearch: moneyFilterOf,
  component: PaymentsPage,
});
const payment = createRoute({
  getParentRoute: () => money,
  path: "/money/payments/$paymentId",
  component: OnePaymentPage,
});
const storeAccounts = createRoute({
  getParentRoute: () => money,
  path: "/money/stores",
  component: StoreAccountsPage,
});
const storeAccount = createRoute({
  getParentRoute: () => money,
  path: "/money/stores/$storeId",
  component: OneStoreAccountPage,
});
const balances = createRoute({ getParentRoute: () => money, path: "/money/ledger", component: BalancesPage });
const reconciliation = createRoute({
  getParentRoute: () => money,
  path: "/money/reconciliation",
  component: ReconciliationPage,
});
const deadLetters = createRoute({
  getParentRoute: () => money,
  path: "/money/dead-letters",
  component: DeadLettersPage,
});
const jobs = createRoute({ getParentRoute: () => shell, id: "jobs", component: JobsPage });
const jobsList = createRoute({ getParentRoute: () => jobs, path: "/jobs", component: JobsListPage });
const oneJob = createRoute({ getParentRoute: () => jobs, path: "/jobs/runs/$job", component: OneJobPage });
const tonight = createRoute({ getParentRoute: () => jobs, path: "/jobs/tonight", component: TonightPage });
const certificates = createRoute({
  getParentRoute: () => jobs,
  path: "/jobs/certificates",
  component: CertificatesPage,
});
const people = createRoute({ getParentRoute: () => shell, path: "/people", component: PeoplePage });
const audit = createRoute({
  getParentRoute: () => shell,
  path: "/audit",
  validateSearch: auditFilterOf,
  component: AuditPage,
});

/** Which policy an address shows; "new" is one that is being written. */
function policyOf(search: Record<string, unknown>): { policy?: string } {
  return typeof search.policy === "string" ? { policy: search.policy } : {};
}

export function createOpsRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      shell.addChildren([
        start,
        review.addChildren([one]),
        second.addChildren([secondOne]),
        links.addChildren([linksOne]),
        tenants,
        pilots,
        tickets,
        ticket,
        disputes,
        dispute,
        requests,
        request,
        evidenceHolds,
        network.addChildren([policies, listings, listing, holds]),
        metrics,
        countedAlerts,
        money.addChildren([
          moneyStart,
          payments,
          payment,
          storeAccounts,
          storeAccount,
          balances,
          reconciliation,
          deadLetters,
        ]),
        jobs.addChildren([jobsList, oneJob, tonight, certificates]),
        people,
        audit,
        account,
      ]),
    ]),
    basepath: "/ops",
    context: { queryClient },
    defaultPreload: false,
  });
}
