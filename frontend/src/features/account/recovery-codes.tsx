import { Copy, KeyRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/button";
import { State } from "@/ui/state";

interface RecoveryCodesProps {
  codes: readonly string[];
  onKept: () => Promise<void>;
}

/** Shown once: what stands in for a lost phone. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
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
      <Button
        icon={Copy}
        onClick={() => void navigator.clipboard.writeText(codes.join("\n")).then(() => setCopied(true))}
      >
        {t(copied ? "security.recovery.copied" : "security.recovery.copy")}
      </Button>
      <Button variant="primary" size="big" wide onClick={() => void onKept()}>
        {t("security.recovery.kept")}
      </Button>
    </>
  );
}
