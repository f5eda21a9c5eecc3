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
import { filterOf, searchOf } from "@/features/monitor";
import { SignInPage, sessionQuery } from "@/features/session";
import { AccountPage } from "./account-page";
import { AllStoresPage } from "./all-stores-page";
import { BrokenPage } from "./broken-page";
import { ForgottenPage, forgottenLink, JoinPage, ResetPage, UnsubscribePage } from "./entry-pages";
import { LedgerPage } from "./ledger-page";
import { MissingPage } from "./missing-page";
import { MonitorPage } from "./monitor-page";
import { PersonRoute, RecoveryPage } from "./recovery-page";
import {
  AuditPage,
  CamerasPage,
  ContactsPage,
  NoticesPage,
  PhonePage,
  PolicePage,
  QualityPage,
  SettingsPage,
  TeamPage,
} from "./settings-pages";
import { StoreShell } from "./store-shell";

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
      <SignInPage room="Penny" forgottenLink={forgottenLink} onSignedIn={() => void navigate({ to: "/monitor" })} />
    );
  },
});

const forgotten = createRoute({ getParentRoute: () => root, path: "/forgotten", component: ForgottenPage });
const reset = createRoute({ getParentRoute: () => root, path: "/reset", component: ResetPage });

const join = createRoute({ getParentRoute: () => root, path: "/join", component: JoinPage });

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: "/unsubscribe",
  component: UnsubscribePage,
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
        throw redirect({ to: "/sign-in" });
      }
      throw error;
    }
  },
});

const shell = createRoute({ getParentRoute: () => signedIn, id: "shell", component: StoreShell });
const stores = createRoute({ getParentRoute: () => signedIn, path: "/stores", component: AllStoresPage });

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
const alert = createRoute({ getParentRoute: () => monitor, path: "$alertId" });
const recovery = createRoute({ getParentRoute: () => shell, path: "/recovery", component: RecoveryPage });
const ledger = createRoute({ getParentRoute: () => recovery, path: "ledger", component: LedgerPage });
const person = createRoute({ getParentRoute: () => recovery, path: "$personId", component: PersonRoute });
const account = createRoute({ getParentRoute: () => shell, path: "/account", component: AccountPage });
const settings = createRoute({ getParentRoute: () => shell, path: "/settings", component: SettingsPage });
const team = createRoute({ getParentRoute: () => shell, path: "/settings/team", component: TeamPage });
const cameras = createRoute({ getParentRoute: () => shell, path: "/settings/cameras", component: CamerasPage });
const police = createRoute({ getParentRoute: () => shell, path: "/settings/police", component: PolicePage });
const phone = createRoute({ getParentRoute: () => shell, path: "/settings/phone", component: PhonePage });
const contacts = createRoute({ getParentRoute: () => shell, path: "/settings/contacts", component: ContactsPage });
const notices = createRoute({ getParentRoute: () => shell, path: "/settings/notices", component: NoticesPage });
const quality = createRoute({ getParentRoute: () => shell, path: "/quality", component: QualityPage });
const audit = createRoute({ getParentRoute: () => shell, path: "/settings/audit", component: AuditPage });

export function createStoreRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      forgotten,
      reset,
      join,
      unsubscribe,
      signedIn.addChildren([
        stores,
        shell.addChildren([
          start,
          monitor.addChildren([alert]),
          recovery.addChildren([ledger, person]),
          account,
          settings,
          team,
          cameras,
          police,
          phone,
          contacts,
          notices,
          quality,
          audit,
        ]),
      ]),
    ]),
    context: { queryClient },
    defaultPreload: false,
  });
}
