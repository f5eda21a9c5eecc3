import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { AccountSecurity, ConfirmEmail, ConfirmEmailNote, ForgottenForm, ResetForm } from "@/features/account";
import {
  CheckoutWait,
  currentToken,
  DisputeLetter,
  IncidentsLetter,
  Landing,
  Letter,
  PaymentsLetter,
  PortalSignInPage,
  ReceiptLetter,
  RightsLetter,
  SignUpPage,
  WrittenDispute,
} from "@/features/portal";

const linkTo = (to: string) => (className: string, children: ReactNode) => (
  <Link to={to} className={className}>
    {children}
  </Link>
);

export function LandingPage() {
  // What it says about a code stays, also when the code opened nothing and is gone.
  const [token] = useState(currentToken);
  return (
    <Landing
      token={token}
      signUpLink={linkTo("/sign-up")}
      signInLink={linkTo("/sign-in")}
      disputeLink={linkTo("/dispute")}
    />
  );
}

export function WrittenDisputePage() {
  return <WrittenDispute backLink={linkTo("/")} />;
}

export function SignUpRoute() {
  const navigate = useNavigate();
  return <SignUpPage onDone={() => void navigate({ to: "/incidents" })} otherLink={linkTo("/sign-in")} />;
}

export function SignInRoute() {
  const navigate = useNavigate();
  return (
    <PortalSignInPage
      onDone={() => void navigate({ to: "/incidents" })}
      otherLink={linkTo("/sign-up")}
      forgottenLink={linkTo("/forgotten")}
    />
  );
}

export function ForgottenPage() {
  const { t } = useTranslation();
  return (
    <Letter>
      <h1 className="t-24">{t("forgotten.title")}</h1>
      <ForgottenForm realm="PORTAL" />
      {linkTo("/sign-in")("btn btn--link", t("signIn.title"))}
    </Letter>
  );
}

export function ResetPage() {
  const { t } = useTranslation();
  return (
    <Letter>
      <h1 className="t-24">{t("reset.title")}</h1>
      <ResetForm signInLink={linkTo("/sign-in")("btn btn--wide", t("signIn.title"))} />
    </Letter>
  );
}

export function ConfirmPage() {
  const { t } = useTranslation();
  return (
    <Letter>
      <h1 className="t-24">{t("confirmEmail.title")}</h1>
      <ConfirmEmail onwardLink={linkTo("/incidents")("btn btn--wide", t("confirmEmail.onward"))} />
    </Letter>
  );
}

export function IncidentsPage() {
  const navigate = useNavigate();
  return (
    <IncidentsLetter
      onSignedOut={() => navigate({ to: "/sign-in" })}
      note={<ConfirmEmailNote />}
      accountLink={linkTo("/account")}
      rightsLink={linkTo("/rights")}
      paymentsLink={linkTo("/payments")}
      receiptLink={(number, className, children) => (
        <Link to="/receipts/$number" params={{ number }} className={className}>
          {children}
        </Link>
      )}
      disputeLink={(disputeId, className, children) => (
        <Link to="/disputes/$disputeId" params={{ disputeId }} className={className}>
          {children}
        </Link>
      )}
    />
  );
}

export function PaymentsPage() {
  return (
    <PaymentsLetter
      receiptLink={(number, className, children) => (
        <Link to="/receipts/$number" params={{ number }} className={className}>
          {children}
        </Link>
      )}
      backLink={linkTo("/incidents")}
    />
  );
}

export function RightsPage() {
  return <RightsLetter backLink={linkTo("/incidents")} />;
}

export function AccountPage() {
  const { t } = useTranslation(["portal", "common"]);
  return (
    <Letter action={linkTo("/incidents")("btn btn--link", t("common:action.back"))}>
      <h1 className="t-24">{t("common:security.title")}</h1>
      <AccountSecurity />
    </Letter>
  );
}

export function CheckoutPage() {
  const { checkoutId }: { checkoutId: string } = useParams({ strict: false });
  const navigate = useNavigate();
  return (
    <CheckoutWait
      checkoutId={checkoutId}
      onPaid={(number) => void navigate({ to: "/receipts/$number", params: { number }, replace: true })}
      backLink={linkTo("/incidents")}
    />
  );
}

export function DisputePage() {
  const { disputeId }: { disputeId: string } = useParams({ strict: false });
  return <DisputeLetter disputeId={disputeId} backLink={linkTo("/incidents")} />;
}

export function ReceiptPage() {
  const { number }: { number: string } = useParams({ strict: false });
  return <ReceiptLetter number={number} backLink={linkTo("/incidents")} />;
}
