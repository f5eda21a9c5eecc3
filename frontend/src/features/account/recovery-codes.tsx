import { KeyRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/button";
import { CopyButton } from "@/ui/copy-button";
import { State } from "@/ui/state";

interface RecoveryCodesProps {
  codes: readonly string[];
  onKept: () => Promise<void>;
}

/** Shown once: what stands in for a lost phone. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { t } = useTranslation();
  return (
    <>
      <State meaning="new" icon={KeyRound}>
        {t("security.recovery.title")}
      </State>
      <p className="muted">{t("security.recovery.text")}</p>
      <ul className="account-page__codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={codes.join("\n")} label={t("security.recovery.copy")} done={t("security.recovery.copied")} />
      <Button variant="primary" size="big" wide onClick={() => void onKept()}>
        {t("security.recovery.kept")}
      </Button>
    </>
  );
}
