import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ForgottenForm, ResetForm } from "@/features/account";
import { Unsubscribe } from "@/features/notices";
import { FoundingForm, SignUpForm } from "@/features/onboarding";
import { SignInFrame, SignInPage, useSignIn } from "@/features/session";
import { JoinForm } from "@/features/team";

export function SignInRoute() {
  const { t } = useTranslation("store");
  const navigate = useNavigate();
  return (
    <SignInPage
      room="Penny"
      forgottenLink={(className, children) => (
        <>
          {forgottenLink(className, children)}
          <Link to="/sign-up" className={className}>
            {t("signUp.link")}
          </Link>
        </>
      )}
      onSignedIn={() => void navigate({ to: "/monitor" })}
    />
  );
}

/** For a store that nobody has set up. */
export function SignUpPage() {
  const { t } = useTranslation(["common", "store"]);
  return (
    <SignInFrame room="Penny" title={t("store:signUp.title")}>
      <SignUpForm />
      <Link to="/sign-in" className="btn btn--link">
        {t("signIn.title")}
      </Link>
    </SignInFrame>
  );
}

/** What the letter of a sign-up opens; whoever is through is signed in. */
export function StartPage() {
  const { t } = useTranslation("store");
  const navigate = useNavigate();
  const signIn = useSignIn(() => void navigate({ to: "/getting-started" }));
  return (
    <SignInFrame room="Penny" title={t("founding.title")}>
      <FoundingForm
        onFounded={(credentials) =>
          signIn.mutate(
            { body: { ...credentials, newPassword: null, continuation: null } },
            // A code is good once; the store is there all the same.
            { onError: () => void navigate({ to: "/sign-in" }) },
          )
        }
      />
    </SignInFrame>
  );
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
