import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { isSignedOut } from "@/api/problem";
import { filterOf, recordingOf, searchOf } from "@/features/monitor";
import { networkFilterOf } from "@/features/network";
import { sessionQuery } from "@/features/session";
import { forgetOpenStore } from "@/lib/open-store";
import { BrokenPage } from "./broken-page";
import { MissingPage } from "./missing-page";
import { MonitorPage } from "./monitor-page";
import { StoreShell } from "./store-shell";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: BrokenPage,
});

/** What is not on screen at the start is loaded when it is opened; a phone that keeps the app has it already. */
const entry = (name: keyof typeof import("./entry-pages")) => lazyRouteComponent(() => import("./entry-pages"), name);
const starting = (name: keyof typeof import("./onboarding-pages")) =>
  lazyRouteComponent(() => import("./onboarding-pages"), name);
const supporting = (name: keyof typeof import("./support-pages")) =>
  lazyRouteComponent(() => import("./support-pages"), name);
const recovering = (name: "RecoveryPage" | "PersonRoute") => lazyRouteComponent(() => import("./recovery-page"), name);
const networking = (name: "NetworkPage" | "ListingRoute") => lazyRouteComponent(() => import("./network-page"), name);
const setting = (name: keyof typeof import("./settings-pages")) =>
  lazyRouteComponent(() => import("./settings-pages"), name);

const signIn = createRoute({ getParentRoute: () => root, path: "/sign-in", component: entry("SignInRoute") });
const forgotten = createRoute({ getParentRoute: () => root, path: "/forgotten", component: entry("ForgottenPage") });
const reset = createRoute({ getParentRoute: () => root, path: "/reset", component: entry("ResetPage") });

const join = createRoute({ getParentRoute: () => root, path: "/join", component: entry("JoinPage") });

const signUp = createRoute({ getParentRoute: () => root, path: "/sign-up", component: entry("SignUpPage") });
const founding = createRoute({ getParentRoute: () => root, path: "/start", component: entry("StartPage") });

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: "/unsubscribe",
  component: entry("UnsubscribePage"),
});

/** Nobody gets past here without a session. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  component: Outlet,
  beforeLoad: async ({ context }) => {
    try {
      await context.queryClient.ensureQueryData(sessionQuery());
    } catch (error) {
      if (isSignedOut(error)) {
        forgetOpenStore();
        throw redirect({ to: "/sign-in" });
      }
      throw error;
    }
  },
});

const shell = createRoute({ getParentRoute: () => signedIn, id: "shell", component: StoreShell });
const stores = createRoute({
  getParentRoute: () => signedIn,
  path: "/stores",
  component: lazyRouteComponent(() => import("./all-stores-page"), "AllStoresPage"),
});

const start = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/monitor" });
  },
});

const monitor = createRoute({
  getParentRoute: () => shell,
  path: "/monitor",
  component: MonitorPage,
  validateSearch: (search: Record<string, unknown>) => searchOf(filterOf(search)),
});
const alert = createRoute({ getParentRoute: () => monitor, path: "$alertId", validateSearch: recordingOf });
const recovery = createRoute({ getParentRoute: () => shell, path: "/recovery", component: recovering("RecoveryPage") });
const ledger = createRoute({
  getParentRoute: () => recovery,
  path: "ledger",
  component: lazyRouteComponent(() => import("./ledger-page"), "LedgerPage"),
});
const person = createRoute({ getParentRoute: () => recovery, path: "$personId", component: recovering("PersonRoute") });
const network = createRoute({
  getParentRoute: () => shell,
  path: "/network",
  component: networking("NetworkPage"),
  validateSearch: networkFilterOf,
});
const listing = createRoute({
  getParentRoute: () => network,
  path: "$listingId",
  component: networking("ListingRoute"),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: "/account",
  component: lazyRouteComponent(() => import("./account-page"), "AccountPage"),
});
const settings = createRoute({ getParentRoute: () => shell, path: "/settings", component: setting("SettingsPage") });
const team = createRoute({ getParentRoute: () => shell, path: "/settings/team", component: setting("TeamPage") });
const cameras = createRoute({
  getParentRoute: () => shell,
  path: "/settings/cameras",
  component: setting("CamerasPage"),
});
const police = createRoute({ getParentRoute: () => shell, path: "/settings/police", component: setting("PolicePage") });
const phone = createRoute({ getParentRoute: () => shell, path: "/settings/phone", component: setting("PhonePage") });
const contacts = createRoute({
  getParentRoute: () => shell,
  path: "/settings/contacts",
  component: setting("ContactsPage"),
});
const notices = createRoute({
  getParentRoute: () => shell,
  path: "/settings/notices",
  component: setting("NoticesPage"),
});
const support = createRoute({
  getParentRoute: () => shell,
  path: "/settings/support",
  component: supporting("SupportPage"),
});
const ticket = createRoute({
  getParentRoute: () => shell,
  path: "/settings/support/$ticketId",
  component: supporting("TicketPage"),
});
const gettingStarted = createRoute({
  getParentRoute: () => shell,
  path: "/getting-started",
  component: starting("GettingStartedPage"),
});
const testClip = createRoute({
  getParentRoute: () => shell,
  path: "/settings/test-clip",
  component: starting("TestClipPage"),
});
const agreement = createRoute({
  getParentRoute: () => shell,
  path: "/settings/agreement",
  component: starting("AgreementPage"),
});
const signs = createRoute({ getParentRoute: () => shell, path: "/settings/signs", component: starting("SignsPage") });
const trial = createRoute({ getParentRoute: () => shell, path: "/settings/trial", component: starting("TrialPage") });
const subscription = createRoute({
  getParentRoute: () => shell,
  path: "/settings/subscription",
  component: setting("SubscriptionPage"),
  validateSearch: (search: Record<string, unknown>): { begun?: string } =>
    typeof search.begun === "string" ? { begun: search.begun } : {},
});
const region = createRoute({
  getParentRoute: () => shell,
  path: "/settings/region",
  component: starting("RegionPage"),
});
const quality = createRoute({ getParentRoute: () => shell, path: "/quality", component: setting("QualityPage") });
const audit = createRoute({ getParentRoute: () => shell, path: "/settings/audit", component: setting("AuditPage") });
const retention = createRoute({
  getParentRoute: () => shell,
  path: "/settings/retention",
  component: setting("RetentionPage"),
});
const payouts = createRoute({
  getParentRoute: () => shell,
  path: "/settings/payouts",
  component: setting("PayoutsPage"),
});

export function createStoreRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      forgotten,
      reset,
      join,
      signUp,
      founding,
      unsubscribe,
      signedIn.addChildren([
        stores,
        shell.addChildren([
          start,
          monitor.addChildren([alert]),
          network.addChildren([listing]),
          recovery.addChildren([ledger, person]),
          account,
          settings,
          team,
          cameras,
          police,
          phone,
          contacts,
          notices,
          support,
          ticket,
          gettingStarted,
          testClip,
          agreement,
          signs,
          trial,
          subscription,
          region,
          quality,
          audit,
          retention,
          payouts,
        ]),
      ]),
    ]),
    context: { queryClient },
    defaultPreload: false,
  });
}
