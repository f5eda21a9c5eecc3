import { useTranslation } from "react-i18next";
import type { MaskedAccount } from "@/api/types";
import { countryName } from "@/lib/names";

interface MaskedProps {
  /** Null for none. */
  account: MaskedAccount | null;
}

/** "Spain, ES •••• 1332": all that is shown of an account once it was entered. */
export function Masked({ account }: MaskedProps) {
  const { t, i18n } = useTranslation();
  return account === null ? (
    t("payout.none")
  ) : (
    <>
      {countryName(account.country, i18n.language)},{" "}
      <span className="payout-number" role="img" aria-label={t("payout.endingIn", { ending: account.ending })}>
        •••• {account.ending}
      </span>
    </>
  );
}
