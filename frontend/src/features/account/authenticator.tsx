import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { State } from "@/ui/state";
import { useAuthenticatorRemoval, useAuthenticatorStart, useRefresh } from "./account-queries";
import { AskPassword } from "./ask-password";
import { AuthenticatorSetUp } from "./authenticator-set-up";
import { RecoveryCodes } from "./recovery-codes";

/** The authenticator app: not there, being set up, or there. */
export function Authenticator({ account }: { account: Account }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const start = useAuthenticatorStart();
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>();

  if (recoveryCodes) {
    return (
      <RecoveryCodes
        codes={recoveryCodes}
        onKept={async () => {
          await refresh();
          setRecoveryCodes(undefined);
          start.reset();
        }}
      />
    );
  }
  if (start.data) {
    return <AuthenticatorSetUp setUp={start.data} onConfirmed={setRecoveryCodes} />;
  }
  if (account.authenticatorSince === null && account.userPool && account.proof === "TWO_FACTORS") {
    return <p className="muted">{t("security.authenticator.userPool")}</p>;
  }
  if (account.authenticatorSince === null) {
    return (
      <>
        <p className="muted">
          {t(account.secondFactorNeeded ? "security.authenticator.must" : "security.authenticator.may")}
        </p>
        <AskPassword
          label={t("security.authenticator.start")}
          busy={start.isPending}
          error={start.error}
          onPassword={(password) => start.mutate({ body: { password } })}
        />
      </>
    );
  }
  return <Standing account={account} since={account.authenticatorSince} />;
}

function Standing({ account, since }: { account: Account; since: string }) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  const removal = useAuthenticatorRemoval(() => setRemoving(false));
  return (
    <>
      <div className="line">
        <State meaning="done" icon={ShieldCheck}>
          {t("security.authenticator.on")}
        </State>
        <span className="quiet t-13">
          <Instant at={since} style="letter" />
        </span>
      </div>
      <p className="muted">{t("security.authenticator.codesLeft", { count: account.recoveryCodesLeft })}</p>
      {!account.secondFactorNeeded && !removing && (
        <Button onClick={() => setRemoving(true)}>{t("security.authenticator.remove")}</Button>
      )}
      {removing && (
        <AskPassword
          label={t("security.authenticator.remove")}
          busy={removal.isPending}
          error={removal.error}
          onPassword={(password) => removal.mutate({ body: { password } })}
        />
      )}
    </>
  );
}
