import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { passkeyOutcome } from "@/api/passkey-outcome";
import { attempt } from "@/lib/sign-in";
import { Refusal } from "@/ui/notices";
import { PasskeyEntry } from "@/ui/passkey-entry";
import { EntryForm } from "./entry-form";
import { Letter } from "./letter";
import { usePortalPasskey, usePortalSignIn, useSignUp } from "./portal-queries";
import { currentToken } from "./portal-token";

interface EntryPageProps {
  onDone: () => void;
  otherLink: ReactLink;
}

type ReactLink = (className: string, children: ReactNode) => ReactNode;

/** Makes the account that only this person uses to see the evidence. */
export function SignUpPage({ onDone, otherLink }: EntryPageProps) {
  const { t } = useTranslation("portal");
  // A refused token is gone for the next page, but the reason stays beside the form that sent it.
  const [token] = useState(currentToken);
  const signUp = useSignUp(onDone);
  return (
    <Letter>
      <h1 className="t-24">{t("signUp.title")}</h1>
      <p>{t("signUp.text")}</p>
      {token === null ? (
        <Refusal>{t("signUp.noLink")}</Refusal>
      ) : (
        <EntryForm
          kind="signUp"
          busy={signUp.isPending}
          error={signUp.error}
          onSubmit={({ email, password }) => signUp.mutate({ body: { email, password, token } })}
        />
      )}
      {otherLink("btn btn--link", t("landing.haveAccount"))}
    </Letter>
  );
}

/** Back to an account; a link that was scanned is added to it. */
export function PortalSignInPage({ onDone, otherLink, forgottenLink }: EntryPageProps & { forgottenLink: ReactLink }) {
  const { t } = useTranslation(["portal", "common"]);
  const token = currentToken();
  const signIn = usePortalSignIn(onDone);
  const passkey = usePortalPasskey(onDone);
  return (
    <Letter>
      <h1 className="t-24">{t("signIn.title")}</h1>
      <EntryForm
        kind="signIn"
        busy={signIn.isPending}
        error={signIn.error}
        step={signIn.step}
        onSubmit={(typed, next) =>
          signIn.mutate({ body: { ...attempt(typed, signIn.step), token } }, { onSuccess: next })
        }
      />
      {!signIn.step && (
        <>
          <PasskeyEntry busy={passkey.isPending} {...passkeyOutcome(passkey.error)} onPress={() => passkey.mutate()} />
          {forgottenLink("btn btn--link", t("common:forgotten.title"))}
          {token !== null && otherLink("btn btn--link", t("signUp.title"))}
        </>
      )}
    </Letter>
  );
}
