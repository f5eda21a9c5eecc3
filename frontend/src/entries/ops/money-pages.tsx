import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  Balances,
  DeadLetters,
  moneyFilterOf,
  PaymentPage,
  Payments,
  Reconciliation,
  StoreAccountPage,
  StoreAccounts,
} from "@/features/money";
import { TabbedRoom } from "./tabbed-room";

/** Money: what was paid, how the ledger stands, and what Stripe has said in vain. */
export function MoneyPage() {
  const { t } = useTranslation("ops");
  return (
    <TabbedRoom title={t("money.title")}>
      <Link to="/money/payments" activeOptions={{ includeSearch: false }} className="ops__room">
        {t("money.payments")}
      </Link>
      <Link to="/money/stores" className="ops__room">
        {t("money.stores.title")}
      </Link>
      <Link to="/money/ledger" className="ops__room">
        {t("money.ledger")}
      </Link>
      <Link to="/money/reconciliation" className="ops__room">
        {t("money.reconcile.title")}
      </Link>
      <Link to="/money/dead-letters" className="ops__room">
        {t("money.letters")}
      </Link>
    </TabbedRoom>
  );
}

/** Which payments are shown stands in the address. */
export function PaymentsPage() {
  const filter = moneyFilterOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  return (
    <Payments
      filter={filter}
      onFilter={(search) => void navigate({ to: "/money/payments", search, replace: true })}
      link={(paymentId, children) => (
        <Link to="/money/payments/$paymentId" params={{ paymentId }}>
          {children}
        </Link>
      )}
    />
  );
}

export function OnePaymentPage() {
  const { paymentId } = useParams({ strict: false }) as { paymentId: string };
  return (
    <PaymentPage
      paymentId={paymentId}
      logLink={(about, children) => (
        <Link to="/audit" search={{ about }}>
          {children}
        </Link>
      )}
    />
  );
}

export function StoreAccountsPage() {
  return (
    <StoreAccounts
      link={(storeId, children) => (
        <Link to="/money/stores/$storeId" params={{ storeId }}>
          {children}
        </Link>
      )}
    />
  );
}

export function OneStoreAccountPage() {
  const { storeId } = useParams({ strict: false }) as { storeId: string };
  return <StoreAccountPage storeId={storeId} />;
}

export function BalancesPage() {
  return <Balances />;
}

const paymentLink = (about: string, children: ReactNode) => (
  <Link to="/money/payments" search={{ about }}>
    {children}
  </Link>
);

export function ReconciliationPage() {
  return <Reconciliation paymentLink={paymentLink} />;
}

export function DeadLettersPage() {
  return <DeadLetters paymentLink={paymentLink} />;
}
