import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Passkey } from "@/api/types";
import { Button } from "@/ui/button";
import { Ago, Instant } from "@/ui/instant";
import { AskPassword } from "./ask-password";
import { usePasskeyRemoval } from "./passkey-queries";

/** One passkey: when it came, when it was last used, and the way to be rid of it. */
export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  const removal = usePasskeyRemoval();
  return (
    <li>
      <div className="row">
        <KeyRound className="icon" />
        <div className="grow">
          <div className="strong account-page__label">{passkey.label}</div>
          <div className="quiet t-13">
            {t(passkey.synced ? "security.passkeys.synced" : "security.passkeys.single")}{" "}
            <Instant at={passkey.createdAt} style="letter" />
          </div>
          <div className="quiet t-13">
            {passkey.lastUsedAt === null ? (
              t("security.passkeys.neverUsed")
            ) : (
              <>
                {t("security.passkeys.lastUsed")} <Ago at={passkey.lastUsedAt} />
              </>
            )}
          </div>
        </div>
        {!removing && (
          <Button
            size="dense"
            aria-label={t("security.passkeys.removeOne", { label: passkey.label })}
            onClick={() => setRemoving(true)}
          >
            {t("security.passkeys.remove")}
          </Button>
        )}
      </div>
      {removing && (
        <div className="account-page__ask">
          <AskPassword
            label={t("security.passkeys.removeNow")}
            busy={removal.isPending}
            error={removal.error}
            onPassword={(password) => removal.remove(passkey.id, password)}
          >
            <Button onClick={() => setRemoving(false)}>{t("security.passkeys.cancel")}</Button>
          </AskPassword>
        </div>
      )}
    </li>
  );
}
