import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ForgottenForm, ResetForm } from "@/features/account";
import { Unsubscribe } from "@/features/notices";
import { SignInFrame, SignInPage } from "@/features/session";
import { JoinForm } from "@/features/team";

export function SignInRoute() {
  const navigate = useNavigate();
  return <SignInPage room="Penny" forgottenLink={forgottenLink} onSignedIn={() => void navigate({ to: "/monitor" })} />;
}

const forgottenLink = (className: string, children: ReactNode) => (
  <Link to="/forgotten" className={className}>
    {children}
  </Link>
);

/** For the people of stores and of Penny alike: their accounts are of one realm. */
export function ForgottenPage() {
  const { t } = useTranslation();
  return (
    <SignInFrame room="Penny" title={t("forgotten.title")}>
      <ForgottenForm realm="STAFF" />
      <Link to="/sign-in" className="btn btn--link">
        {t("signIn.title")}
      </Link>
    </SignInFrame>
  );
}

export function ResetPage() {
  const { t } = useTranslation();
  return (
    <SignInFrame room="Penny" title={t("reset.title")}>
      <ResetForm
        signInLink={
          <Link to="/sign-in" className="btn btn--wide">
            {t("signIn.title")}
          </Link>
        }
      />
    </SignInFrame>
  );
}

export function JoinPage() {
  const { t } = useTranslation();
  return (
    <SignInFrame room="Penny" title={t("join.title")}>
      <JoinForm
        signInLink={
          <Link to="/sign-in" className="btn btn--wide">
            {t("signIn.title")}
          </Link>
        }
      />
    </SignInFrame>
  );
}

/** For whoever has a letter; no account is needed. */
export function UnsubscribePage() {
  const { t } = useTranslation("store");
  return (
    <SignInFrame room="Penny" title={t("unsubscribe.title")}>
      <Unsubscribe />
    </SignInFrame>
  );
}
