import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Bone, Failure } from "@/ui/notices";
import { useAccount } from "./account-queries";
import { Authenticator } from "./authenticator";
import { Devices } from "./devices";
import { Passkeys } from "./passkeys";
import { PasswordForm } from "./password-form";
import "./account.css";

/** How one's account is kept: the second factor, passkeys, where it is signed in, the password. */
export function AccountSecurity() {
  const { t } = useTranslation();
  const account = useAccount();
  if (account.isError) {
    return <Failure detail={describeProblem(account.error)} onRetry={() => void account.refetch()} />;
  }
  if (account.data === undefined) {
    return <Bone className="bone--letter" />;
  }
  return (
    <div className="account-page">
      <section className="panel stack account-page__part" aria-labelledby="authenticator">
        <h2 className="t-18" id="authenticator">
          {t("security.authenticator.title")}
        </h2>
        <Authenticator account={account.data} />
      </section>
      {(!account.data.userPool || account.data.passkeys.length > 0) && (
        <section className="panel stack account-page__part" aria-labelledby="passkeys">
          <h2 className="t-18" id="passkeys">
            {t("security.passkeys.title")}
          </h2>
          <Passkeys account={account.data} />
        </section>
      )}
      <section className="panel stack account-page__part" aria-labelledby="devices">
        <h2 className="t-18" id="devices">
          {t("security.devices.title")}
        </h2>
        <Devices />
      </section>
      <section className="panel stack account-page__part" aria-labelledby="password">
        <h2 className="t-18" id="password">
          {t("security.password.title")}
        </h2>
        <PasswordForm email={account.data.email} />
      </section>
    </div>
  );
}
