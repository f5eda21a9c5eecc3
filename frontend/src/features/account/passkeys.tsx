import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "@/api/types";
import { passkeyHindrance } from "@/lib/passkeys";
import { Button } from "@/ui/button";
import { PasskeyForm } from "./passkey-form";
import { PasskeyRow } from "./passkey-row";

/** The passkeys of the account, and the way to one more where this browser and this address know them. */
export function Passkeys({ account }: { account: Account }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="muted">{t("security.passkeys.text")}</p>
      {account.passkeys.length > 0 && (
        <ul className="rows rows--closed">
          {account.passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {account.userPool ? (
        <p className="quiet t-14">{t("security.passkeys.userPool")}</p>
      ) : (
        <Adding offered={account.passkeysOffered} count={account.passkeys.length} />
      )}
    </>
  );
}

function Adding({ offered, count }: { offered: boolean; count: number }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  // How many there were then: the word stands until the list changes again.
  const [added, setAdded] = useState<number>();
  const hindrance = passkeyHindrance();
  if (!offered) {
    return <p className="quiet t-14">{t("security.passkeys.notOffered")}</p>;
  }
  if (hindrance) {
    return <p className="quiet t-14">{t(`passkey.hindrance.${hindrance}`)}</p>;
  }
  if (adding) {
    return (
      <PasskeyForm
        onDone={() => {
          setAdding(false);
          setAdded(count + 1);
        }}
        onCancel={() => setAdding(false)}
      />
    );
  }
  return (
    <>
      {added === count && <p role="status">{t("security.passkeys.added")}</p>}
      <Button icon={Plus} onClick={() => setAdding(true)}>
        {t("security.passkeys.add")}
      </Button>
    </>
  );
}
