import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/ui/button";
import { shortSeal } from "./verdict";

/** The beginning of a seal, to compare by eye, and the whole of it for the clipboard. */
export function SealText({ seal }: { seal: string }) {
  const { t } = useTranslation("store");
  const [copied, setCopied] = useState(false);
  return (
    <div className="seal t-13 quiet">
      {t("bundle.sealLabel")} <code title={seal}>{shortSeal(seal)}</code>
      <IconButton
        size="dense"
        variant="plain"
        icon={copied ? Check : Copy}
        label={t(copied ? "bundle.copied" : "bundle.copy")}
        onClick={() => void navigator.clipboard?.writeText(seal).then(() => setCopied(true))}
        onBlur={() => setCopied(false)}
      />
    </div>
  );
}
