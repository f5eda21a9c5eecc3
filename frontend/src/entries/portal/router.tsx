import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect } from "@tanstack/react-router";
import { isSignedOut } from "@/api/problem";
import { portalSessionQuery } from "@/features/portal";
import { BrokenPage, MissingPage } from "./fallback-pages";
import {
  AccountPage,
  CheckoutPage,
  ConfirmPage,
  DisputePage,
  ForgottenPage,
  IncidentsPage,
  LandingPage,
  PaymentsPage,
  ReceiptPage,
  ResetPage,
  RightsPage,
  SignInRoute,
  SignUpRoute,
  WrittenDisputePage,
} from "./pages";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: BrokenPage,
});

const landing = createRoute({ getParentRoute: () => root, path: "/", component: LandingPage });
const signUp = createRoute({ getParentRoute: () => root, path: "/sign-up", component: SignUpRoute });
const written = createRoute({ getParentRoute: () => root, path: "/dispute", component: WrittenDisputePage });
const signIn = createRoute({ getParentRoute: () => root, path: "/sign-in", component: SignInRoute });
const forgotten = createRoute({ getParentRoute: () => root, path: "/forgotten", component: ForgottenPage });
const reset = createRoute({ getParentRoute: () => root, path: "/reset", component: ResetPage });
const confirm = createRoute({ getParentRoute: () => root, path: "/confirm", component: ConfirmPage });

const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: Outlet,
  beforeLoad: async ({ context }) => {
    try {
      await context.queryClient.ensureQueryData(portalSessionQuery());
    } catch (error) {
      if (isSignedOut(error)) {
        throw redirect({ to: "/sign-in" });
      }
      throw error;
    }
  },
});

const incidents = createRoute({ getParentRoute: () => inside, path: "/incidents", component: IncidentsPage });
const checkout = createRoute({ getParentRoute: () => inside, path: "/checkout/$checkoutId", component: CheckoutPage });
const receipt = createRoute({ getParentRoute: () => inside, path: "/receipts/$number", component: ReceiptPage });
const dispute = createRoute({ getParentRoute: () => inside, path: "/disputes/$disputeId", component: DisputePage });
const payments = createRoute({ getParentRoute: () => inside, path: "/payments", component: PaymentsPage });
const rights = createRoute({ getParentRoute: () => inside, path: "/rights", component: RightsPage });
const account = createRoute({ getParentRoute: () => inside, path: "/account", component: AccountPage });

export function createPortalRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      landing,
      signUp,
      written,
      signIn,
      forgotten,
      reset,
      confirm,
      inside.addChildren([incidents, checkout, receipt, payments, dispute, rights, account]),
    ]),
    basepath: "/p",
    context: { queryClient },
    defaultPreload: false,
  });
}
